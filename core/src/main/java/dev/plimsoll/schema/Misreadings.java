package dev.plimsoll.schema;

import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.tree.Edits;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.Value;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import java.math.BigInteger;
import java.util.List;

/**
 * What the server takes without a word, but as something else than its author sees: the key {@code
 * on} is {@code true}, the number {@code 010} is 8. Only loaded when a scalar may be such a one.
 */
final class Misreadings {

  private static final String QUOTE = "Write it in quotes";

  private Misreadings() {}

  /** A key of a map that is no text as YAML reads it: the field gets another name. */
  static void key(Located at, Entry entry, ShapeFindings findings) {
    ScalarNode key = entry.key();
    if (key.style() != ScalarNode.Style.PLAIN || key.text().equals(entry.name())) {
      return;
    }
    findings.misread(
        at,
        at.keyLocation(),
        "the key `" + key.text() + "` is `" + entry.name() + "` here",
        "write it in quotes: \"" + key.text() + '"',
        Edits.quoteKey(at).map(edit -> fix(QUOTE, Fix.Safety.SAFE, edit)).orElse(List.of()));
  }

  /** A word for nothing where a string is wanted: an item or entry of strings becomes empty. */
  static void nothing(Located at, ShapeFindings findings) {
    boolean json = at.document().root() instanceof MappingNode root && root.flow();
    if (!at.isWritten() || json) {
      return; // in JSON nobody takes null for a text
    }
    String word = at.location().text();
    if (!word.equals("~") && !word.equalsIgnoreCase("null")) {
      return; // a key without a value is plainly empty
    }
    findings.misread(
        at,
        at.location(),
        "`" + word + "` is null, which becomes an empty string here",
        "write \"" + word + "\" if the word is meant, or \"\"",
        Edits.quote(at).map(edit -> fix(QUOTE, Fix.Safety.UNSAFE, edit)).orElse(List.of()));
  }

  /** A number with a zero before it, which is octal; file modes are meant to be. */
  static void number(Located at, ScalarNode word, Shape.Scalar shape, ShapeFindings findings) {
    boolean number =
        shape == Shape.Scalar.INT32
            || shape == Shape.Scalar.INT64
            || shape == Shape.Scalar.INT_OR_STRING
            || shape == Shape.Scalar.QUANTITY
            || shape == Shape.Scalar.NUMBER;
    String field = at.path().lastStep();
    BigInteger read = ((Scalar.Int) word.value()).value();
    BigInteger seen = decimal(word.text(), read);
    if (!number || field.equals("mode") || field.equals("defaultMode") || seen.equals(read)) {
      return;
    }
    findings.misread(
        at,
        at.location(),
        "`" + word.text() + "` is " + read + " here: a number that begins with 0 is octal",
        "write " + seen + ", or " + read + " if that is meant",
        Edits.replace(at, new Value.Simple(new Scalar.Int(seen)))
            .map(edit -> fix("Write " + seen, Fix.Safety.UNSAFE, edit))
            .orElse(List.of()));
  }

  /** The number that the digits are in decimal; {@code read} for what has more than digits. */
  private static BigInteger decimal(String text, BigInteger read) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '_' && !(i == 0 && (c == '-' || c == '+'))) {
        return read;
      }
      if (c != '_' && c != '+') {
        digits.append(c);
      }
    }
    return new BigInteger(digits.toString());
  }

  /**
   * What YAML makes of a plain scalar, where that is not what is written.
   *
   * @return such as {@code the number 1.1}; the empty string where it is just that
   */
  static String reading(ScalarNode scalar) {
    Scalar value = scalar.value();
    if (scalar.style() != ScalarNode.Style.PLAIN) {
      return "";
    }
    String kind = "the number ";
    String read = scalar.text();
    if (value instanceof Scalar.Bool bool) {
      kind = "the boolean ";
      read = bool.value() ? "true" : "false";
    } else if (value instanceof Scalar.Int whole) {
      read = whole.json();
    } else if (value instanceof Scalar.Real real) {
      read = real.json();
    }
    return read.equals(scalar.text()) ? "" : kind + read;
  }

  private static List<Fix> fix(String title, Fix.Safety safety, Edit edit) {
    return List.of(new Fix(title, safety, List.of(edit)));
  }
}
