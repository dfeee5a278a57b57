package dev.plimsoll.lint;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.View;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what one rule finds; the rule says where and what. Code and severity are those of the rule
 * and its user.
 */
public final class Findings {

  private final List<Finding> found = new ArrayList<>();
  private ObjectName object = ObjectName.NONE;

  Findings() {}

  /** Says which object the following findings are about. Only rules of the whole set need this. */
  public Findings about(Manifest manifest) {
    object = manifest.objectName();
    return this;
  }

  /**
   * Reports something wrong.
   *
   * @param place the field to blame; where it is not written, the nearest characters are shown
   * @param message what is wrong here: one line, no full stop; each {@code %s} stands for one value
   * @param values the values, in order
   * @return the finding, to say more about it
   */
  public Finding report(View place, String message, Object... values) {
    Finding finding = new Finding(place.at(), object, filled(message, values));
    found.add(finding);
    return finding;
  }

  /** Hands on what was found by one rule, and forgets it. */
  void moveTo(Diagnostics diagnostics, RuleInfo rule, Severity severity) {
    for (Finding finding : found) {
      diagnostics.add(
          new Diagnostic(
              rule.code(),
              severity,
              finding.message(),
              finding.help(),
              finding.at().location(),
              finding.at().path(),
              finding.object(),
              finding.related(),
              finding.fixes()));
    }
    found.clear();
  }

  /** {@code String.format} with nothing but {@code %s}: that one costs the start-up a good deal. */
  private static String filled(String message, Object... values) {
    StringBuilder text = new StringBuilder(message.length() + 32);
    int start = 0;
    for (Object value : values) {
      int mark = message.indexOf("%s", start);
      if (mark < 0) {
        throw new IllegalArgumentException("more values than places in: " + message);
      }
      text.append(message, start, mark).append(value);
      start = mark + 2;
    }
    if (message.indexOf("%s", start) >= 0) {
      throw new IllegalArgumentException("more places than values in: " + message);
    }
    return text.append(message, start, message.length()).toString();
  }
}
