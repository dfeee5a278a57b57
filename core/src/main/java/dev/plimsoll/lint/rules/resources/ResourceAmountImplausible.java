package dev.plimsoll.lint.rules.resources;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.RESOURCES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;

/** An amount that no common node has, or that nothing runs with: mostly a wrong unit. */
@LintRule(
    id = "resource-amount-implausible",
    severity = WARNING,
    category = RESOURCES,
    since = "0.1",
    stability = STABLE,
    keys = {"requests", "limits"})
public final class ResourceAmountImplausible implements ContainerRule {

  /** The largest machines that clouds rent out by the hour in numbers have fewer CPUs. */
  private static final long MOST_CPUS = 192;

  private static final long MOST_BYTES = 2L << 40;

  /** A container runtime needs more than this to start anything. */
  private static final long FEWEST_BYTES = 1L << 20;

  @Override
  public void check(ContainerSite site, Findings findings) {
    Entries<Field<Quantity>> requests = site.container().resources().requests();
    Entries<Field<Quantity>> limits = site.container().resources().limits();
    Field<Quantity> cpus =
        requests.value("cpu").isPresent() ? requests.value("cpu") : limits.value("cpu");
    if (cpus.orElse(Quantity.ZERO).value() > MOST_CPUS) {
      findings
          .report(cpus, "%s CPUs are more than common nodes have", cpus.orElse(Quantity.ZERO))
          .help("write 500m for half a CPU; a number without a unit is whole CPUs");
    }
    Field<Quantity> memory =
        requests.value("memory").isPresent() ? requests.value("memory") : limits.value("memory");
    if (memory.orElse(Quantity.ZERO).value() > MOST_BYTES) {
      findings
          .report(memory, "%s are more than common nodes have", memory.orElse(Quantity.ZERO))
          .help("look at the unit: Mi are mebibytes, Gi gibibytes");
    }
    Field<Quantity> limit = limits.value("memory");
    long bytes = limit.orElse(Quantity.ZERO).value();
    if (bytes > 0 && bytes < FEWEST_BYTES) {
      findings
          .report(
              limit, "with %s of memory nothing starts", bytes == 1 ? "1 byte" : bytes + " bytes")
          .help("write 512Mi; a number without a unit is bytes, and m is a thousandth of one");
    }
  }
}
