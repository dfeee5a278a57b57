package dev.plimsoll.lint.rules.security;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.SECURITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.Service;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A Service that opens Helm 2's Tiller to others. */
@LintRule(
    id = "tiller-service-present",
    severity = WARNING,
    category = SECURITY,
    since = "0.1",
    stability = STABLE,
    sources = {"checkov:CKV_K8S_44", "kics:8b862ca9-0fbd-4959-ad72-b6609bdaa22d"})
public final class TillerServicePresent implements KindRule<Service> {

  @Override
  public String group() {
    return "";
  }

  @Override
  public String kind() {
    return "Service";
  }

  @Override
  public Service view(Located root) {
    return new Service(root);
  }

  @Override
  public void check(Service object, Findings findings) {
    Entries<Field<String>> selector = object.spec().selector();
    boolean selects = selector.value("name").is("tiller") || selector.value("app").is("tiller");
    if (selects || object.metadata().name().orElse("").equals("tiller-deploy")) {
      findings
          .report(object.metadata().name(), "this opens Tiller to the whole cluster")
          .help("delete it; Helm 3 and newer have no server");
    }
  }
}
