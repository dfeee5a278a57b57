package dev.plimsoll.schemas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the Kubernetes API deprecates besides kinds: fields, values, labels, annotations, and what
 * changes when a kind is moved to another version.
 *
 * <p>Read from {@code deprecations.table}, and only when something in an object is marked: see
 * {@link FieldInfo#marked()}. Immutable.
 */
public final class Deprecations {

  private static final int COLUMNS = 6;

  private final List<Deprecation> all;

  private Deprecations(List<Deprecation> all) {
    this.all = List.copyOf(all);
  }

  /** What a row speaks of; the word in the table is the lower-case name. */
  public enum Subject {
    /** A field of a type. */
    FIELD,
    /** A field with one certain value. */
    VALUE,
    /** A label of nodes. */
    LABEL,
    /** An annotation. */
    ANNOTATION,
    /** A field whose text, or whose keys, are labels or annotations. */
    KEYS,
    /** A kind in one version of its group, which another version replaces. */
    MOVE
  }

  /**
   * One row.
   *
   * @param subject what it speaks of
   * @param name the field as {@code type.field}, with {@code =value} for a value; the key; the
   *     {@code apiVersion} and kind
   * @param since the minor that deprecated it, 0 if nobody knows
   * @param ends the first minor in which it has no effect, 0 if it still has one
   * @param fix the kind of change: {@code rename}, {@code rename?}, {@code write}, {@code look},
   *     {@code look-if-empty}, {@code field}, {@code rule}, or {@code -}
   * @param argument what the change is made with, or the empty string
   * @param words what to do instead; of a move, what else changes
   */
  public record Deprecation(
      Subject subject,
      String name,
      int since,
      int ends,
      String fix,
      String argument,
      String words) {

    /** Whether it counts for a minor. */
    public boolean isIn(int minor) {
      return minor >= since;
    }

    /** Whether a minor still takes it and does nothing with it. */
    public boolean hasNoEffectIn(int minor) {
      return ends != 0 && minor >= ends;
    }
  }

  /** Reads the table that belongs to this library. */
  public static Deprecations load() {
    try (InputStream in = Deprecations.class.getResourceAsStream("deprecations.table")) {
      if (in == null) {
        throw new IllegalStateException("without deprecations.table, which the build puts in");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * Reads the text of a table.
   *
   * @throws IllegalArgumentException when a line is none of the table
   */
  public static Deprecations read(BufferedReader lines) throws IOException {
    List<Deprecation> all = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        all.add(row(line));
      }
    }
    return new Deprecations(all);
  }

  /** All rows, in the order of the table. */
  public List<Deprecation> all() {
    return all;
  }

  /** What the table says of a field, {@code core.v1.PodSpec} and {@code serviceAccount}. */
  public Optional<Deprecation> field(String type, String field) {
    return exact(Subject.FIELD, type + "." + field);
  }

  /** What the table says of a field with this value. */
  public Optional<Deprecation> value(String type, String field, String value) {
    return exact(Subject.VALUE, type + "." + field + "=" + value);
  }

  /** Which keys a field holds, labels or annotations; nothing if it holds neither. */
  public Optional<Subject> keys(String type, String field) {
    Optional<Deprecation> row = exact(Subject.KEYS, type + "." + field);
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(row.get().words().equals("annotation") ? Subject.ANNOTATION : Subject.LABEL);
  }

  /** What the table says of a label or annotation. */
  public Optional<Deprecation> key(Subject subject, String key) {
    for (Deprecation row : all) {
      String name = row.name();
      boolean same =
          name.endsWith("*")
              ? key.startsWith(name.substring(0, name.length() - 1))
              : key.equals(name);
      if (row.subject() == subject && same) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** What changes, besides its name, when a kind moves on from this version. */
  public Optional<Deprecation> move(String apiVersion, String kind) {
    return exact(Subject.MOVE, apiVersion + " " + kind);
  }

  private Optional<Deprecation> exact(Subject subject, String name) {
    for (Deprecation row : all) {
      if (row.subject() == subject && row.name().equals(name)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private static Deprecation row(String line) {
    String[] columns = new String[COLUMNS];
    int at = 0;
    for (int column = 0; column < COLUMNS; column++) {
      int end = column == COLUMNS - 1 ? -1 : line.indexOf("  ", at);
      columns[column] = line.substring(at, end < 0 ? line.length() : end);
      at = end < 0 ? line.length() : end;
      while (at < line.length() && line.charAt(at) == ' ') {
        at++;
      }
    }
    if (columns[COLUMNS - 1].isEmpty()) {
      throw new IllegalArgumentException("not a line of deprecations.table: " + line);
    }
    int blank = columns[4].indexOf(' ');
    return new Deprecation(
        subject(columns[0]),
        columns[1],
        minor(columns[2]),
        minor(columns[3]),
        blank < 0 ? columns[4] : columns[4].substring(0, blank),
        blank < 0 ? "" : columns[4].substring(blank + 1),
        columns[5]);
  }

  private static Subject subject(String word) {
    return switch (word) {
      case "field" -> Subject.FIELD;
      case "value" -> Subject.VALUE;
      case "label" -> Subject.LABEL;
      case "annotation" -> Subject.ANNOTATION;
      case "keys" -> Subject.KEYS;
      case "move" -> Subject.MOVE;
      default -> throw new IllegalArgumentException("deprecations.table knows no " + word);
    };
  }

  private static int minor(String text) {
    return text.equals("-") ? 0 : Integer.parseInt(text, 2, text.length(), 10);
  }
}
