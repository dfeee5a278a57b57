package dev.plimsoll.yaml;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes what is wrong with one document, in spans of the document, and words it. */
final class SyntaxProblems {

  private static final String QUOTE_IT = "put it in quotes if it is meant as text";

  private static final int MOST_DUPLICATES = 10_000;

  private final SourceFile file;
  private final int base;
  private final List<Diagnostic> found = new ArrayList<>();
  private boolean broken;

  SyntaxProblems(SourceFile file, int base) {
    this.file = file;
    this.base = base;
  }

  /** What was found, in the order in which it was. */
  List<Diagnostic> found() {
    return found;
  }

  /** Whether something was found with which the document cannot be read. */
  boolean isBroken() {
    return broken;
  }

  /** Where the first problem begins, in the document. */
  int firstOffset() {
    return found.isEmpty() ? Integer.MAX_VALUE : found.get(0).location().span().start() - base;
  }

  /** Something with which the document cannot be read. */
  void error(String name, String message, String help, Span span) {
    broken = true;
    add(name, Severity.ERROR, message, help, span, FieldPath.ROOT, List.of());
  }

  /** The same with a second place. */
  void error(
      String name, String message, String help, Span span, String relatedMessage, Span related) {
    broken = true;
    add(
        name,
        Severity.ERROR,
        message,
        help,
        span,
        FieldPath.ROOT,
        List.of(new Related(relatedMessage, at(related))));
  }

  void separator(String rest, Span span) {
    error(
        "separator",
        "`" + shorten(rest) + "` stands behind a document separator",
        "put it on a line of its own; kubectl loses this line and the document above it",
        span);
  }

  void refusedCharacter(char character, Span span) {
    error(
        "character",
        "the character U+" + hex(character) + " is not allowed in YAML",
        "remove it, or write it as an escape in double quotes",
        span);
  }

  void tab(String message, Span span) {
    error("tab", message, "use spaces", span);
  }

  void noEscape(String escaped, Span span) {
    error(
        "escape",
        "`\\" + escaped + "` is no escape that Kubernetes' reader knows",
        "use single quotes, in which a backslash means itself, or write `" + escaped + "` alone",
        span);
  }

  void halfCharacter(Span span) {
    error(
        "escape",
        "this escape is half a character, and Kubernetes' reader takes none in YAML",
        "write the character itself, or `\\U` with the eight digits of the whole",
        span);
  }

  void anchorName(String name, Span span) {
    error(
        "yaml",
        "`" + shorten(name) + "` is no name of an anchor that Kubernetes' reader knows",
        "a name has letters from a to z, digits, `-` and `_`; put the value in quotes if it is text",
        span);
  }

  void questionMark(String value, Span span) {
    error(
        "yaml",
        "within brackets, Kubernetes' reader takes `?` for the beginning of a key",
        "put the value in quotes: \"" + shorten(value) + "\"",
        span);
  }

  void wrongTag(String value, String tag, Span span) {
    error(
        "tag",
        "`" + shorten(value) + "` is not what the tag `" + shortTag(tag) + "` says",
        "remove the tag, or correct the value",
        span);
  }

  void noJsonNumber(String value, Span span) {
    error(
        "number",
        "`" + value + "` is a number that JSON does not have, so Kubernetes cannot read it",
        QUOTE_IT,
        span);
  }

  void unusableKey(String key, Span span) {
    String shown = key.isEmpty() ? "an empty key" : "the key `" + shorten(key) + "`";
    error("key", shown + " has no name that Kubernetes can read", QUOTE_IT, span);
  }

  void collectionAsKey(Span span) {
    error(
        "key",
        "a list or mapping is used as a key",
        "Kubernetes takes only text as a key; put it in quotes if it is meant as text",
        span);
  }

  void wrongMerge(Span span) {
    error(
        "merge",
        "`<<` merges mappings, and this is none",
        "give it an alias of a mapping, or a list of such aliases",
        span);
  }

  void unknownAnchor(String name, boolean open, Span span) {
    if (open) {
      error("unknown-anchor", "`*" + name + "` stands within the value that it repeats", "", span);
    } else {
      error(
          "unknown-anchor",
          "nothing above has the anchor `&" + name + "`",
          "mark the value to repeat with `&"
              + name
              + "`; put a text that begins with `*` in quotes",
          span);
    }
  }

  void tooManyAliases(int limit, Span span) {
    error(
        "alias-expansion",
        "the aliases up to here stand for more than " + limit + " values",
        "write it with fewer aliases within aliased values; " + Limits.help("aliases"),
        span);
  }

  void tooDeep(int limit, Span span) {
    error(
        "too-deep",
        "more than " + limit + " mappings and lists stand within one another",
        Limits.help("depth"),
        span);
  }

  void tooLarge(int length, int limit) {
    error(
        "too-large",
        "the document has " + length + " characters; " + limit + " are read at most",
        "split it with `---` lines; " + Limits.help("document"),
        new Span(0, 0));
  }

  void tooManyValues(int limit, Span span) {
    error(
        "too-large",
        "the file has more than " + limit + " values up to here",
        "split it into files; " + Limits.help("values"),
        span);
  }

  void droppedText(Span span, boolean behindEnd) {
    add(
        "dropped-text",
        Severity.WARNING,
        behindEnd
            ? "kubectl drops what follows the `...` above"
            : "kubectl drops what follows the end of the value above",
        "begin another document with a line of `---`, or remove the text",
        span,
        FieldPath.ROOT,
        List.of());
  }

  void duplicateKey(Entry first, Entry again, FieldPath path) {
    if (found.size() >= MOST_DUPLICATES) {
      return; // nobody reads more, and a hostile document may have millions
    }
    boolean same =
        first.key().text().equals(again.key().text())
            && first.key().value().getClass() == again.key().value().getClass();
    String message =
        same
            ? "the key `" + shorten(again.name()) + "` is given twice; kubectl takes the last one"
            : "`"
                + shorten(first.key().text())
                + "` and `"
                + shorten(again.key().text())
                + "` are both the key `"
                + shorten(again.name())
                + "`; only one of them survives";
    add(
        "duplicate-key",
        same ? Severity.ERROR : Severity.WARNING,
        message,
        "remove one of the two; the API server refuses both under strict validation",
        again.key().span(),
        path,
        List.of(new Related("given here first", at(first.key().span()))));
  }

  private void add(
      String name,
      Severity severity,
      String message,
      String help,
      Span span,
      FieldPath path,
      List<Related> related) {
    found.add(
        new Diagnostic(
            new Code(Stage.SYNTAX, name),
            severity,
            message,
            help,
            at(span),
            path,
            ObjectName.NONE,
            related,
            List.of()));
  }

  private Location at(Span span) {
    return new Location(file, span.shift(base));
  }

  /** At most 40 characters on one line, for messages. */
  static String shorten(String text) {
    int end = 0;
    while (end < text.length() && end < 40 && text.charAt(end) >= ' ') {
      end++;
    }
    if (end == text.length()) {
      return text;
    }
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  private static String shortTag(String tag) {
    String core = "tag:yaml.org,2002:";
    return tag.startsWith(core) ? "!!" + tag.substring(core.length()) : tag;
  }

  private static String hex(char character) {
    String digits = Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return "0000".substring(Math.min(4, digits.length())) + digits;
  }
}
