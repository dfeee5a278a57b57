package dev.plimsoll.schemas;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the types and fields of the Kubernetes API mean, in the words of the Kubernetes Authors
 * (Apache License 2.0): those of release 1.36, as {@code io.kubernetes:client-java-api} has them.
 *
 * <p>Half a megabyte of text, read when {@link #load} is called. Immutable.
 */
public final class Descriptions {

  private final String[] texts;

  /** The number of a text, by type and, behind a blank, field. */
  private final Map<String, Integer> numbers;

  private Descriptions(String[] texts, Map<String, Integer> numbers) {
    this.texts = texts;
    this.numbers = numbers;
  }

  /** Reads the descriptions that belong to this library. Keep them: each call reads them anew. */
  public static Descriptions load() {
    try (InputStream in = Descriptions.class.getResourceAsStream("descriptions.lines")) {
      if (in == null) {
        throw new IllegalStateException("without descriptions, which the Maven build puts in");
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Descriptions read(BufferedReader lines) throws IOException {
    lines.readLine(); // whose words these are
    String[] texts = new String[Integer.parseInt(next(lines))];
    for (int index = 0; index < texts.length; index++) {
      texts[index] = unescaped(next(lines));
    }
    Map<String, Integer> numbers = new HashMap<>();
    String type = "";
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(" ")) {
        int blank = line.lastIndexOf(' ');
        numbers.put(type + line.substring(0, blank), Integer.valueOf(line.substring(blank + 1)));
      } else {
        type = line;
      }
    }
    return new Descriptions(texts, numbers);
  }

  private static String next(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IllegalStateException("the descriptions end too early");
    }
    return line;
  }

  private static String unescaped(String line) {
    if (line.indexOf('\\') < 0) {
      return line;
    }
    StringBuilder text = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        i++;
        c = line.charAt(i) == 'n' ? '\n' : line.charAt(i);
      }
      text.append(c);
    }
    return text.toString();
  }

  /**
   * What a type is.
   *
   * @param type its {@link TypeInfo#name name}
   * @return nothing if the API does not say
   */
  public Optional<String> type(String type) {
    return field(type, "");
  }

  /**
   * What a field means.
   *
   * @param type the {@link TypeInfo#name name} of the type that has it
   * @param field its name
   * @return nothing if the API does not say, or the field is of another release
   */
  public Optional<String> field(String type, String field) {
    Integer number = numbers.get(type + " " + field);
    return number == null ? Optional.empty() : Optional.of(texts[number]);
  }

  /** The text with this number, as the JSON Schemas refer to it. */
  String text(int number) {
    return texts[number];
  }
}
