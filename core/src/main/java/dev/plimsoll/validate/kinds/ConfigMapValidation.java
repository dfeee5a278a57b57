package dev.plimsoll.validate.kinds;

import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ConfigMap;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.TextSize;
import dev.plimsoll.validate.ValidationOptions;

/** What the API server demands of a ConfigMap: {@code ValidateConfigMap}. */
@ForKinds(kinds = "ConfigMap")
public final class ConfigMapValidation implements KindValidator {

  private static final long MOST_BYTES = 1024 * 1024;

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    ConfigMap configMap = new ConfigMap(manifest.root());
    long size = 0;
    for (Entries.Entry<Field<String>> entry : configMap.data()) {
      errors.check(Site.key(entry.value().at()), Grammar.CONFIG_MAP_KEY, entry.key());
      if (configMap.binaryData().has(entry.key())) {
        errors.invalid(Site.key(entry.value().at()), "must not be in binaryData as well");
      }
      size += TextSize.utf8(entry.value().orElse(""));
    }
    for (Entries.Entry<Field<String>> entry : configMap.binaryData()) {
      errors.check(Site.key(entry.value().at()), Grammar.CONFIG_MAP_KEY, entry.key());
      size += TextSize.base64(entry.value().orElse(""));
    }
    if (size > MOST_BYTES) {
      errors.tooLong(Site.of(configMap.data().at(), FieldPath.ROOT), "1048576 bytes in all");
    }
  }
}
