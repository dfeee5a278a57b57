package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a FlowSchema: {@code ValidateFlowSchema}. */
@ForKinds(group = "flowcontrol.apiserver.k8s.io", kinds = "FlowSchema")
public final class FlowSchemaValidation implements KindValidator {

  private static final List<String> METHODS = List.of("ByNamespace", "ByUser");
  private static final List<String> SUBJECTS = List.of("Group", "ServiceAccount", "User");
  private static final List<String> VERBS =
      List.of(
          "create",
          "delete",
          "deletecollection",
          "get",
          "list",
          "patch",
          "proxy",
          "update",
          "watch");
  private static final String ALL = "*";
  private static final int MOST_PRECEDENCE = 10_000;

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Located spec = manifest.root().field("spec");
    String name = manifest.metadata().name().orElse("");
    precedence(Field.int32(spec.field("matchingPrecedence")), name, errors);
    if (spec.field("distinguisherMethod").isPresent()) {
      Field<String> method = Field.text(spec.field("distinguisherMethod").field("type"));
      if (!METHODS.contains(method.orElse(""))) {
        errors.notSupported(method, METHODS);
      }
    }
    Field<String> level = Field.text(spec.field("priorityLevelConfiguration").field("name"));
    if (level.orElse("").isEmpty()) {
      errors.required(level, "name a PriorityLevelConfiguration");
    } else {
      errors.check(level, Grammar.DNS_SUBDOMAIN);
    }
    for (Site rule : Items.of(spec.field("rules"), Site::of)) {
      rule(rule, errors);
    }
    if ((name.equals("exempt") || name.equals("catch-all")) && !isMandatory(name, spec)) {
      errors.invalid(
          Site.of(spec),
          "must be what Kubernetes itself gives to the FlowSchema " + name,
          "give your own FlowSchema another name");
    }
  }

  private static void precedence(Field<Integer> precedence, String name, FieldErrors errors) {
    int value = precedence.orElse(0); // 0 is filled in
    if (value < 0) {
      errors.invalid(precedence, "must be 1 or more");
    }
    if (value > MOST_PRECEDENCE) {
      errors.invalid(precedence, "must not be more than " + MOST_PRECEDENCE);
    }
    if (value == 1 && !name.equals("exempt")) {
      errors.invalid(
          precedence, "is only for the FlowSchema named exempt", "write a number from 2 to 10000");
    }
  }

  private static void rule(Site rule, FieldErrors errors) {
    Items<Site> subjects = Items.of(rule.at().field("subjects"), Site::of);
    if (subjects.isEmpty()) {
      errors.required(subjects, "say who is meant");
    }
    for (Site subject : subjects) {
      subject(subject.at(), errors);
    }
    Items<Site> resources = Items.of(rule.at().field("resourceRules"), Site::of);
    Items<Site> others = Items.of(rule.at().field("nonResourceRules"), Site::of);
    if (resources.isEmpty() && others.isEmpty()) {
      errors.required(
          rule, "must have resourceRules or nonResourceRules", "say which requests are meant");
    }
    for (Site resource : resources) {
      resourceRule(resource.at(), errors);
    }
    for (Site other : others) {
      verbs(other.at(), errors);
      Items<Field<String>> paths = words(other.at(), "nonResourceURLs", errors);
      for (Field<String> path : paths) {
        if (!has(paths, ALL)) {
          path(path, errors);
        }
      }
    }
  }

  /** Of the three fields the one that the kind names, and no other. */
  private static void subject(Located subject, FieldErrors errors) {
    Field<String> kind = Field.text(subject.field("kind"));
    if (!SUBJECTS.contains(kind.orElse(""))) {
      errors.notSupported(kind, SUBJECTS);
      return;
    }
    for (String each : SUBJECTS) {
      Located at =
          subject.field(
              each.equals("ServiceAccount")
                  ? "serviceAccount"
                  : each.equals("User") ? "user" : "group");
      if (!kind.is(each)) {
        if (at.isPresent()) {
          errors.forbidden(Site.of(at), "for the kind " + kind.orElse(""));
        }
      } else if (!at.isPresent()) {
        errors.required(Site.of(at), "name the " + each);
      } else {
        Field<String> name = Field.text(at.field("name"));
        errors.requireText(name);
        if (each.equals("ServiceAccount")) {
          if (!name.is(ALL)) {
            errors.check(name, Grammar.DNS_SUBDOMAIN);
          }
          errors.requireAndCheck(Field.text(at.field("namespace")), Grammar.DNS_LABEL);
        }
      }
    }
  }

  private static void resourceRule(Located rule, FieldErrors errors) {
    verbs(rule, errors);
    words(rule, "apiGroups", errors);
    words(rule, "resources", errors);
    Items<Field<String>> namespaces = Items.of(rule.field("namespaces"), Field::text);
    if (namespaces.isEmpty()) {
      if (!Field.bool(rule.field("clusterScope")).orElse(false)) {
        errors.required(namespaces, "name namespaces, or set clusterScope to true");
      }
    } else if (has(namespaces, ALL)) {
      alone(namespaces, errors);
    } else {
      for (Field<String> namespace : namespaces) {
        errors.check(namespace, Grammar.DNS_LABEL, namespace.orElse(""));
      }
    }
  }

  private static void verbs(Located rule, FieldErrors errors) {
    Items<Field<String>> verbs = words(rule, "verbs", errors);
    if (has(verbs, ALL)) {
      return;
    }
    for (Field<String> verb : verbs) {
      if (!VERBS.contains(verb.orElse(""))) {
        errors.notSupported(Site.of(verb.at(), verbs.at()), VERBS);
        return;
      }
    }
  }

  /** A list with something in it, in which an asterisk stands alone. */
  private static Items<Field<String>> words(Located rule, String name, FieldErrors errors) {
    Items<Field<String>> words = Items.of(rule.field(name), Field::text);
    if (words.isEmpty()) {
      errors.required(words, "name at least one, or write [\"*\"]");
    } else if (has(words, ALL)) {
      alone(words, errors);
    }
    return words;
  }

  private static void alone(Items<Field<String>> words, FieldErrors errors) {
    if (words.size() > 1) {
      errors.invalid(words, "must have nothing beside *", "remove the others, or the *");
    }
  }

  private static boolean has(Items<Field<String>> words, String wanted) {
    for (Field<String> word : words) {
      if (word.is(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** {@code ValidateNonResourceURLPath}. */
  private static void path(Field<String> field, FieldErrors errors) {
    String path = field.orElse("");
    int star = path.indexOf('*');
    if (path.isEmpty()) {
      errors.invalid(field, "must not be empty", "write a path, such as /healthz");
    } else if (!path.startsWith("/")) {
      errors.invalid(field, "must begin with '/'");
    } else if (path.indexOf(' ') >= 0) {
      errors.invalid(field, "must not contain blanks", "remove them");
    } else if (path.indexOf("//") >= 0) {
      errors.invalid(field, "must not contain two slashes in a row", "remove one");
    } else if (star >= 0 && (star != path.length() - 1 || !path.endsWith("/*"))) {
      errors.invalid(field, "must have * only at the end, behind a slash", "");
    }
  }

  /** Whether a spec is the one that the server makes for itself under this name. */
  private static boolean isMandatory(String name, Located spec) {
    boolean exempt = name.equals("exempt");
    Items<Site> rules = Items.of(spec.field("rules"), Site::of);
    Located method = spec.field("distinguisherMethod");
    if (!Field.int32(spec.field("matchingPrecedence")).is(exempt ? 1 : MOST_PRECEDENCE)
        || !Field.text(spec.field("priorityLevelConfiguration").field("name")).is(name)
        || (exempt ? method.isPresent() : !Field.text(method.field("type")).is("ByUser"))
        || rules.size() != 1) {
      return false;
    }
    Located rule = rules.item(0).at();
    Items<Site> resources = Items.of(rule.field("resourceRules"), Site::of);
    Items<Site> others = Items.of(rule.field("nonResourceRules"), Site::of);
    return groups(rule, exempt)
        && resources.size() == 1
        && others.size() == 1
        && Field.bool(resources.item(0).at().field("clusterScope")).is(true)
        && all(resources.item(0).at(), "verbs", "apiGroups", "resources", "namespaces")
        && all(others.item(0).at(), "verbs", "nonResourceURLs");
  }

  private static boolean groups(Located rule, boolean exempt) {
    List<String> wanted =
        exempt
            ? List.of("system:masters")
            : List.of("system:unauthenticated", "system:authenticated");
    Items<Site> subjects = Items.of(rule.field("subjects"), Site::of);
    if (subjects.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      Located subject = subjects.item(i).at();
      if (!Field.text(subject.field("kind")).is("Group")
          || !Field.text(subject.field("group").field("name")).is(wanted.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean all(Located rule, String... names) {
    for (String name : names) {
      Items<Field<String>> words = Items.of(rule.field(name), Field::text);
      if (words.size() != 1 || !words.item(0).is(ALL)) {
        return false;
      }
    }
    return true;
  }
}
