package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a Namespace: {@code ValidateNamespace}. */
public final class NamespaceValidation implements KindValidator {

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("Namespace") && type.group().isEmpty();
  }

  @Override
  public List<String> nameProblems(String name) {
    return Names.dnsLabel(name);
  }

  /** The server gives it its name as a label, which is refused with the name. */
  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    String name = manifest.metadata().name().orElse("");
    if (options.consequences() && !Names.labelValue(name).isEmpty()) {
      errors.invalid(
          Site.of(manifest.metadata().name().at(), manifest.metadata().labels().at()),
          "cannot be the value of the label that the server makes of it");
    }
  }
}
