package dev.plimsoll.schema;

import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.tree.Edits;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.Value;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Annotations that became fields: writes the field and takes the annotation away, both or neither.
 *
 * <p>Safe only for AppArmor's: the server has kept field and annotation the same ever since there
 * is the field. The others stopped to count some minors ago, mean an object that must exist, or are
 * in a field that existing objects may not change.
 */
final class AnnotationFields {

  private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";
  private static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";

  private AnnotationFields() {}

  /**
   * The repair of an annotation.
   *
   * @param at the annotation
   */
  static List<Fix> fixes(Located at) {
    String text = text(at);
    Located spec = at.parent().parent().parent().field("spec");
    if (text.isEmpty() || !spec.isPresent()) {
      return List.of();
    }
    String kind = text(at.parent().parent().parent().field("kind"));
    String key = unquoted(at.keyLocation().text());
    if (key.startsWith(APP_ARMOR)) {
      Located security = security(spec, key.substring(APP_ARMOR.length()));
      return move(at, security.field("appArmorProfile"), profile(text), Fix.Safety.SAFE);
    }
    if (key.startsWith(SECCOMP)) {
      Located security = security(spec, key.substring(SECCOMP.length()));
      return move(at, security.field("seccompProfile"), profile(text), Fix.Safety.UNSAFE);
    }
    return switch (key) {
      case "seccomp.security.alpha.kubernetes.io/pod" ->
          spec.field("containers").isPresent()
              ? move(
                  at,
                  spec.field("securityContext").field("seccompProfile"),
                  profile(text),
                  Fix.Safety.UNSAFE)
              : List.of();
      case "volume.beta.kubernetes.io/storage-class" ->
          kind.startsWith("PersistentVolume")
              ? move(at, spec.field("storageClassName"), text(text), Fix.Safety.UNSAFE)
              : List.of();
      case "kubernetes.io/ingress.class" ->
          kind.equals("Ingress")
              ? move(at, spec.field("ingressClassName"), text(text), Fix.Safety.UNSAFE)
              : List.of();
      case "service.alpha.kubernetes.io/tolerate-unready-endpoints" ->
          kind.equals("Service") && text.equals("true")
              ? move(
                  at,
                  spec.field("publishNotReadyAddresses"),
                  Optional.of(Value.bool(true)),
                  Fix.Safety.UNSAFE)
              : List.of();
      default -> List.of();
    };
  }

  private static String unquoted(String key) {
    boolean quoted = key.length() > 1 && (key.startsWith("\"") || key.startsWith("'"));
    return quoted ? key.substring(1, key.length() - 1) : key;
  }

  private static Optional<Value> text(String text) {
    return Optional.of(Value.text(text));
  }

  private static List<Fix> move(
      Located annotation, Located field, Optional<Value> value, Fix.Safety safety) {
    if (value.isEmpty() || field.isPresent()) {
      return List.of(); // both are there: which one is meant?
    }
    Optional<Edit> write = Edits.insert(field, value.get());
    Optional<Edit> remove = Edits.remove(annotation);
    return write.isPresent() && remove.isPresent()
        ? List.of(new Fix("Write the field instead", safety, List.of(write.get(), remove.get())))
        : List.of();
  }

  /**
   * The security context of a container; where there is no such container, one nobody can write.
   */
  private static Located security(Located spec, String container) {
    for (String list : List.of("containers", "initContainers")) {
      Node node = spec.field(list).node().orElse(null);
      int size = node instanceof SequenceNode sequence ? sequence.items().size() : 0;
      for (int i = 0; i < size; i++) {
        Located item = spec.field(list).item(i);
        if (text(item.field("name")).equals(container)) {
          return item.field("securityContext");
        }
      }
    }
    return spec.field("containers").item(Integer.MAX_VALUE).field("securityContext");
  }

  /** A profile as the annotations of old write it, as the fields do. */
  private static Optional<Value> profile(String text) {
    return switch (text) {
      case "runtime/default", "docker/default" -> Optional.of(profile("RuntimeDefault", ""));
      case "unconfined" -> Optional.of(profile("Unconfined", ""));
      default ->
          text.startsWith("localhost/") && text.length() > "localhost/".length()
              ? Optional.of(profile("Localhost", text.substring("localhost/".length())))
              : Optional.empty();
    };
  }

  private static Value profile(String type, String file) {
    Map<String, Value> entries = new LinkedHashMap<>();
    entries.put("type", Value.text(type));
    if (!file.isEmpty()) {
      entries.put("localhostProfile", Value.text(file));
    }
    return Value.mapping(entries);
  }

  private static String text(Located at) {
    return at.node().orElse(null) instanceof ScalarNode scalar
            && scalar.value() instanceof Scalar.Text text
        ? text.value()
        : "";
  }
}
