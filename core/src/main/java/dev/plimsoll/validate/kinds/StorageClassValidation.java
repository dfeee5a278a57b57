package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.StorageClass;
import dev.plimsoll.model.TopologySelectorLabelRequirement;
import dev.plimsoll.model.TopologySelectorTerm;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a StorageClass: {@code ValidateStorageClass}. */
public final class StorageClassValidation implements KindValidator {

  private static final List<String> RECLAIM = List.of("Delete", "Retain");
  private static final List<String> BINDING = List.of("Immediate", "WaitForFirstConsumer");

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("StorageClass") && type.group().equals("storage.k8s.io");
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    StorageClass storage = new StorageClass(manifest.root());
    errors.requireAndCheck(storage.provisioner(), Grammar.LABEL_KEY_OF_ANY_CASE);
    errors.oneOf(storage.reclaimPolicy(), RECLAIM);
    errors.oneOf(storage.volumeBindingMode(), BINDING);
    for (TopologySelectorTerm term : storage.allowedTopologies()) {
      for (TopologySelectorLabelRequirement label : term.matchLabelExpressions()) {
        errors.check(label.key(), Names.labelKey(label.key().orElse("")));
        if (label.values().isEmpty()) {
          errors.required(label.values(), "name at least one value");
        }
      }
    }
  }
}
