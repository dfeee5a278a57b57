package dev.plimsoll.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Something that users may set for a rule, in {@code settings} of a {@code plimsoll.yaml}. The rule
 * declares it as a constant and asks for its value where it is run; reading, the page of the rule
 * and the schema of the file are made from it.
 *
 * @param <T> what the rule gets: a number, a truth value, a list of texts, or texts by name
 */
public final class Setting<T> {

  private final String name;
  private final String description;
  private final T standard;
  private final Reading reading;

  private Setting(String name, String description, T standard, Reading reading) {
    this.name = name;
    this.description = description;
    this.standard = standard;
    this.reading = reading;
  }

  /** How a value is written. */
  public enum Shape {
    /** A whole number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    FLAG,
    /** A list of texts. */
    TEXTS,
    /** Texts by their names. */
    ENTRIES
  }

  /** What a text must be; more than one word of a setting is checked with it. */
  public enum Form {
    /** Anything that is not empty. */
    TEXT("a text"),
    /** A pattern with {@code *} and {@code ?}. */
    GLOB("a name; `*` stands for any part of one"),
    /** A regular expression that the whole must match. */
    EXPRESSION("a regular expression"),
    /** A port, or two with a dash. */
    PORTS("a port such as 443, or a range such as 8000-8999"),
    /** Two quantities with two dots, one of which may be left out. */
    QUANTITIES("a range of quantities such as 10m..2, ..4Gi or 64Mi..");

    private final String words;

    Form(String words) {
      this.words = words;
    }

    /** What is expected, for people. */
    public String words() {
      return words;
    }

    /** Whether a text is of this form. */
    public boolean fits(String text) {
      return switch (this) {
        case TEXT, GLOB -> !text.isBlank();
        case EXPRESSION -> isExpression(text);
        case PORTS -> Ranges.ports(text).isPresent();
        case QUANTITIES -> Ranges.isOfQuantities(text);
      };
    }

    private static boolean isExpression(String text) {
      try {
        Pattern.compile(text);
        return true;
      } catch (PatternSyntaxException wrong) {
        return false;
      }
    }
  }

  /** What turns texts into a value: the texts of a list, or of a map with its keys. */
  private record Reading(
      Shape shape, Form form, List<String> keys, int least, int most, Class<?> type) {}

  /** A whole number. */
  public static Setting<Integer> number(
      String name, String description, int standard, int least, int most) {
    return new Setting<>(
        name,
        description,
        standard,
        new Reading(Shape.NUMBER, Form.TEXT, List.of(), least, most, Integer.class));
  }

  /** Something that is so or not. */
  public static Setting<Boolean> flag(String name, String description, boolean standard) {
    return new Setting<>(
        name,
        description,
        standard,
        new Reading(Shape.FLAG, Form.TEXT, List.of(), 0, 0, Boolean.class));
  }

  /** A list of texts, empty unless the user gives one. */
  public static Setting<List<String>> texts(String name, String description, Form form) {
    return new Setting<>(
        name, description, List.of(), new Reading(Shape.TEXTS, form, List.of(), 0, 0, List.class));
  }

  /**
   * Texts by their names, none unless the user gives some.
   *
   * @param keys the names there are; empty for any
   */
  public static Setting<Map<String, String>> entries(
      String name, String description, Form form, List<String> keys) {
    return new Setting<>(
        name,
        description,
        Map.of(),
        new Reading(Shape.ENTRIES, form, List.copyOf(keys), 0, 0, Map.class));
  }

  /** The key in the file. */
  public String name() {
    return name;
  }

  /** What it is for: a sentence without a full stop. */
  public String description() {
    return description;
  }

  /** The value where the user says nothing. */
  public T standard() {
    return standard;
  }

  /** How a value is written and what is the standard one, for people. */
  public String written() {
    return switch (shape()) {
      case NUMBER ->
          "a whole number from " + least() + " to " + most() + ", " + standard + " by default";
      case FLAG -> "true or false, " + standard + " by default";
      case TEXTS -> "a list, each " + form().words();
      case ENTRIES ->
          (keys().isEmpty() ? "by name, each " : "by " + String.join(", ", keys()) + ", each ")
              + form().words();
    };
  }

  /** How it is written. */
  public Shape shape() {
    return reading.shape();
  }

  /** What each text must be. */
  public Form form() {
    return reading.form();
  }

  /** The names that entries may have; empty for any. */
  public List<String> keys() {
    return reading.keys();
  }

  /** The least that a number may be. */
  public int least() {
    return reading.least();
  }

  /** The most that a number may be. */
  public int most() {
    return reading.most();
  }

  /** A value that was read for this very setting. */
  @SuppressWarnings(
      "unchecked") // the class is that of T; generic ones are made here and nowhere else
  T cast(Object value) {
    return (T) reading.type().cast(value);
  }

  /** A list of texts as a value. */
  static Object value(List<String> texts) {
    return List.copyOf(new ArrayList<>(texts));
  }

  /** Texts by name as a value; their order is kept. */
  static Object value(Map<String, String> entries) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }
}
