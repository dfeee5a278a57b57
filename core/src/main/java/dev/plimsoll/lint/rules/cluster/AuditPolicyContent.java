package dev.plimsoll.lint.rules.cluster;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CLUSTER;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;
import java.util.List;

/** An audit policy that leaves out what one looks for after an incident, or writes down Secrets. */
@LintRule(
    id = "audit-policy-content",
    severity = INFO,
    category = CLUSTER,
    since = "0.1",
    stability = STABLE,
    kinds = "Policy",
    sources = {"kubescape:C-0161", "kics:1828a670-5957-4bc5-9974-47da228f75e2"})
public final class AuditPolicyContent implements SetRule {

  private static final List<Wanted> ALL =
      List.of(
          new Wanted("", "secrets", true),
          new Wanted("", "configmaps", false),
          new Wanted("authentication.k8s.io", "tokenreviews", true),
          new Wanted("", "pods", false),
          new Wanted("", "pods/exec", false),
          new Wanted("", "pods/portforward", false),
          new Wanted("", "services/proxy", false),
          new Wanted("apps", "deployments", false));

  /** What has to be audited; of what is confidential not the content. */
  private record Wanted(String group, String resource, boolean confidential) {}

  private record Part(Located at) implements View {

    Items<Field<String>> words(String name) {
      return Items.of(at.field(name), Field::text);
    }
  }

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("audit.k8s.io", "Policy")) {
      findings.about(manifest);
      for (Wanted wanted : ALL) {
        check(wanted, new Part(manifest.root()), findings);
      }
    }
  }

  private static void check(Wanted wanted, Part policy, Findings findings) {
    for (Part rule : Items.of(policy.at().field("rules"), Part::new)) {
      if (isForAll(rule) && matches(rule, wanted)) {
        Field<String> level = Field.text(rule.at().field("level"));
        if (level.is("None")) {
          findings
              .report(level, "changes of %s are not audited", wanted.resource())
              .help("audit them at the level Metadata");
        } else if (wanted.confidential() && level.orElse("").startsWith("Request")) {
          findings
              .report(level, "the audit log has the content of %s", wanted.resource())
              .help("audit them at the level Metadata, in a rule before this one");
        }
        return;
      }
    }
    findings
        .report(new Part(policy.at().field("rules")), "no rule audits %s", wanted.resource())
        .help("end the list with a rule {level: Metadata}");
  }

  /**
   * Whether a rule holds for everybody's changes; those for some users leave the rest to others.
   */
  private static boolean isForAll(Part rule) {
    boolean writes = rule.words("verbs").isEmpty();
    for (Field<String> verb : rule.words("verbs")) {
      writes |= verb.is("create") || verb.is("*");
    }
    return writes
        && rule.words("users").isEmpty()
        && rule.words("userGroups").isEmpty()
        && rule.words("namespaces").isEmpty()
        && rule.words("nonResourceURLs").isEmpty();
  }

  /** As {@code ruleMatchesResource} in the API server has it. */
  private static boolean matches(Part rule, Wanted wanted) {
    Items<Part> groups = Items.of(rule.at().field("resources"), Part::new);
    for (Part group : groups) {
      if (!Field.text(group.at().field("group")).is(wanted.group())
          || !group.words("resourceNames").isEmpty()) {
        continue;
      }
      if (group.words("resources").isEmpty()) {
        return true;
      }
      for (Field<String> resource : group.words("resources")) {
        if (covers(resource.orElse(""), wanted.resource())) {
          return true;
        }
      }
    }
    return groups.isEmpty();
  }

  private static boolean covers(String written, String resource) {
    int slash = resource.indexOf('/');
    if (written.equals("*") || written.equals(resource)) {
      return true;
    }
    return slash > 0
        && (written.equals(resource.substring(0, slash) + "/*")
            || written.equals("*" + resource.substring(slash)));
  }
}
