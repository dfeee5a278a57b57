package dev.plimsoll.validate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Manifests with what the real API server said about them, one JSON object a line. */
public final class RecordedVerdicts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private RecordedVerdicts() {}

  /**
   * One recorded answer.
   *
   * @param id the record's id
   * @param manifest the manifest as JSON text
   * @param verdict {@code ok}, {@code invalid}, {@code strict-error} or {@code decode-error}
   * @param errors the errors that count, each as {@code type field}
   * @param warnings how many warnings
   * @param kind the manifest's kind
   */
  public record Verdict(
      String id, String manifest, String verdict, Set<String> errors, int warnings, String kind) {}

  /** The folder of recordings that the build brings along. */
  public static Path committed() {
    return Path.of("..", "testdata", "verdicts");
  }

  /** The lines of a compressed file. */
  static List<String> lines(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  /** Hands each record of a compressed file on, in order. */
  public static void read(Path file, Consumer<Verdict> action) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = JSON.readTree(line);
        if (counts(record)) {
          action.accept(verdict(record));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All records of a compressed file. */
  public static List<Verdict> read(Path file) {
    List<Verdict> all = new ArrayList<>();
    read(file, all::add);
    return all;
  }

  /** A few records have an error without a type or an internal one, and count for nothing. */
  static boolean counts(JsonNode record) {
    for (JsonNode error : record.get("errors")) {
      String type = error.get("type").asString();
      if (type.isEmpty() || type.equals("InternalError")) {
        return false;
      }
    }
    return true;
  }

  private static Verdict verdict(JsonNode record) {
    return verdict(record.get("id").asString(), record.get("manifest"), record);
  }

  /** What a record says about a manifest. */
  static Verdict verdict(String id, JsonNode manifest, JsonNode record) {
    String verdict = record.get("verdict").asString();
    Set<String> errors = new TreeSet<>();
    for (JsonNode error : record.get("errors")) {
      String stage = error.get("stage").asString();
      boolean counts =
          verdict.equals("strict-error") ? stage.equals("strict") : stage.equals("validate");
      if (counts) {
        errors.add(error.get("type").asString() + " " + error.get("field").asString());
      }
    }
    return new Verdict(
        id,
        manifest.toString(),
        verdict,
        errors,
        record.get("warnings").size(),
        manifest.path("kind").asString(""));
  }
}
