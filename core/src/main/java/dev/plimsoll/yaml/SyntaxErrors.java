package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;

/**
 * Says in words for people what the engine refuses, by looking at the text around the place. What
 * the engine says itself serves only to tell the cases apart.
 */
final class SyntaxErrors {

  private static final String INDENT_HELP =
      "begin the keys of one mapping in the same column, and what belongs to a key further right";

  private final String text;
  private final SyntaxProblems problems;
  private final int at;
  private final int context;

  private SyntaxErrors(String text, int at, int context, SyntaxProblems problems) {
    this.text = text;
    this.at = Math.min(at, text.length());
    this.context = Math.min(context, text.length());
    this.problems = problems;
  }

  /**
   * Reports what the engine refuses.
   *
   * @param text the document
   * @param at the offset at which the engine stopped
   * @param context where that begins which the engine was reading
   * @param problem the engine's words for what is wrong
   * @param reading the engine's words for what it was reading
   */
  static void report(
      String text, int at, int context, String problem, String reading, SyntaxProblems problems) {
    SyntaxErrors errors = new SyntaxErrors(text, at, context, problems);
    if (!errors.tab(problem)
        && !errors.directive(problem)
        && !errors.unclosed(problem, reading)
        && !errors.colon(problem)
        && !errors.beginning(problem, reading)
        && !errors.blockScalar(problem, reading)
        && !errors.structure(problem, reading)) {
      errors.error("yaml", "this cannot be read as YAML", "", errors.word());
    }
  }

  private boolean tab(String problem) {
    int lineStart = lineStart(at);
    int tab = -1;
    for (int i = lineStart; i < text.length() && isBlank(text.charAt(i)); i++) {
      if (text.charAt(i) == '\t') {
        tab = i;
        break;
      }
    }
    if (tab < 0 && problem.contains("(TAB)")) {
      tab = text.lastIndexOf('\t', at);
      tab = tab < lineStart ? -1 : tab;
    }
    if (tab < 0) {
      return false;
    }
    int end = tab;
    while (end < text.length() && text.charAt(end) == '\t') {
      end++;
    }
    error("tab", "a tab is used for indentation", "indent with spaces", new Span(tab, end));
    return true;
  }

  private boolean directive(String problem) {
    int start = 0;
    while (start < text.length() && isBlankOrBreak(text.charAt(start))) {
      start++;
    }
    if (start == text.length() || text.charAt(start) != '%' || !problem.contains("<document")) {
      return false;
    }
    error(
        "directive",
        "kubectl reads no directives: it takes this line for a document",
        "remove the line",
        new Span(start, lineEnd(start)));
    return true;
  }

  private boolean unclosed(String problem, String reading) {
    if (reading.contains("quoted scalar") && problem.contains("unexpected end of stream")) {
      char quote = context < text.length() ? text.charAt(context) : '"';
      error(
          "unclosed-quote",
          "the quote opened here is not closed in this document",
          quote == '\''
              ? "close it; a quote within single quotes is written twice: `''`"
              : "close it; a quote within double quotes is written `\\\"`",
          one(context));
      return true;
    }
    if (reading.contains("quoted scalar") && problem.contains("escape")) {
      error(
          "escape",
          "`\\" + shown(at) + "` is no escape of YAML's double quotes",
          "use single quotes, in which a backslash means itself, or write `\\\\`",
          new Span(Math.max(0, at - 1), Math.min(text.length(), at + 1)));
      return true;
    }
    if (!reading.contains("flow sequence") && !reading.contains("flow mapping")) {
      return false;
    }
    boolean list = reading.contains("flow sequence");
    String closing = list ? "]" : "}";
    if (at >= text.length() || lineStart(at) != lineStart(context)) {
      problems.error(
          "unclosed-bracket",
          "the `" + (list ? "[" : "{") + "` is not closed",
          "close it with `" + closing + "`, and set items apart with commas",
          one(context),
          "reading gives up here",
          one(at));
    } else {
      problems.error(
          "yaml",
          "`,` or `" + closing + "` is missing before `" + shown(at) + "`",
          "set items apart with commas; put a text with brackets or braces in quotes",
          word(),
          list ? "the list begins here" : "the mapping begins here",
          one(context));
    }
    return true;
  }

  private boolean colon(String problem) {
    if (problem.contains("mapping values are not allowed")) {
      int line = lineStart(at);
      int above = line == 0 ? -1 : missingSpace(lineStart(line - 1));
      if (above >= 0) {
        missingSpaceAt(above);
      } else if (firstColon(line) < at) {
        error(
            "colon",
            "`: ` stands within a value that has no quotes",
            "put the value in quotes, or begin the inner key on a line of its own",
            one(at));
      } else {
        error(
            "indentation",
            "this key is indented deeper than the line above allows",
            INDENT_HELP,
            new Span(contentStart(line), at));
      }
      return true;
    }
    if (problem.contains("could not find expected ':'")) {
      int line = lineStart(context);
      int colon = missingSpace(line);
      if (colon >= 0) {
        missingSpaceAt(colon);
      } else {
        error(
            "colon",
            "a key is expected here, and `: ` is missing",
            "write `key: value`; indent the line if it goes on with the value above",
            new Span(contentStart(line), contentEnd(line)));
      }
      return true;
    }
    return false;
  }

  private boolean beginning(String problem, String reading) {
    if (problem.contains("cannot start any token")) {
      error(
          "yaml",
          "a value without quotes cannot begin with `" + shown(at) + "`",
          "put it in quotes",
          word());
    } else if (reading.contains("an alias") || reading.contains("an anchor")) {
      error(
          "yaml",
          reading.contains("an alias")
              ? "`*` at the beginning of a value repeats an anchored one, and this names none"
              : "`&` at the beginning of a value names it, and this is no name",
          "put it in quotes if it is meant as text",
          new Span(context, wordEnd(context)));
    } else if (reading.contains("a tag") || problem.contains("tag handle")) {
      error(
          "tag",
          "`!` at the beginning of a value gives it a tag, and this is none",
          "put it in quotes if it is meant as text",
          new Span(context, wordEnd(context)));
    } else if (problem.contains("sequence entries are not allowed")) {
      error(
          "indentation",
          "a list cannot begin behind something else on the line",
          "begin it on the next line, indented; put a text that begins with `- ` in quotes",
          one(at));
    } else {
      return false;
    }
    return true;
  }

  private boolean blockScalar(String problem, String reading) {
    if (!reading.contains("block scalar")) {
      return false;
    }
    if (!problem.contains("empty lines")) {
      error(
          "yaml",
          "nothing but a comment may stand behind `" + shown(context) + "`",
          "begin the text on the next line; put it in quotes if it begins with `"
              + shown(context)
              + "`",
          word());
    } else {
      error(
          "indentation",
          "the text has an empty line above that is indented deeper than its first line",
          "remove the blanks from the empty lines",
          word());
    }
    return true;
  }

  private boolean structure(String problem, String reading) {
    if (problem.contains("expected the node content")) {
      error(
          "yaml",
          "a value is expected here, and `" + shown(at) + "` is none",
          "put it in quotes if it is meant as text",
          one(at));
      return true;
    }
    if (!problem.contains("expected <block end>")) {
      return false;
    }
    int line = lineStart(at);
    int before = at;
    while (before > line && isBlank(text.charAt(before - 1))) {
      before--;
    }
    if (before > line) {
      behindValue(text.charAt(before - 1));
    } else if (problem.contains("'-'")) {
      inBlock(
          "a list item stands where a key is expected",
          "indent the list under its key; a mapping and a list cannot be mixed");
    } else if (problem.contains("'?'") && reading.contains("collection")) {
      inBlock(
          "a key stands where a list item is expected",
          "a mapping and a list cannot be mixed; indent the key if it belongs to the item above");
    } else if (problem.contains("']'") || problem.contains("'}'")) {
      error("yaml", "`" + shown(at) + "` closes nothing", "remove it", one(at));
    } else {
      inBlock("the indentation of this line fits no line above", INDENT_HELP);
    }
    return true;
  }

  private void behindValue(char before) {
    if (before == '\'' || before == '"') {
      error(
          "unclosed-quote",
          "text follows the closing quote",
          before == '\''
              ? "put the whole value in quotes; a quote within single quotes is written twice: `''`"
              : "put the whole value in quotes; a quote within double quotes is written `\\\"`",
          word());
    } else {
      error(
          "yaml",
          "`" + shown(at) + "` cannot stand here",
          "put the whole value in quotes if it is meant as text",
          word());
    }
  }

  private void inBlock(String message, String help) {
    int line = lineStart(at);
    problems.error(
        "indentation",
        message,
        help,
        new Span(at, Math.max(at, contentEnd(line))),
        "what it would have to go on with begins here",
        one(context));
  }

  private void missingSpaceAt(int colon) {
    error(
        "colon",
        "a space is missing behind the colon",
        "write `"
            + SyntaxProblems.shorten(text.substring(wordStart(colon), colon))
            + ": "
            + SyntaxProblems.shorten(text.substring(colon + 1, wordEnd(colon + 1)))
            + "`",
        new Span(wordStart(colon), wordEnd(colon)));
  }

  private void error(String name, String message, String help, Span span) {
    problems.error(name, message, help, span);
  }

  /** The colon of a line such as {@code image:nginx}, or -1. */
  private int missingSpace(int line) {
    int start = contentStart(line);
    while (start + 1 < text.length()
        && text.charAt(start) == '-'
        && text.charAt(start + 1) == ' ') {
      start = contentStart(start + 1);
    }
    int colon = start;
    while (colon < text.length() && isKeyCharacter(text.charAt(colon))) {
      colon++;
    }
    boolean missing =
        colon > start
            && colon + 1 < text.length()
            && text.charAt(colon) == ':'
            && !isBlankOrBreak(text.charAt(colon + 1))
            && !text.startsWith("://", colon);
    return missing ? colon : -1;
  }

  private static boolean isKeyCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-'
        || c == '.'
        || c == '/';
  }

  /** The first colon of the line that a blank follows. */
  private int firstColon(int line) {
    int end = lineEnd(line);
    for (int i = line; i < end; i++) {
      if (text.charAt(i) == ':' && (i + 1 == end || isBlank(text.charAt(i + 1)))) {
        return i;
      }
    }
    return end;
  }

  private Span one(int offset) {
    int start = Math.min(offset, text.length());
    boolean none = start == text.length() || isBlankOrBreak(text.charAt(start));
    int end = start + (none ? 0 : Character.charCount(text.codePointAt(start)));
    return new Span(start, end);
  }

  private Span word() {
    return new Span(at, wordEnd(at));
  }

  /** The character at an offset as a message shows it. */
  private String shown(int offset) {
    Span span = one(offset);
    return span.isEmpty()
        ? (span.start() == text.length() ? "the end" : "a blank")
        : text.substring(span.start(), span.end());
  }

  private int wordStart(int from) {
    int start = from;
    while (start > 0 && !isBlankOrBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && !isBlankOrBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int lineStart(int from) {
    int start = from;
    while (start > 0 && !isBreak(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int contentStart(int line) {
    int start = line;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private int contentEnd(int line) {
    int end = lineEnd(line);
    while (end > line && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isBlankOrBreak(char c) {
    return isBlank(c) || isBreak(c);
  }
}
