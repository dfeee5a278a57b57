package dev.plimsoll.testkit;

import dev.plimsoll.testkit.Expectations.Diagnosis;
import dev.plimsoll.testkit.Expectations.Placing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the expectations among the comments of one manifest. */
final class ExpectationReader {

  private final Source source;
  private final Block block;
  private final String rule;
  private final Lines lines;
  private final List<Diagnosis> diagnoses = new ArrayList<>();
  private final List<Placing> placings = new ArrayList<>();
  private final List<String> otherComments = new ArrayList<>();
  private final StringBuilder stripped = new StringBuilder();

  private ExpectationReader(Source source, Block block, String rule) {
    this.source = source;
    this.block = block;
    this.rule = rule;
    this.lines = new Lines(block.text());
  }

  static Expectations read(Source source, Block block, String rule) {
    return new ExpectationReader(source, block, rule).read();
  }

  private Expectations read() {
    CommentFinder finder = new CommentFinder();
    int target = -1;
    for (int i = 0; i < lines.count(); i++) {
      String line = lines.text(i);
      int comment = finder.commentIn(line);
      if (comment >= 0
          && line.substring(0, comment).isBlank()
          && pinned(i, line, comment, target)) {
        continue;
      }
      target = i;
      int cut = comment < 0 ? -1 : onLine(i, line, comment);
      if (cut < 0) {
        stripped.append(block.text(), lines.start(i), lines.next(i));
      } else {
        String rest = line.substring(0, cut).stripTrailing();
        stripped.append(rest);
        stripped.append(rest.isEmpty() ? "" : "\n");
      }
      if (comment >= 0 && cut != comment) {
        otherComments.add(line.substring(comment, cut < 0 ? line.length() : cut).strip());
      }
    }
    return new Expectations(diagnoses, placings, stripped.toString(), otherComments);
  }

  /** Reads a comment line with a span; false if it is another comment. */
  private boolean pinned(int number, String line, int comment, int target) {
    int from = comment + 1;
    while (from < line.length() && line.charAt(from) == ' ') {
      from++;
    }
    if (from == line.length() || (line.charAt(from) != '^' && line.charAt(from) != '<')) {
      return false;
    }
    boolean arrow = line.charAt(from) == '<';
    int to = from + 1;
    while (to < line.length() && line.charAt(to) == (arrow ? '-' : '^')) {
      to++;
    }
    List<Clause> clauses = clauses(number, line.substring(to));
    if (clauses.isEmpty()) {
      return false;
    }
    if (target < 0) {
      throw problem(number, "there is no line above that this could point at");
    }
    int start = arrow ? comment : from;
    int end = start + to - from;
    int length = lines.text(target).length();
    if (start == length && end == length + 1) {
      end = length;
    }
    if (end > length) {
      throw problem(number, "this points beyond the end of the line above");
    }
    for (Clause clause : clauses) {
      if (clause.diagnosis() == null) {
        throw problem(number, "a placement has no span");
      }
      int base = lines.start(target);
      diagnoses.add(clause.diagnosis().at(base + start, base + end, true));
    }
    return true;
  }

  /**
   * Reads expectations about the line itself; the column of their {@code #}, -1 if there are none.
   */
  private int onLine(int number, String line, int comment) {
    for (int hash = comment; hash >= 0; hash = line.indexOf('#', hash + 1)) {
      if (hash > 0 && !Character.isWhitespace(line.charAt(hash - 1))) {
        continue;
      }
      List<Clause> clauses = clauses(number, line.substring(hash + 1));
      if (clauses.isEmpty()) {
        continue;
      }
      int start = lines.start(number);
      boolean last = number == lines.count() - 1;
      int end = last ? lines.next(number) : lines.next(number) - 1;
      for (Clause clause : clauses) {
        if (clause.diagnosis() != null) {
          diagnoses.add(clause.diagnosis().at(start, end, false));
        } else {
          placings.add(new Placing(clause.nodes(), clause.message(), start, end));
        }
      }
      return hash;
    }
    return -1;
  }

  private List<Clause> clauses(int number, String text) {
    try {
      return ExpectationGrammar.read(text, rule);
    } catch (ExpectationGrammar.Malformed e) {
      throw problem(number, e.getMessage());
    }
  }

  private SpecException problem(int number, @Nullable String problem) {
    return new SpecException(source, block.line() + number, String.valueOf(problem));
  }

  /**
   * One expectation before it has a place: a diagnosis, else a placing.
   *
   * @param marked whether it cannot be mistaken for prose
   */
  record Clause(@Nullable Wanted diagnosis, List<String> nodes, String message, boolean marked) {}

  /** A diagnosis before it has a place. */
  record Wanted(String severity, String code, String message) {

    Diagnosis at(int start, int end, boolean exact) {
      return new Diagnosis(severity, code, message, start, end, exact);
    }
  }
}
