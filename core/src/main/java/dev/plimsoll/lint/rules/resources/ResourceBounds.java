package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.config.Setting;
import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request or limit below or above what is usual here. */
@LintRule(
    id = "resource-bounds",
    severity = WARNING,
    category = RESOURCES,
    since = "0.1",
    enabled = false,
    stability = STABLE)
public final class ResourceBounds implements ContainerRule {

  private static final Setting<Map<String, String>> BOUNDS =
      Setting.entries(
          "bounds",
          "least and most by resource",
          Setting.Form.QUANTITIES,
          List.of(
              "requests.cpu",
              "requests.memory",
              "requests.ephemeral-storage",
              "limits.cpu",
              "limits.memory",
              "limits.ephemeral-storage"));

  @Override
  public List<Setting<?>> settings() {
    return List.of(BOUNDS);
  }

  @Override
  public void check(ContainerSite site, Findings findings) {
    for (Map.Entry<String, String> bound : findings.setting(BOUNDS).entrySet()) {
      int dot = bound.getKey().indexOf('.');
      Entries<Field<Quantity>> amounts =
          bound.getKey().startsWith("limits")
              ? site.container().resources().limits()
              : site.container().resources().requests();
      Field<Quantity> amount = amounts.value(bound.getKey().substring(dot + 1));
      String range = bound.getValue();
      int dots = range.indexOf("..");
      Optional<Quantity> least = Quantity.parse(range.substring(0, dots));
      Optional<Quantity> most = Quantity.parse(range.substring(dots + 2));
      if (amount.value().isEmpty()) {
        continue;
      }
      Quantity value = amount.value().get();
      boolean below = least.isPresent() && value.compareTo(least.get()) < 0;
      if (below || (most.isPresent() && value.compareTo(most.get()) > 0)) {
        findings
            .report(amount, "%s of %s is outside %s", bound.getKey(), value, range)
            .help(
                below
                    ? "ask for no less than " + least.get()
                    : "ask for no more than " + most.get());
      }
    }
  }
}
