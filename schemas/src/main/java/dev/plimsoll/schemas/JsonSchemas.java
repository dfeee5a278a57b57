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
    Map<String, String> lines = lines(minor);
    if (found.isEmpty()
        || !found.get().existsIn(minor)
        || !lines.containsKey(found.get().type().name())) {
      return Optional.empty();
    }
    String type = found.get().type().name();
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
    Map<String, String> lines = lines(minor);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\n"
            + "\"$id\":\"https://plimsoll.dev/schemas/kubernetes-1."
            + minor
            + ".json\",\n\"$defs\":{\n"
            + String.join(",\n", lines.values())
            + "\n}}\n");
  }

  /**
   * The definitions of a minor by name, sorted. The generator writes each on a line of its own:
   * first and last minor, the name in quotes and without a colon inside, the definition.
   */
  private static Map<String, String> lines(int minor) {
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
              line.substring(last + 2, line.indexOf('"', last + 2)), line.substring(last + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
