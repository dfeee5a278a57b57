package dev.plimsoll.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The Go module {@code k8s.io/api} has an object of every kind with every field set, for its own
 * release and those before. None of these fields is unknown, and none of the wrong type. Runs where
 * Go has the module in its cache.
 */
final class ApiTestDataTest {

  private final List<String> wrong = new ArrayList<>();
  private int objects;
  private int looked;

  @Test
  void noFieldOfTheApiIsUnknown() throws IOException {
    Path modules = modules().resolve("k8s.io");
    if (Files.isDirectory(modules)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(modules, "api@v0.*")) {
        for (Path module : found) {
          String release = String.valueOf(module.getFileName()).substring("api@v0.".length());
          all(module.resolve("testdata"), release.substring(0, release.indexOf('.')));
        }
      }
    }
    if (looked == 0) {
      System.out.println("ApiTestDataTest: the module k8s.io/api is not here, nothing was read");
      return;
    }
    System.out.println("ApiTestDataTest: " + objects + " objects, " + looked + " looked into");
    assertEquals(List.of(), wrong);
    assertTrue(looked > 300, looked + " objects");
  }

  private void all(Path testdata, String head) throws IOException {
    if (!Files.isDirectory(testdata)) {
      return;
    }
    try (DirectoryStream<Path> releases = Files.newDirectoryStream(testdata)) {
      for (Path release : releases) {
        String name = String.valueOf(release.getFileName());
        if (!Files.isDirectory(release)) {
          continue;
        }
        String minor = name.startsWith("v1.") ? name.split("\\.")[1] : head;
        try (Stream<Path> files = Files.list(release).sorted()) {
          for (Path file : (Iterable<Path>) files::iterator) {
            if (file.toString().endsWith(".json") || file.toString().endsWith(".yaml")) {
              // what came back from a round trip through the types of the module itself
              boolean newer = file.toString().contains(".after_roundtrip.");
              one(file, Integer.parseInt(newer ? head : minor));
            }
          }
        }
      }
    }
  }

  private void one(Path file, int minor) throws IOException {
    Api api = Api.of(new KubernetesVersion(minor));
    SourceFile text = SourceFile.of(file.toString(), Files.readString(file));
    for (Manifest manifest :
        new ManifestReader(api).read(YamlReader.read(text, Limits.DEFAULTS), true).manifests()) {
      objects++;
      Diagnostics found = new Diagnostics();
      StructuralCheck.asServer(api).check(manifest, found);
      boolean known = true;
      for (Diagnostic diagnostic : found.all()) {
        if (diagnostic.code().name().equals("unknown-kind")) {
          known = false; // removed, or never served
        } else {
          wrong.add(file.getFileName() + " in 1." + minor + ": " + diagnostic.message());
        }
      }
      looked += known ? 1 : 0;
    }
  }

  private static Path modules() {
    String cache = System.getenv("GOMODCACHE");
    String go = System.getenv("GOPATH");
    return cache != null
        ? Path.of(cache)
        : go != null
            ? Path.of(go, "pkg", "mod")
            : Path.of(System.getProperty("user.home"), "go", "pkg", "mod");
  }
}
