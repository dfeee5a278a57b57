package dev.plimsoll.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImageReferenceTest {

  @Test
  void readsImagesAsRecorded() throws IOException {
    List<JsonNode> lines = Recorded.lines("names/names.jsonl", "image");
    List<String> differences = new ArrayList<>();
    int readable = 0;
    for (JsonNode line : lines) {
      String text = line.get("image").asString();
      Optional<ImageReference> expected = Optional.empty();
      if (line.get("readable").asBoolean()) {
        readable++;
        expected =
            Optional.of(
                new ImageReference(
                    part(line, "registry"),
                    part(line, "repository"),
                    part(line, "tag"),
                    part(line, "digest")));
      }
      Optional<ImageReference> actual = ImageReference.parse(text);
      if (!expected.equals(actual)) {
        differences.add("'" + text + "': expected " + expected + ", was " + actual);
      }
    }
    assertTrue(readable >= 100);
    assertEquals(List.of(), differences);
  }

  @Test
  void meansLatestWhereNeitherTagNorDigestIsWritten() {
    String digest = "@sha256:" + "0123456789abcdef".repeat(4);
    assertTrue(image("nginx").isLatest());
    assertTrue(image("nginx:latest" + digest).isLatest());
    assertFalse(image("nginx:1.27").isLatest());
    assertEquals("", image("nginx" + digest).effectiveTag());
    assertEquals("docker.io/library/nginx:1" + digest, image("nginx:1" + digest).toString());
  }

  private static ImageReference image(String text) {
    return ImageReference.parse(text).orElseThrow();
  }

  private static String part(JsonNode line, String name) {
    return line.has(name) ? line.get(name).asString() : "";
  }
}
