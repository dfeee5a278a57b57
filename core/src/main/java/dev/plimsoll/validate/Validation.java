package dev.plimsoll.validate;

import dev.plimsoll.api.Api;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.manifest.Manifest;
import java.util.List;

/**
 * The API stage: what the API server's validation says of an object that is about to be created.
 *
 * <p>Every object's metadata is looked at, then the validator of its kind, if there is one. The
 * object's shape is not: wrong types read as absent, and a {@code Gate} drops what merely follows
 * from them. Immutable; may be shared by threads.
 */
public final class Validation {

  private final Api api;
  private final List<KindValidator> validators;

  private final boolean consequences;

  private Validation(Api api, List<KindValidator> validators, boolean consequences) {
    this.api = api;
    this.validators = validators;
    this.consequences = consequences;
  }

  /** The validation of a minor for people: what merely follows from another error is left out. */
  public static Validation of(Api api) {
    return new Validation(api, ValidatorIndex.all(), false);
  }

  /** The validation of a minor, error for error as the server reports them. */
  public static Validation asServer(Api api) {
    return new Validation(api, ValidatorIndex.all(), true);
  }

  /**
   * Checks one object.
   *
   * @param manifest the object
   * @param diagnostics takes what is found, with the codes {@code api/*}
   */
  public void check(Manifest manifest, Diagnostics diagnostics) {
    boolean namespaced = api.isNamespaced(manifest.type());
    ValidationOptions options = ValidationOptions.of(api.version(), namespaced, consequences);
    FieldErrors errors = new FieldErrors(manifest, diagnostics);
    for (int i = 0; i < validators.size(); i++) {
      KindValidator validator = validators.get(i);
      if (validator.appliesTo(manifest.type())) {
        check(manifest, validator, options, errors);
        errors.close();
        return;
      }
    }
    ObjectMetaValidation.validateOther(manifest, options, errors);
  }

  private static void check(
      Manifest manifest, KindValidator validator, ValidationOptions options, FieldErrors errors) {
    if (!validator.metadataLast()) {
      ObjectMetaValidation.validate(manifest, validator, options, errors);
    }
    validator.validate(manifest, options, errors);
    if (validator.metadataLast() && errors.count() == 0) {
      ObjectMetaValidation.validate(manifest, validator, options, errors);
    }
  }
}
