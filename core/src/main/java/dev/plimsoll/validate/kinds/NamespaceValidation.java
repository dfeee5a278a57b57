package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.Namespace;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a Namespace: {@code ValidateNamespace}. */
@ForKinds(kinds = "Namespace")
public final class NamespaceValidation implements KindValidator {

  private static final List<String> STANDARD =
      List.of("kubernetes", "orphan", "foregroundDeletion");

  @Override
  public List<String> nameProblems(String name) {
    return Names.dnsLabel(name);
  }

  /** The server gives it its name as a label, which is refused with the name. */
  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Items<Field<String>> finalizers = new Namespace(manifest.root()).spec().finalizers();
    for (Field<String> finalizer : finalizers) {
      // the server leaves out which one it means
      String text = finalizer.orElse("");
      Site at = Site.of(finalizer.at(), finalizers.at());
      errors.check(at, Grammar.LABEL_KEY, text);
      if (text.indexOf('/') < 0 && !STANDARD.contains(text)) {
        errors.invalid(at, "must begin with a domain name and '/'");
      }
    }
    String name = manifest.metadata().name().orElse("");
    if (options.consequences() && !Names.labelValue(name).isEmpty()) {
      errors.invalid(
          Site.of(manifest.metadata().name().at(), manifest.metadata().labels().at()),
          "cannot be the value of the label that the server makes of it");
    }
  }
}
