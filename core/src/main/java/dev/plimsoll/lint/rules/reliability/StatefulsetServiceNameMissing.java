package dev.plimsoll.lint.rules.reliability;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.RELIABILITY;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.PodRule;
import dev.plimsoll.lint.PodSite;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.StatefulSet;
import dev.plimsoll.tree.Field;
import java.util.Optional;

/** A StatefulSet whose Pods get no names in the cluster's DNS. */
@LintRule(
    id = "statefulset-service-name-missing",
    severity = INFO,
    category = RELIABILITY,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = "StatefulSet",
    sources = {
      "kube-score:statefulset-has-servicename",
      "kics:bb241e61-77c3-4b97-9575-c0f8a1e008d0"
    })
public final class StatefulsetServiceNameMissing implements PodRule {

  @Override
  public void check(PodSite site, Findings findings) {
    Field<String> name = new StatefulSet(site.manifest().root()).spec().serviceName();
    if (name.orElse("").isEmpty()) {
      findings
          .report(name, "the Pods get no names in DNS")
          .help("name a headless Service in serviceName");
      return;
    }
    Optional<Manifest> service =
        site.index().find("", "Service", site.manifest().id().namespace(), name.orElse(""));
    if (service.isPresent()) {
      Field<String> address = new Service(service.get().root()).spec().clusterIP();
      if (!address.is("None")) {
        findings
            .report(name, "Service %s is not headless, so that Pods get no names", name.orElse(""))
            .help("name a Service with clusterIP: None")
            .related(
                address.isPresent() ? address : service.get().metadata().name(), "the Service");
      }
    }
  }
}
