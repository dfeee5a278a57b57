package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.config.Glob;
import dev.plimsoll.config.Setting;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.tree.Field;
import java.util.List;

/** A Pod of a priority that is not for everybody. */
@LintRule(
    id = "priority-class-not-accepted",
    severity = WARNING,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"kube-linter:priority-class-name"})
public final class PriorityClassNotAccepted implements PodRule {

  private static final Setting<List<String>> ACCEPTED =
      Setting.texts("accepted", "the priority classes that Pods may name", Setting.Form.GLOB);

  @Override
  public List<Setting<?>> settings() {
    return List.of(ACCEPTED);
  }

  @Override
  public void check(PodSite site, Findings findings) {
    Field<String> name = site.spec().priorityClassName();
    List<String> accepted = findings.setting(ACCEPTED);
    if (!accepted.isEmpty() && name.isPresent() && !Glob.fitsAny(name.orElse(""), accepted)) {
      findings
          .report(name, "the priority class %s is none of those that are accepted", name.orElse(""))
          .help("take one of " + String.join(", ", accepted) + ", or leave it out");
    }
  }
}
