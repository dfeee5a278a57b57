package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LimitRange;
import dev.plimsoll.model.LimitRangeItem;
import dev.plimsoll.model.Names;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ValidationOptions;

/** What the API server demands of a LimitRange: {@code ValidateLimitRange}. */
public final class LimitRangeValidation implements KindValidator {

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("LimitRange") && type.group().isEmpty();
  }

  @Override
  public boolean namesItself() {
    return true;
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    for (LimitRangeItem limit : new LimitRange(manifest.root()).spec().limits()) {
      errors.check(limit.type(), Names.labelKey(limit.type().orElse("")));
    }
  }
}
