package dev.plimsoll.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the real functions, one JSON object per line of a file below {@code testdata}. */
final class Recorded {

  private Recorded() {}

  /** The lines that have a given property. */
  static List<JsonNode> lines(String file, String property) throws IOException {
    JsonMapper mapper = new JsonMapper();
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("..", "testdata").resolve(file))) {
      JsonNode read = mapper.readTree(line);
      if (read.has(property)) {
        lines.add(read);
      }
    }
    return lines;
  }
}
