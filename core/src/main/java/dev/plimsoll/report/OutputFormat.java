package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The formats that a report can be written in. */
public enum OutputFormat {
  /** For people: an excerpt with carets. */
  TEXT("text"),
  /** A line a finding, {@code file:line:column: severity code message}. */
  COMPACT("compact"),
  /** One JSON object, for programs. */
  JSON("json"),
  /** The Static Analysis Results Interchange Format 2.1.0, for code scanning. */
  SARIF("sarif"),
  /** Workflow commands, which GitHub Actions turns into annotations. */
  GITHUB("github"),
  /** Code quality, as GitLab reads it for merge requests. */
  GITLAB("gitlab"),
  /** A suite a file and a test an object, as all build servers read them. */
  JUNIT("junit"),
  /** Checkstyle's XML, as Jenkins and reviewers' bots read it. */
  CHECKSTYLE("checkstyle");

  private final String word;

  OutputFormat(String word) {
    this.word = word;
  }

  /** The name that users type. */
  public String word() {
    return word;
  }

  /** The format of this name, if there is one. */
  public static Optional<OutputFormat> named(String word) {
    for (OutputFormat format : values()) {
      if (format.word.equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** The names of all formats, as a list in a sentence. */
  public static List<String> words() {
    List<String> words = new ArrayList<>();
    for (OutputFormat format : values()) {
      words.add(format.word);
    }
    return words;
  }

  /**
   * What a file with this format is usually called.
   *
   * @param name its name without an ending, such as {@code report}
   */
  public String fileName(String name) {
    return switch (this) {
      case JSON -> name + ".json";
      case SARIF -> name + ".sarif";
      case GITLAB -> name + ".gitlab.json";
      case JUNIT -> name + ".junit.xml";
      case CHECKSTYLE -> name + ".checkstyle.xml";
      case TEXT -> name + ".txt";
      case COMPACT, GITHUB -> name + "." + word + ".txt";
    };
  }

  /** The renderer of this format, told nothing about the call that the report answers. */
  public Renderer renderer(Style style) {
    return this == TEXT ? new TextRenderer(style) : renderer(Setting.UNKNOWN);
  }

  /** The renderer of this format; text is not painted. */
  public Renderer renderer(Setting setting) {
    return switch (this) {
      case TEXT -> new TextRenderer(Style.PLAIN);
      case COMPACT -> new CompactRenderer();
      case JSON -> new JsonRenderer();
      case SARIF -> new SarifRenderer(setting);
      case GITHUB -> new GithubRenderer(setting);
      case GITLAB -> new GitlabRenderer(setting);
      case JUNIT -> new JunitRenderer(setting);
      case CHECKSTYLE -> new CheckstyleRenderer(setting);
    };
  }

  /** Writes one finding as text, for what is said outside a report. */
  public static void finding(Diagnostic diagnostic, Style style, StringBuilder out) {
    new TextRenderer(style).finding(diagnostic, out);
  }

  /**
   * One finding for logs: the line that {@link #COMPACT} writes, and a second one that says what to
   * do about it when that is known.
   */
  public static List<String> lines(Diagnostic diagnostic) {
    String line = CompactRenderer.line(diagnostic);
    return diagnostic.help().isEmpty()
        ? List.of(line)
        : List.of(line, "    help: " + Excerpt.printable(diagnostic.help()));
  }

  /** One line that says what was checked and how much was found, for logs. */
  public static String conclusion(Report report) {
    StringBuilder out = new StringBuilder();
    new TextRenderer(Style.PLAIN).conclusion(report, out);
    return out.toString();
  }
}
