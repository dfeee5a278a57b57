package dev.plimsoll.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON Schemas (2020-12) of the Kubernetes API, made from the same table as {@link TypeTable}.
 *
 * <p>They are strict: a field that the API does not have is refused. Null is allowed wherever a
 * value is, as Kubernetes reads null as absent. What is required and which values an enum has are
 * the definitions' words; quantities, times and base64 are patterns.
 */
public final class JsonSchemas {

  private static final String REFERENCE = "\"#/$defs/";

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
    Optional<String> all = definitions(minor);
    if (found.isEmpty() || all.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> lines = lines(all.get());
    String type = found.get().type().name();
    if (!lines.containsKey(type)) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    out.append("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n\"$id\":\"")
        .append("https://plimsoll.dev/schemas/kubernetes-1.")
        .append(minor)
        .append('/')
        .append(found.get().apiVersion())
        .append('/')
        .append(kind)
        .append(".json\",\n\"$ref\":\"#/$defs/")
        .append(type)
        .append("\",\n\"type\":\"object\",\"required\":[\"apiVersion\",\"kind\"],\n")
        .append("\"properties\":{\"apiVersion\":{\"const\":\"")
        .append(found.get().apiVersion())
        .append("\"},\"kind\":{\"const\":\"")
        .append(kind)
        .append("\"}},\n\"$defs\":{\n");
    String separator = "";
    for (String line : reachable(type, lines).values()) {
      out.append(separator).append(line);
      separator = ",\n";
    }
    return Optional.of(out.append("\n}}\n").toString());
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
    try (InputStream in =
        JsonSchemas.class.getResourceAsStream("kubernetes-1." + minor + ".json")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The definitions by name; the generator writes each on a line of its own, in quotes and without
   * a colon inside.
   */
  private static Map<String, String> lines(String document) {
    Map<String, String> lines = new HashMap<>();
    int start = document.indexOf("\"$defs\":{\n") + "\"$defs\":{\n".length();
    while (document.charAt(start) == '"') {
      int end = document.indexOf('\n', start);
      int last = document.charAt(end - 1) == ',' ? end - 1 : end;
      lines.put(
          document.substring(start + 1, document.indexOf('"', start + 1)),
          document.substring(start, last));
      start = end + 1;
    }
    return lines;
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
