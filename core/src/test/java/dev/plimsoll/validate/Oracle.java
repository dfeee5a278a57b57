package dev.plimsoll.validate;

import dev.plimsoll.validate.RecordedVerdicts.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program in {@code testdata/oracle/api}, which is the real server's code. */
final class Oracle {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String program;

  /** An oracle that starts this program for each batch. */
  Oracle(String program) {
    this.program = program;
  }

  /**
   * What the server said.
   *
   * @param verdict as in a recording
   * @param texts the server's own words for errors and warnings
   * @param record the line as the program printed it
   */
  record Said(Verdict verdict, List<String> texts, JsonNode record) {}

  /**
   * Asks about objects.
   *
   * @param manifests one object each
   * @return an answer for each, in order; empty for what counts for nothing, as an internal error
   */
  List<Optional<Said>> ask(List<JsonNode> manifests) {
    List<Optional<Said>> answers = new ArrayList<>();
    for (int i = 0; i < manifests.size(); i++) {
      answers.add(Optional.empty());
    }
    try {
      Process process =
          new ProcessBuilder(program, "-").redirectError(ProcessBuilder.Redirect.DISCARD).start();
      // the program reads all of its input before it answers
      try (OutputStream in = process.getOutputStream()) {
        for (JsonNode manifest : manifests) {
          in.write((manifest + "\n---\n").getBytes(StandardCharsets.UTF_8));
        }
      }
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          JsonNode record = JSON.readTree(line);
          int document = record.get("doc").asInt();
          if (document < answers.size() && !record.has("item") && isAnswer(record)) {
            answers.set(document, Optional.of(said(manifests.get(document), record)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answers;
  }

  private static boolean isAnswer(JsonNode record) {
    return switch (record.get("verdict").asString()) {
      case "ok", "invalid", "strict-error", "decode-error" -> RecordedVerdicts.counts(record);
      default -> false;
    };
  }

  private static Said said(JsonNode manifest, JsonNode record) {
    List<String> texts = new ArrayList<>();
    for (JsonNode error : record.get("errors")) {
      texts.add(
          error.get("type").asString()
              + " "
              + error.get("field").asString()
              + ": "
              + error.get("message").asString());
    }
    for (JsonNode warning : record.get("warnings")) {
      texts.add("warning: " + warning.asString());
    }
    return new Said(RecordedVerdicts.verdict("", manifest, record), texts, record);
  }
}
