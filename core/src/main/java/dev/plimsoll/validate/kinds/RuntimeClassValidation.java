package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.RuntimeClass;
import dev.plimsoll.model.Toleration;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ObjectMetaValidation;
import dev.plimsoll.validate.SchedulingValidation;
import dev.plimsoll.validate.ValidationOptions;

/** What the API server demands of a RuntimeClass: {@code ValidateRuntimeClass}. */
public final class RuntimeClassValidation implements KindValidator {

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("RuntimeClass") && type.group().equals("node.k8s.io");
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    RuntimeClass runtime = new RuntimeClass(manifest.root());
    errors.requireAndCheck(runtime.handler(), Grammar.DNS_LABEL);
    var selector = runtime.scheduling().nodeSelector();
    ObjectMetaValidation.labels(selector, selector.at().path(), errors);
    for (Toleration toleration : runtime.scheduling().tolerations()) {
      SchedulingValidation.toleration(toleration, errors);
    }
  }
}
