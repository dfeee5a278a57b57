package dev.plimsoll.schema;

import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.schemas.Deprecations;
import dev.plimsoll.schemas.Deprecations.Deprecation;
import dev.plimsoll.schemas.Deprecations.Subject;
import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.source.Location;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import java.util.List;
import java.util.Optional;

/**
 * Fields, values, labels and annotations that the API still takes and advises against, or takes and
 * does nothing with. Only loaded when a field is met that {@code deprecations.table} speaks of.
 */
final class Outdated {

  /** Behind what it is about, in a message. */
  static final String NO_EFFECT = " has no effect ";

  /** A rule tells it, with a repair of its own. */
  private static final String RULE = "rule";

  /** The fix of an annotation that became a field. */
  private static final String FIELD = "field";

  private Outdated() {}

  /**
   * Looks at a field that is marked in the table.
   *
   * @param minor the newest minor that matters: the one that is checked for, or upgraded to
   */
  static void check(Located at, TypeInfo type, FieldInfo field, int minor, ShapeFindings findings) {
    Node node = at.node().orElse(null);
    if (node == null || !mayMatter(node, field)) {
      return;
    }
    Deprecations table = Deprecations.load();
    Optional<Deprecation> row = table.field(type.name(), field.name());
    if (row.isPresent() && row.get().isIn(minor) && !row.get().fix().equals(RULE)) {
      report(at, at.keyLocation(), "`" + field.name() + "`", row.get(), minor, findings);
    }
    if (node instanceof ScalarNode scalar && scalar.value() instanceof Scalar.Text text) {
      Optional<Deprecation> value = table.value(type.name(), field.name(), text.value());
      if (value.isPresent() && value.get().isIn(minor)) {
        String subject = "`" + text.value() + "` for " + field.name();
        report(at, at.location(), subject, value.get(), minor, findings);
      }
    }
    Optional<Subject> keys = table.keys(type.name(), field.name());
    if (keys.isPresent()) {
      keys(at, node, keys.get(), table, minor, findings);
    }
  }

  private static void keys(
      Located at,
      Node node,
      Subject subject,
      Deprecations table,
      int minor,
      ShapeFindings findings) {
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.effective()) {
        Located place = at.entry(entry);
        key(place, place.keyLocation(), entry.name(), subject, table, minor, findings);
      }
    } else if (node instanceof ScalarNode scalar && scalar.value() instanceof Scalar.Text text) {
      key(at, at.location(), text.value(), subject, table, minor, findings);
    }
  }

  private static void key(
      Located at,
      Location where,
      String key,
      Subject subject,
      Deprecations table,
      int minor,
      ShapeFindings findings) {
    Optional<Deprecation> row = table.key(subject, key);
    if (row.isPresent() && row.get().isIn(minor)) {
      String word = subject == Subject.LABEL ? "the label `" : "the annotation `";
      report(at, where, word + key + "`", row.get(), minor, findings);
    }
  }

  /**
   * Whether a key is of Kubernetes' own; most manifests have none but {@code app.kubernetes.io},
   * and need not read the table.
   */
  private static boolean mayMatter(Node node, FieldInfo field) {
    boolean holdsKeys =
        field.name().equals("annotations")
            || field.name().equals("nodeSelector")
            || field.name().equals("key")
            || field.name().equals("topologyKey");
    if (!holdsKeys) {
      return true;
    }
    if (node instanceof MappingNode mapping) {
      List<Entry> entries = mapping.effective();
      for (int i = 0; i < entries.size(); i++) {
        if (isOurs(entries.get(i).name())) {
          return true;
        }
      }
      return false;
    }
    return node instanceof ScalarNode scalar && isOurs(scalar.text());
  }

  private static boolean isOurs(String key) {
    return key.contains("kubernetes.io/")
        && (key.contains("alpha.") || key.contains("beta.") || !isUsual(key));
  }

  /** The prefixes under which nothing was ever deprecated. */
  private static boolean isUsual(String key) {
    return key.startsWith("app.kubernetes.io/")
        || key.startsWith("topology.kubernetes.io/")
        || key.equals("kubernetes.io/hostname")
        || key.equals("kubernetes.io/os")
        || key.equals("kubernetes.io/arch");
  }

  private static void report(
      Located at,
      Location where,
      String subject,
      Deprecation row,
      int minor,
      ShapeFindings findings) {
    String message =
        row.hasNoEffectIn(minor)
            ? subject + NO_EFFECT + "since Kubernetes 1." + row.ends()
            : subject
                + " is deprecated"
                + (row.since() == 0 ? "" : " since Kubernetes 1." + row.since());
    findings.deprecated(at, where, message, row.words(), fixes(at, where, row));
  }

  private static List<Fix> fixes(Located at, Location where, Deprecation row) {
    boolean rename = row.fix().startsWith("rename");
    if (row.fix().equals(FIELD)) {
      return AnnotationFields.fixes(at);
    }
    if (!rename && !row.fix().equals("write")) {
      return List.of();
    }
    String text = row.argument();
    boolean isKey = where.equals(at.keyLocation());
    if (isKey && at.parent().field(text).isWritten()) {
      return List.of(); // both are there: which one is meant?
    }
    Fix.Safety safety = row.fix().endsWith("?") ? Fix.Safety.UNSAFE : Fix.Safety.SAFE;
    return List.of(
        new Fix(
            (rename ? "Rename it to " : "Change it to ") + text,
            safety,
            List.of(new Edit(where, Spelling.as(where, text)))));
  }
}
