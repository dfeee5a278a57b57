package dev.plimsoll.testkit;

import dev.plimsoll.testkit.ExpectationReader.Clause;
import dev.plimsoll.testkit.ExpectationReader.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The language of expectations, behind the {@code #}. A comment is prose, and left alone, until
 * something in it can only be meant as an expectation: then all of it must be one.
 */
final class ExpectationGrammar {

  /** A comment that is meant as an expectation and is none. */
  static final class Malformed extends Exception {

    private static final long serialVersionUID = 1;

    Malformed(String message) {
      super(message);
    }
  }

  private static final Set<String> SEVERITIES = Set.of("error", "warning", "info");

  private final String text;
  private final String rule;
  private int at;

  private ExpectationGrammar(String text, String rule) {
    this.text = text;
    this.rule = rule;
  }

  /**
   * The expectations in a comment; none if it is prose.
   *
   * @param rule the code that is meant where none is written; empty outside cards
   */
  static List<Clause> read(String text, String rule) throws Malformed {
    return new ExpectationGrammar(text, rule).read();
  }

  private List<Clause> read() throws Malformed {
    List<Clause> clauses = new ArrayList<>();
    boolean marked = false;
    do {
      Clause clause = clause();
      if (clause == null || !(atEnd() || text.charAt(at) == ';')) {
        if (marked || (clause != null && clause.marked())) {
          throw new Malformed(
              "this begins like an expectation and goes on otherwise: `"
                  + text.substring(Math.min(at, text.length()))
                  + "`");
        }
        return List.of();
      }
      marked |= clause.marked();
      clauses.add(clause);
      at++;
    } while (at <= text.length());
    for (Clause clause : clauses) {
      if (clause.diagnosis() != null && clause.diagnosis().code().isEmpty()) {
        throw new Malformed("name a code, as in `warning: [code]`; only a card may leave it out");
      }
    }
    return clauses;
  }

  /** One expectation, up to what stands behind it; null if this is prose. */
  private @Nullable Clause clause() throws Malformed {
    skipSpaces();
    String word = word();
    boolean colon = skip(':');
    if (SEVERITIES.contains(word)) {
      return diagnosis(word, colon);
    }
    if (!colon) {
      return null;
    }
    if (word.equals("placed")) {
      return new Clause(null, nodes(), "", true);
    }
    skipSpaces();
    if (word.equals("unplaced")) {
      String message = quoted();
      skipSpaces();
      if (message.isEmpty()) {
        throw new Malformed("say why, as in `unplaced: \"Insufficient cpu\"`");
      }
      return new Clause(null, List.of(), message, true);
    }
    if (!word.isEmpty() && !code().isEmpty()) {
      throw new Malformed("`" + word + "` is no severity; there are error, warning and info");
    }
    return null;
  }

  /** What stands behind a severity; without a colon that may only be the end. */
  private Clause diagnosis(String severity, boolean colon) throws Malformed {
    skipSpaces();
    String code = colon ? code() : "";
    if (!atEnd() && text.charAt(at) == '[') {
      throw new Malformed(
          colon
              ? "this is no code: `" + text.substring(at) + "`"
              : "write a colon: `" + severity + ": [code]`");
    }
    skipSpaces();
    String message = colon ? quoted() : "";
    skipSpaces();
    boolean marked = !code.isEmpty() || !message.isEmpty();
    Wanted wanted = new Wanted(severity, code.isEmpty() ? rule : code, message);
    return new Clause(wanted, List.of(), "", marked);
  }

  private List<String> nodes() throws Malformed {
    List<String> nodes = new ArrayList<>();
    do {
      skipSpaces();
      String node = word();
      skipSpaces();
      if (node.isEmpty() || (!atEnd() && text.charAt(at) != ',' && text.charAt(at) != ';')) {
        throw new Malformed("name nodes, as in `placed: node-a, node-b`");
      }
      nodes.add(node);
    } while (skip(','));
    return nodes;
  }

  private String word() {
    int start = at;
    while (!atEnd()
        && (Character.isLetterOrDigit(text.charAt(at)) || "-.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Reads {@code [code]}; empty, and nothing read, if there is none. */
  private String code() {
    int start = at;
    if (!skip('[')) {
      return "";
    }
    int end = text.indexOf(']', at);
    String code = end < 0 ? "" : text.substring(at, end);
    boolean fits = !code.isEmpty();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      fits &= Character.isLetterOrDigit(c) || "-_./".indexOf(c) >= 0;
    }
    at = fits ? end + 1 : start;
    return fits ? code : "";
  }

  /** Reads a text in double quotes; empty if there is none. */
  private String quoted() throws Malformed {
    StringBuilder content = new StringBuilder();
    if (!skip('"')) {
      return "";
    }
    while (!atEnd() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      content.append(text.charAt(at++));
    }
    if (!skip('"')) {
      throw new Malformed("the quoted message does not end");
    }
    return content.toString();
  }

  private boolean skip(char c) {
    boolean there = !atEnd() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void skipSpaces() {
    while (!atEnd() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private boolean atEnd() {
    return at >= text.length();
  }
}
