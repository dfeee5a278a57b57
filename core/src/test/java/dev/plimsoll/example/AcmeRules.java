package dev.plimsoll.example;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.METADATA;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.config.Setting;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.lint.Rule;
import dev.plimsoll.lint.RuleProvider;
import dev.plimsoll.tree.Field;
import java.util.List;

/** The rules of a company; named in META-INF/services/dev.plimsoll.lint.RuleProvider. */
public final class AcmeRules implements RuleProvider {

  @Override
  public String prefix() {
    return "acme-";
  }

  @Override
  public List<Rule> rules() {
    return List.of(new CostCentre());
  }

  /** A workload that nobody pays for. Its card is acme-cost-centre.md beside this class. */
  @LintRule(
      id = "acme-cost-centre",
      severity = WARNING,
      category = METADATA,
      since = "1.0",
      stability = STABLE)
  static final class CostCentre implements PodRule {

    private static final Setting<List<String>> KNOWN =
        Setting.texts(
            "known", "the cost centres there are, any if none is named", Setting.Form.GLOB);

    @Override
    public List<Setting<?>> settings() {
      return List.of(KNOWN);
    }

    @Override
    public void check(PodSite site, Findings findings) {
      Field<String> centre = site.manifest().metadata().labels().value("cost-centre");
      List<String> known = findings.setting(KNOWN);
      if (!centre.isPresent()) {
        findings.report(centre, "nobody pays for this").help("add the label cost-centre");
      } else if (!known.isEmpty() && !known.contains(centre.orElse(""))) {
        findings.report(centre, "there is no cost centre %s", centre.orElse(""));
      }
    }
  }
}
