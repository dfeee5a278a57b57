package dev.plimsoll.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The recorded answers of Kubernetes' own reader in the project's {@code testdata}. */
final class Recordings {

  private Recordings() {}

  /** The lines of a file of JSON lines below {@code testdata}. */
  static List<JsonNode> lines(String name) throws IOException {
    Path file = Path.of("..", "testdata").resolve(name);
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      lines.add(mapper.readTree(line));
    }
    return lines;
  }
}
