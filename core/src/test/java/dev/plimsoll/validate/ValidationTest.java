package dev.plimsoll.validate;

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
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stage itself. */
class ValidationTest {

  private static final Api API = Api.of(KubernetesVersion.DEFAULT);

  @Test
  void goesOnWhenAValidatorFails() {
    Diagnostics diagnostics = new Diagnostics();
    Validation validation = Validation.with(API, new Broken());
    for (Manifest manifest : manifests("{apiVersion: v1, kind: Pod, metadata: {name: web}}")) {
      validation.check(manifest, diagnostics);
    }
    Diagnostic found = diagnostics.all().get(diagnostics.all().size() - 1);
    assertEquals("internal/validator-failed", found.code().toString());
    assertEquals("Pod", found.location().text());
    assertTrue(found.message().startsWith("Broken failed"), found.message());
  }

  @Test
  void warnsOfADeprecatedVersionAsTheServerDoes() {
    String text =
        "{apiVersion: flowcontrol.apiserver.k8s.io/v1beta3, kind: FlowSchema, metadata: {name: a},"
            + " spec: {priorityLevelConfiguration: {name: a}}}";
    Api older = Api.of(new KubernetesVersion(31));
    for (Manifest manifest : manifests(text)) {
      Diagnostics asServer = new Diagnostics();
      Validation.asServer(older).check(manifest, asServer);
      assertEquals("api/warning", asServer.all().get(0).code().toString());
      assertEquals("flowcontrol.apiserver.k8s.io/v1beta3", asServer.all().get(0).location().text());
      Diagnostics forPeople = new Diagnostics();
      Validation.of(older).check(manifest, forPeople);
      assertEquals(List.of(), forPeople.all()); // whom the schema stage tells
    }
  }

  private static List<Manifest> manifests(String text) {
    return new ManifestReader(API)
        .read(YamlReader.read(SourceFile.of("test.yaml", text), Limits.DEFAULTS), true)
        .manifests();
  }

  private static final class Broken implements KindValidator {

    @Override
    public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
      throw new IllegalStateException("on purpose");
    }
  }
}
