package dev.plimsoll.schedule;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A cluster with workloads, and what the real scheduler decided for each of their Pods.
 *
 * @param id its name in the recording
 * @param config the scheduler's configuration as JSON, or the empty string
 * @param preempt whether it was asked what it would evict
 * @param refused why the real scheduler did not start, or the empty string
 * @param objects nodes, running Pods, workloads and all else
 * @param placements the decisions in order
 */
record Scenario(
    String id,
    String config,
    boolean preempt,
    String refused,
    JsonNode objects,
    JsonNode placements) {

  private static final Api API = Api.of(KubernetesVersion.DEFAULT);

  /** The scenarios of a compressed file of JSON lines. */
  static List<Scenario> read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<Scenario> scenarios = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode read = mapper.readTree(line);
        scenarios.add(
            new Scenario(
                read.get("id").asString(),
                read.has("config") ? read.get("config").toString() : "",
                read.has("preempt"),
                read.path("refused").asString(""),
                read.get("objects"),
                read.path("placements")));
      }
    }
    return scenarios;
  }

  /** Its objects as Plimsoll reads them. */
  ManifestSet manifests() {
    return manifests(id, "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":" + objects + "}");
  }

  /** The objects of a text. */
  static ManifestSet manifests(String name, String text) {
    return ManifestSet.of(
        new ManifestReader(API)
            .read(YamlReader.read(SourceFile.of(name, text), Limits.DEFAULTS), true)
            .manifests());
  }
}
