package dev.plimsoll.lint;

import dev.plimsoll.config.Setting;
import dev.plimsoll.config.SettingValues;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what one rule finds; the rule says where and what. Code and severity are those of the rule
 * and its user.
 */
public final class Findings {

  private final List<Finding> found = new ArrayList<>();
  private @Nullable Manifest manifest;
  private @Nullable ObjectName object;
  private String rule = "";
  private @Nullable Selection selection;
  private @Nullable Selections selections;

  Findings() {}

  /** Says which object the following findings are about. Only rules of the whole set need this. */
  public Findings about(Manifest subject) {
    manifest = subject;
    object = null;
    return this;
  }

  /** Made when something is found, which is seldom. */
  private ObjectName object() {
    ObjectName known = object;
    if (known == null) {
      known = manifest == null ? ObjectName.NONE : manifest.objectName();
      object = known;
    }
    return known;
  }

  /** What the user has set for the rule and the object at hand, or else what is standard. */
  public <T> T setting(Setting<T> setting) {
    Selection wanted = selections == null || manifest == null ? selection : selections.of(manifest);
    SettingValues values = wanted == null ? null : wanted.options().settings().get(rule);
    return values == null ? setting.standard() : values.of(setting);
  }

  /**
   * Says which rule runs next.
   *
   * @param id the rule
   * @param selected what it was selected by
   * @param byObject what it is selected by for each object, where that differs
   */
  void runs(String id, Selection selected, @Nullable Selections byObject) {
    rule = id;
    selection = selected;
    selections = byObject;
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
    Finding finding = new Finding(place.at(), object(), manifest, filled(message, values));
    found.add(finding);
    return finding;
  }

  /** Hands on what was found by one rule, and forgets it. */
  void moveTo(Diagnostics diagnostics, Selection.Selected ran) {
    if (found.isEmpty()) {
      return;
    }
    for (Finding finding : found) {
      diagnostics.add(diagnostic(finding, ran));
    }
    found.clear();
  }

  /** Hands on what was found by a rule of the set, as it is wanted of each object. */
  void moveEachTo(Diagnostics diagnostics, Selection.Selected ran) {
    for (Finding finding : found) {
      Manifest subject = finding.manifest();
      Optional<Selection.Selected> wanted =
          subject == null || selections == null
              ? Optional.of(ran)
              : selections.of(subject).selected(ran.registered().id());
      if (wanted.isPresent()) {
        diagnostics.add(diagnostic(finding, wanted.get()));
      }
    }
    found.clear();
  }

  private static Diagnostic diagnostic(Finding finding, Selection.Selected ran) {
    return new Diagnostic(
        new Code(Stage.LINT, ran.registered().id()),
        ran.severity(),
        finding.message(),
        finding.help(),
        location(finding.at()),
        finding.at().path(),
        finding.object(),
        finding.related(),
        finding.fixes());
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
