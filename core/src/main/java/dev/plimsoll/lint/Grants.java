package dev.plimsoll.lint;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ClusterRole;
import dev.plimsoll.model.PolicyRule;
import dev.plimsoll.reference.Index;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rights that roles of a set hand out, looked through for some. */
public final class Grants {

  private static final String GROUP = "rbac.authorization.k8s.io";
  private static final String ALL = "*";

  private final List<Grant> rules;

  private Grants(List<Grant> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * A right that a role hands out.
   *
   * @param role the Role or ClusterRole
   * @param rule the rule of it
   * @param at the resource that is named, or the asterisk that stands for it
   * @param verb the verb that is named, or the asterisk that stands for it
   */
  public record Grant(Manifest role, PolicyRule rule, Field<String> at, Field<String> verb) {}

  /** The rules of Roles and ClusterRoles, those of Kubernetes' own roles left out. */
  public static List<Grant> rules(Index index) {
    Grants known = index.kept(Grants.class).orElse(null);
    if (known == null) {
      known = new Grants(find(index));
      index.keep(known);
    }
    return known.rules;
  }

  /** Sees each role through places that remember: some forty rules ask the same of them. */
  private static List<Grant> find(Index index) {
    List<Grant> rules = new ArrayList<>();
    for (String kind : List.of("ClusterRole", "Role")) {
      for (Manifest manifest : index.ofKind(GROUP, kind)) {
        String name = manifest.id().name();
        if (name.startsWith("system:") || name.equals("cluster-admin") || name.equals("admin")) {
          continue;
        }
        for (PolicyRule rule : new ClusterRole(manifest.root().remembering()).rules()) {
          rules.add(new Grant(manifest, rule, rule.resources().item(0), rule.verbs().item(0)));
        }
      }
    }
    return rules;
  }

  /**
   * Who may do any of these to any of these; rules that name single objects are left out.
   *
   * @param group the API group, empty for the core group
   * @param resources such as {@code pods/exec}
   * @param verbs such as {@code create}
   */
  public static List<Grant> of(
      Index index, String group, List<String> resources, List<String> verbs) {
    List<Grant> found = new ArrayList<>();
    for (Grant grant : rules(index)) {
      PolicyRule rule = grant.rule();
      if (!rule.resourceNames().isEmpty() || named(rule.apiGroups(), List.of(group)).isEmpty()) {
        continue;
      }
      Optional<Field<String>> resource = named(rule.resources(), resources);
      Optional<Field<String>> verb = named(rule.verbs(), verbs);
      if (resource.isPresent() && verb.isPresent()) {
        found.add(new Grant(grant.role(), rule, resource.get(), verb.get()));
      }
    }
    return found;
  }

  /**
   * Who may do this, whatever to; the asterisk is not meant, and rules that name single objects are
   * left out.
   */
  public static List<Grant> ofVerb(Index index, String verb) {
    List<Grant> found = new ArrayList<>();
    for (Grant grant : rules(index)) {
      for (Field<String> word : grant.rule().verbs()) {
        if (word.is(verb) && grant.rule().resourceNames().isEmpty()) {
          found.add(new Grant(grant.role(), grant.rule(), grant.at(), word));
        }
      }
    }
    return found;
  }

  private static Optional<Field<String>> named(Items<Field<String>> words, List<String> wanted) {
    for (Field<String> word : words) {
      String text = word.orElse("");
      if (text.equals(ALL) || wanted.contains(text)) {
        return Optional.of(word);
      }
    }
    return Optional.empty();
  }
}
