package dev.plimsoll.lint.rules.cluster;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CLUSTER;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.KindRule;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ConfigMap;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;

/** A network of Pods in which NetworkPolicies have no effect. */
@LintRule(
    id = "cni-without-network-policy",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    sources = {"kubescape:C-0205", "kics:03aabc8c-35d6-481e-9c85-20139cf72d23"})
public final class CniWithoutNetworkPolicy implements KindRule<ConfigMap> {

  /** Plugins of the chain that enforce policies for one that does not. */
  private static final List<String> ENFORCING = List.of("calico", "cilium-cni", "kube-router");

  @Override
  public String group() {
    return "";
  }

  @Override
  public String kind() {
    return "ConfigMap";
  }

  @Override
  public ConfigMap view(Located root) {
    return new ConfigMap(root);
  }

  @Override
  public void check(ConfigMap object, Findings findings) {
    for (Entries.Entry<Field<String>> file : object.data()) {
      String text = file.value().orElse("");
      if (text.contains("\"plugins\"") && has(text, "flannel") && !isEnforced(text)) {
        findings
            .report(file.value(), "flannel alone does not enforce NetworkPolicies")
            .help("add a plugin that does, such as Calico, or use one that does both");
      }
    }
  }

  private static boolean isEnforced(String text) {
    for (String plugin : ENFORCING) {
      if (has(text, plugin)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(String text, String plugin) {
    return text.replace(" ", "").contains("\"type\":\"" + plugin + "\"");
  }
}
