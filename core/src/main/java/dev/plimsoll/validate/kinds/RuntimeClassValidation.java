package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.RuntimeClass;
import dev.plimsoll.model.Toleration;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ObjectMetaValidation;
import dev.plimsoll.validate.PodWarnings;
import dev.plimsoll.validate.ResourceValidation;
import dev.plimsoll.validate.SchedulingValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the API server demands of a RuntimeClass: {@code ValidateRuntimeClass}. */
@ForKinds(group = "node.k8s.io", kinds = "RuntimeClass")
public final class RuntimeClassValidation implements KindValidator {

  @Override
  public boolean asksForOwnFinalizers() {
    return false;
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    RuntimeClass runtime = new RuntimeClass(manifest.root());
    errors.requireAndCheck(runtime.handler(), Grammar.DNS_LABEL);
    var selector = runtime.scheduling().nodeSelector();
    ObjectMetaValidation.labels(selector, selector.at().path(), errors);
    for (Entries.Entry<Field<String>> label : selector) {
      PodWarnings.nodeLabel(label.key(), Site.key(label.value().at()), errors);
    }
    Map<List<String>, Toleration> seen = new HashMap<>();
    for (Toleration toleration : runtime.scheduling().tolerations()) {
      SchedulingValidation.toleration(toleration, errors);
      Toleration same = seen.putIfAbsent(content(toleration), toleration);
      if (same != null) {
        errors.duplicate(toleration, same);
      }
    }
    ResourceValidation.overhead(
        runtime.overhead().podFixed(), runtime.overhead().at().path(), errors);
  }

  private static List<String> content(Toleration toleration) {
    return List.of(
        toleration.key().orElse(""),
        toleration.operator().orElse(""),
        toleration.value().orElse(""),
        toleration.effect().orElse(""));
  }
}
