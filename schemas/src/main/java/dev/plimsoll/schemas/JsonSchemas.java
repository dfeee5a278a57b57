package dev.plimsoll.schemas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas (2020-12) of the Kubernetes API, made from the same table as {@link TypeTable}.
 *
 * <p>They are strict: a field that the API does not have is refused. Null is allowed wherever a
 * value is, as Kubernetes reads null as absent. What is required and which values an enum has are
 * the definitions' words; quantities, times and base64 are patterns. The words are those of the
 * newest minor that has the field, so an enum may hold a value that an older server does not know.
 */
public final class JsonSchemas {

  private static final String REFERENCE = "\"#/$defs/";

  /** Before the number of a description; the generator writes it so. */
  private static final String DESCRIPTION = "\"description\":\"@";

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String BASE = "https://plimsoll.dev/schemas/kubernetes-1.";

  private static final String ORIGIN =
      "Made by Plimsoll (Apache License 2.0) from the definitions of the Kubernetes API; Copyright"
          + " The Kubernetes Authors, Apache License 2.0";

  private JsonSchemas() {}

  /**
   * The schema of one kind, complete in itself: it holds the definitions of all types below it.
   *
   * @param group the API group, empty for the core group
   * @param version such as {@code v1}
   * @param kind such as {@code Deployment}
   * @param minor of release 1.x, such as 36
   * @return the text of the schema; empty if that minor is not recorded or does not know the kind
   */
  public static Optional<String> of(String group, String version, String kind, int minor) {
    Optional<KindInfo> found = TypeTable.load().kind(group, version, kind);
    return found.isEmpty() ? Optional.empty() : of(found.get(), minor, null);
  }

  /**
   * The same with what the fields mean, for editors and readers.
   *
   * @param kind a kind
   * @param minor of release 1.x, such as 36
   * @param descriptions the words
   * @return the text of the schema; empty if that minor is not recorded or does not know the kind
   */
  public static Optional<String> described(KindInfo kind, int minor, Descriptions descriptions) {
    return of(kind, minor, descriptions);
  }

  private static Optional<String> of(
      KindInfo kind, int minor, @Nullable Descriptions descriptions) {
    Map<String, String> lines = lines(minor, descriptions);
    if (!kind.existsIn(minor) || !lines.containsKey(kind.type().name())) {
      return Optional.empty();
    }
    String type = kind.type().name();
    StringBuilder out = new StringBuilder();
    head(out, minor, "/" + kind.apiVersion() + "/" + kind.kind());
    out.append("\"$ref\":\"#/$defs/")
        .append(type)
        .append("\",\n\"type\":\"object\",\"required\":[\"apiVersion\",\"kind\"],\n")
        .append("\"properties\":{\"apiVersion\":{\"const\":\"")
        .append(kind.apiVersion())
        .append("\"},\"kind\":{\"const\":\"")
        .append(kind.kind())
        .append("\"}},\n\"$defs\":{\n");
    String separator = "";
    for (String line : reachable(type, lines).values()) {
      out.append(separator).append(line);
      separator = ",\n";
    }
    return Optional.of(out.append("\n}}\n").toString());
  }

  /**
   * One schema for any file of manifests, as editors want it: what a document must look like
   * follows from its {@code apiVersion} and {@code kind}. Lists are looked into, kinds that are not
   * Kubernetes' own pass, and so does a document with nothing in it.
   *
   * @param minor of release 1.x, such as 36
   * @param descriptions what the fields mean
   * @return the text of the schema; empty if that minor is not recorded
   */
  public static Optional<String> file(int minor, Descriptions descriptions) {
    Map<String, String> lines = lines(minor, descriptions);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder(1 << 21);
    head(out, minor, "/file");
    out.append(
            "\"type\":[\"object\",\"null\"],\"if\":{\"type\":\"object\"},"
                + "\"then\":{\"$ref\":\"#/$defs/object\"},\n\"$defs\":{\n")
        .append("\"object\":{\"type\":\"object\",\"required\":[\"apiVersion\",\"kind\"],")
        .append("\"properties\":{\"apiVersion\":{\"type\":\"string\"},")
        .append("\"kind\":{\"type\":\"string\"}},\n\"allOf\":[\n");
    condition(out, "v1", "List", "list");
    SortedMap<String, String> used = new TreeMap<>();
    for (KindInfo kind : TypeTable.load().kinds()) {
      if (kind.servedIn(minor) && kind.resource().isPresent()) {
        out.append(",\n");
        condition(out, kind.apiVersion(), kind.kind(), kind.type().name());
        if (!used.containsKey(kind.type().name())) {
          used.putAll(reachable(kind.type().name(), lines));
        }
      }
    }
    out.append("\n]},\n\"list\":{\"properties\":{\"items\":{\"type\":[\"array\",\"null\"],")
        .append("\"items\":{\"$ref\":\"#/$defs/object\"}}}}");
    for (String line : used.values()) {
      out.append(",\n").append(line);
    }
    return Optional.of(out.append("\n}}\n").toString());
  }

  private static void condition(
      StringBuilder out, String apiVersion, String kind, String definition) {
    out.append("{\"if\":{\"properties\":{\"apiVersion\":{\"const\":\"")
        .append(apiVersion)
        .append("\"},\"kind\":{\"const\":\"")
        .append(kind)
        .append("\"}},\"required\":[\"apiVersion\",\"kind\"]},\"then\":{\"$ref\":\"#/$defs/")
        .append(definition)
        .append("\"}}");
  }

  private static void head(StringBuilder out, int minor, String path) {
    out.append("{\"$schema\":\"")
        .append(DIALECT)
        .append("\",\n\"$id\":\"")
        .append(BASE)
        .append(minor)
        .append(path)
        .append(".json\",\n\"$comment\":\"")
        .append(ORIGIN)
        .append("\",\n");
  }

  /**
   * The definitions of all types of a minor, in one document under {@code $defs}; a kind's schema
   * in it is {@code #/$defs/} and the {@link TypeInfo#name name} of its type. Its {@code $id} is
   * {@code https://plimsoll.dev/schemas/kubernetes-1.36.json}.
   *
   * @param minor of release 1.x, such as 36
   * @return the text of the document; empty if that minor is not recorded
   */
  public static Optional<String> definitions(int minor) {
    Map<String, String> lines = lines(minor, null);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    head(out, minor, "");
    return Optional.of(
        out.append("\"$defs\":{\n")
            .append(String.join(",\n", lines.values()))
            .append("\n}}\n")
            .toString());
  }

  /**
   * The definitions of a minor by name, sorted. The generator writes each on a line of its own:
   * first and last minor, the name in quotes and without a colon inside, the definition.
   */
  private static Map<String, String> lines(int minor, @Nullable Descriptions descriptions) {
    Map<String, String> lines = new LinkedHashMap<>();
    try (InputStream in = JsonSchemas.class.getResourceAsStream("definitions.lines")) {
      if (in == null) {
        throw new IllegalStateException(
            "without the definitions of the Kubernetes API, which the Maven build puts in");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int first = line.indexOf(' ');
        int last = line.indexOf(' ', first + 1);
        if (Minors.within(
            minor,
            Integer.parseInt(line, 0, first, 10),
            Integer.parseInt(line, first + 1, last, 10))) {
          lines.put(
              line.substring(last + 2, line.indexOf('"', last + 2)),
              described(line.substring(last + 1), descriptions));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** A definition with the texts in the place of their numbers, or without descriptions. */
  private static String described(String line, @Nullable Descriptions descriptions) {
    StringBuilder out = new StringBuilder(line.length());
    int done = 0;
    for (int at = line.indexOf(DESCRIPTION); at >= 0; at = line.indexOf(DESCRIPTION, done)) {
      int number = at + DESCRIPTION.length();
      int end = line.indexOf('"', number);
      out.append(line, done, at);
      if (descriptions != null) {
        out.append(DESCRIPTION, 0, DESCRIPTION.length() - 1);
        escape(descriptions.text(Integer.parseInt(line, number, end, 10)), out);
        out.append('"');
        done = end + 1;
      } else {
        done = line.charAt(end + 1) == ',' ? end + 2 : end + 1;
      }
    }
    return out.append(line, done, line.length()).toString();
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> out.append(c < ' ' ? ' ' : c);
      }
    }
  }

  /** A definition and all that it refers to, sorted by name. */
  private static SortedMap<String, String> reachable(String type, Map<String, String> lines) {
    SortedMap<String, String> reachable = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(type);
    while (!open.isEmpty()) {
      String name = open.remove();
      String line = lines.get(name);
      if (line == null || reachable.put(name, line) != null) {
        continue;
      }
      for (int at = line.indexOf(REFERENCE); at >= 0; at = line.indexOf(REFERENCE, at)) {
        at += REFERENCE.length();
        String next = line.substring(at, line.indexOf('"', at));
        if (!reachable.containsKey(next)) {
          open.add(next);
        }
      }
    }
    return reachable;
  }
}
