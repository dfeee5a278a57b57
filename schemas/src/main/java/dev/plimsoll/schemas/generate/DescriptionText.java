package dev.plimsoll.schemas.generate;

import dev.plimsoll.schemas.generate.ApiTable.FieldRow;
import dev.plimsoll.schemas.generate.ApiTable.KindRow;
import dev.plimsoll.schemas.generate.ApiTable.TypeRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The descriptions of types and fields, taken from the annotations of the models of Kubernetes'
 * Java client, whose sources come as an artifact at build time; none is committed.
 *
 * <p>A model's class is named after version and type, {@code V1Container}, with the group before it
 * where that would be ambiguous: {@code EventsV1Event}. A type that the client does not have, since
 * it is of another minor, is described as the type of its name and group that the client has.
 */
final class DescriptionText {

  private static final String MODELS = "io/kubernetes/client/openapi/models/";

  private static final Pattern CLASS =
      Pattern.compile("([A-Za-z]*?)V(\\d+(?:(?:alpha|beta)\\d+)?)([A-Z].*)");

  private static final Pattern JSON_NAME =
      Pattern.compile("String (SERIALIZED_NAME_\\S+) = \"([^\"]+)\";");

  private static final Pattern FIELD =
      Pattern.compile(
          "@SerializedName\\((SERIALIZED_NAME_[^)]+)\\)\\s*(?:@\\S+\\s+)*private [^;=]*?(\\S+)(?: = [^;]*)?;");

  private static final String STRING = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";

  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "@ApiModelProperty\\((?:required = true, )?value = "
              + STRING
              + "\\)\\s*public [^{]*\\{\\s*return (\\S+);");

  private static final Pattern OF_TYPE =
      Pattern.compile("@ApiModel\\(description = " + STRING + "\\)");

  /** A description of a type has the empty string for its field. */
  private final Map<String, SortedMap<String, String>> described = new HashMap<>();

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final SortedMap<String, SortedMap<String, Integer>> of = new TreeMap<>();

  private DescriptionText() {}

  /** Reads the sources of the client. */
  static DescriptionText read(ApiTable table, Path sources) throws IOException {
    DescriptionText text = new DescriptionText();
    try (JarFile jar = new JarFile(sources.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.startsWith(MODELS) && name.endsWith(".java")) {
          try (InputStream in = jar.getInputStream(entry)) {
            text.model(
                name.substring(MODELS.length(), name.length() - ".java".length()),
                new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    text.assign(table);
    return text;
  }

  /** The number of a description, which its line has in the resource. */
  OptionalInt number(String type, String field) {
    Integer number = of.getOrDefault(type, Collections.emptySortedMap()).get(field);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The resource: the number of texts, the texts, and by type and field which one it is. */
  String resource() {
    StringBuilder out = new StringBuilder(1 << 19);
    out.append(
        "# Copyright The Kubernetes Authors, Apache License 2.0; from"
            + " io.kubernetes:client-java-api\n");
    out.append(numbers.size()).append('\n');
    for (String text : numbers.keySet()) {
      out.append(text.replace("\\", "\\\\").replace("\n", "\\n")).append('\n');
    }
    of.forEach(
        (type, fields) -> {
          out.append(type).append('\n');
          fields.forEach(
              (field, number) ->
                  out.append(' ').append(field).append(' ').append(number).append('\n'));
        });
    return out.toString();
  }

  private void model(String name, String source) {
    Map<String, String> constants = new HashMap<>();
    Matcher constant = JSON_NAME.matcher(source);
    while (constant.find()) {
      constants.put(constant.group(1), constant.group(2));
    }
    Map<String, String> fields = new HashMap<>();
    Matcher field = FIELD.matcher(source);
    while (field.find()) {
      fields.put(field.group(2), constants.getOrDefault(field.group(1), ""));
    }
    SortedMap<String, String> texts = new TreeMap<>();
    Matcher type = OF_TYPE.matcher(source);
    if (type.find()) {
      texts.put("", unescaped(type.group(1)));
    }
    Matcher description = DESCRIPTION.matcher(source);
    while (description.find()) {
      String json = fields.getOrDefault(description.group(2), "");
      if (json.isEmpty()) {
        throw new IllegalStateException(name + " has no field for " + description.group(2));
      }
      texts.put(json, unescaped(description.group(1)));
    }
    described.put(name, texts);
  }

  private void assign(ApiTable table) {
    Map<String, List<TypeRow>> named = new HashMap<>();
    Set<String> reached = reached(table);
    for (TypeRow type : table.types()) {
      named.computeIfAbsent(simple(type.name()), name -> new ArrayList<>()).add(type);
    }
    Map<String, SortedMap<String, String>> exact = new TreeMap<>();
    described.forEach(
        (name, texts) -> {
          Matcher parts = CLASS.matcher(name);
          if (parts.matches()) {
            TypeRow best =
                best(
                    named.getOrDefault(parts.group(3), List.of()),
                    parts.group(1).toLowerCase(Locale.ROOT),
                    "v" + parts.group(2),
                    texts,
                    reached);
            if (best != null) {
              exact.put(best.name(), texts);
            }
          }
        });
    for (TypeRow type : table.types()) {
      for (TypeRow other : likely(type, named.getOrDefault(simple(type.name()), List.of()))) {
        take(type, exact.getOrDefault(other.name(), Collections.emptySortedMap()));
      }
    }
  }

  /** The type itself, then those of its name in other versions of its group, the newest first. */
  private static List<TypeRow> likely(TypeRow type, List<TypeRow> sameName) {
    List<TypeRow> likely = new ArrayList<>();
    likely.add(type);
    for (TypeRow other : sameName) {
      if (!other.equals(type) && group(other.name()).equals(group(type.name()))) {
        likely.add(other);
      }
    }
    return likely;
  }

  private void take(TypeRow type, SortedMap<String, String> texts) {
    texts.forEach(
        (field, text) -> {
          boolean has = field.isEmpty();
          for (FieldRow row : type.fields()) {
            has |= row.name().equals(field);
          }
          if (has && !text.isEmpty()) {
            Integer number = numbers.computeIfAbsent(text, key -> numbers.size());
            of.computeIfAbsent(type.name(), key -> new TreeMap<>()).putIfAbsent(field, number);
          }
        });
  }

  private static @Nullable TypeRow best(
      List<TypeRow> candidates,
      String group,
      String version,
      SortedMap<String, String> texts,
      Set<String> reached) {
    TypeRow best = null;
    int most = -1;
    for (TypeRow candidate : candidates) {
      boolean fits =
          version(candidate.name()).equals(version)
              && (group.isEmpty() || group(candidate.name()).equals(group));
      int score = reached.contains(candidate.name()) ? 1 : 0;
      for (FieldRow field : candidate.fields()) {
        score += texts.containsKey(field.name()) ? 2 : 0;
      }
      if (fits && score > most) {
        best = candidate;
        most = score;
      }
    }
    return best;
  }

  /** The types that objects are made of; the rest are files of configuration. */
  private static Set<String> reached(ApiTable table) {
    Map<String, TypeRow> types = new HashMap<>();
    table.types().forEach(type -> types.put(type.name(), type));
    Set<String> reached = new HashSet<>();
    List<String> open = new ArrayList<>();
    for (KindRow kind : table.kinds()) {
      if (!kind.resource().isEmpty()) {
        open.add(kind.type());
      }
    }
    while (!open.isEmpty()) {
      String name = open.remove(open.size() - 1);
      TypeRow type = types.get(name);
      if (type != null && reached.add(name)) {
        type.fields().forEach(field -> open.add(ApiTable.innermost(field.shape())));
      }
    }
    return reached;
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String group(String type) {
    return type.substring(0, type.indexOf('.'));
  }

  private static String version(String type) {
    String pack = type.substring(0, type.lastIndexOf('.'));
    return pack.substring(pack.lastIndexOf('.') + 1);
  }

  private static String unescaped(String literal) {
    StringBuilder out = new StringBuilder(literal.length());
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '\\' && i + 1 < literal.length()) {
        i++;
        char escaped = literal.charAt(i);
        if (escaped == 'u') {
          out.append((char) Integer.parseInt(literal.substring(i + 1, i + 5), 16));
          i += 4;
        } else {
          out.append(
              escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped == 'r' ? ' ' : escaped);
        }
      } else {
        out.append(c);
      }
    }
    return out.toString().strip();
  }
}
