package dev.plimsoll.validate;

import dev.plimsoll.validate.Oracle.Said;
import dev.plimsoll.validate.RecordedVerdicts.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of answers that both sides agree on, for every build to hold on to: of all objects asked
 * about the first with each combination of kind, error and field. What is in the file already
 * stays.
 */
final class FrozenAnswers {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ID_LENGTH = 10;

  private final Path file;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> combinations = new HashSet<>();
  private int added;

  FrozenAnswers(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      lines.addAll(RecordedVerdicts.lines(file));
      RecordedVerdicts.read(file, verdict -> combinations.addAll(combinations(verdict)));
    }
  }

  /** Takes an answer that both sides agree on, if it tells something new. */
  void offer(Said said) {
    if (combinations.addAll(combinations(said.verdict()))) {
      lines.add(line(said));
      added++;
    }
  }

  /** How many answers have been taken. */
  int added() {
    return added;
  }

  void write() throws IOException {
    try (BufferedWriter out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      for (String line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
  }

  private static Set<String> combinations(Verdict verdict) {
    Set<String> combinations = new HashSet<>();
    if (verdict.verdict().equals("ok")) {
      combinations.add(verdict.kind() + " ok " + verdict.warnings());
    }
    for (String error : verdict.errors()) {
      combinations.add(verdict.kind() + " " + error.replaceAll("\\[[^\\]]*]", "[]"));
    }
    return combinations;
  }

  private static String line(Said said) {
    JsonNode manifest = JSON.readTree(said.verdict().manifest());
    ObjectNode line = JSON.createObjectNode();
    line.put("id", id(said.verdict().manifest()));
    line.set("manifest", manifest);
    line.put("verdict", said.verdict().verdict());
    ArrayNode errors = line.putArray("errors");
    for (JsonNode error : said.record().get("errors")) {
      ObjectNode each = errors.addObject();
      for (String field : List.of("stage", "type", "field")) {
        each.put(field, error.get(field).asString());
      }
    }
    line.set("warnings", said.record().get("warnings"));
    return line.toString();
  }

  private static String id(String manifest) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(manifest.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, ID_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
