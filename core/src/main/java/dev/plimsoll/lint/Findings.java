package dev.plimsoll.lint;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.source.Location;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what one rule finds; the rule says where and what. Code and severity are those of the rule
 * and its user.
 */
public final class Findings {

  private final List<Finding> found = new ArrayList<>();
  private @Nullable Manifest about;
  private @Nullable ObjectName object;

  Findings() {}

  /** Says which object the following findings are about. Only rules of the whole set need this. */
  public Findings about(Manifest manifest) {
    about = manifest;
    object = null;
    return this;
  }

  /** Made when something is found, which is seldom. */
  private ObjectName object() {
    ObjectName known = object;
    if (known == null) {
      known = about == null ? ObjectName.NONE : about.objectName();
      object = known;
    }
    return known;
  }

  /**
   * Reports something wrong.
   *
   * @param place the field to blame: its value is shown, or its key where the value is a mapping or
   *     a list, which may be long; where it is not written, the nearest characters are
   * @param message what is wrong here: one line, no full stop; each {@code %s} stands for one value
   * @param values the values, in order
   * @return the finding, to say more about it
   */
  public Finding report(View place, String message, Object... values) {
    Finding finding = new Finding(place.at(), object(), filled(message, values));
    found.add(finding);
    return finding;
  }

  /** Hands on what was found by one rule, and forgets it. */
  void moveTo(Diagnostics diagnostics, Selection.Selected rule) {
    if (found.isEmpty()) {
      return;
    }
    Code code = new Code(Stage.LINT, rule.registered().id());
    for (Finding finding : found) {
      diagnostics.add(
          new Diagnostic(
              code,
              rule.severity(),
              finding.message(),
              finding.help(),
              location(finding.at()),
              finding.at().path(),
              finding.object(),
              finding.related(),
              finding.fixes()));
    }
    found.clear();
  }

  private static Location location(Located at) {
    Node node = at.node().orElse(null);
    boolean structured = node instanceof MappingNode || node instanceof SequenceNode;
    return structured ? at.keyLocation() : at.location();
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
