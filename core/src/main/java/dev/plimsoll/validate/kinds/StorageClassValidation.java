package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.StorageClass;
import dev.plimsoll.model.TopologySelectorLabelRequirement;
import dev.plimsoll.model.TopologySelectorTerm;
import dev.plimsoll.tree.Field;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.PodWarnings;
import dev.plimsoll.validate.ValidationOptions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the API server demands of a StorageClass: {@code ValidateStorageClass}. */
@ForKinds(group = "storage.k8s.io", kinds = "StorageClass")
public final class StorageClassValidation implements KindValidator {

  private static final List<String> RECLAIM = List.of("Delete", "Retain");
  private static final List<String> BINDING = List.of("Immediate", "WaitForFirstConsumer");

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    StorageClass storage = new StorageClass(manifest.root());
    errors.requireAndCheck(storage.provisioner(), Grammar.LABEL_KEY_OF_ANY_CASE);
    errors.oneOf(storage.reclaimPolicy(), RECLAIM);
    errors.oneOfIfWritten(storage.volumeBindingMode(), BINDING);
    Set<Map<String, Set<String>>> terms = new HashSet<>();
    for (TopologySelectorTerm term : storage.allowedTopologies()) {
      Map<String, Set<String>> labels = labels(term, errors);
      // a term without labels is like the nothing that the server compares it with
      if (!terms.add(labels) || labels.isEmpty()) {
        errors.duplicate(term.matchLabelExpressions());
      }
    }
  }

  /** The labels of a term, looked at one by one. */
  private static Map<String, Set<String>> labels(TopologySelectorTerm term, FieldErrors errors) {
    Map<String, Set<String>> labels = new HashMap<>();
    for (TopologySelectorLabelRequirement label : term.matchLabelExpressions()) {
      String key = label.key().orElse("");
      Set<String> values = new HashSet<>();
      errors.check(label.key(), Grammar.LABEL_KEY, key);
      PodWarnings.nodeLabel(key, label.key(), errors);
      if (label.values().isEmpty()) {
        errors.required(label.values(), "name at least one value");
      }
      for (Field<String> value : label.values()) {
        if (!values.add(value.orElse(""))) {
          errors.duplicate(value);
        }
      }
      if (labels.put(key, values) != null) {
        errors.duplicate(label.key());
      }
    }
    return labels;
  }
}
