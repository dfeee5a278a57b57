package dev.plimsoll.validate;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * The API stage: what the API server's validation says of an object that is about to be created.
 *
 * <p>Every object's metadata is looked at, then the validator of its kind, if there is one. The
 * object's shape is not: wrong types read as absent, and a {@code Gate} drops what merely follows
 * from them. Immutable; may be shared by threads.
 */
public final class Validation {

  private static final Code VALIDATOR_FAILED = new Code(Stage.INTERNAL, "validator-failed");

  private final Api api;
  private final @Nullable KindValidator only;
  private final boolean consequences;

  private Validation(Api api, @Nullable KindValidator only, boolean consequences) {
    this.api = api;
    this.only = only;
    this.consequences = consequences;
  }

  /** The validation of a minor for people: what merely follows from another error is left out. */
  public static Validation of(Api api) {
    return new Validation(api, null, false);
  }

  /** The validation of a minor, error for error as the server reports them. */
  public static Validation asServer(Api api) {
    return new Validation(api, null, true);
  }

  /**
   * The validation of a minor with one validator for all kinds, in place of those of the folder.
   */
  static Validation with(Api api, KindValidator validator) {
    return new Validation(api, validator, false);
  }

  /**
   * Checks one object. A validator that throws costs one diagnostic that names it.
   *
   * @param manifest the object
   * @param diagnostics takes what is found, with the codes {@code api/*}
   */
  public void check(Manifest manifest, Diagnostics diagnostics) {
    boolean namespaced = api.isNamespaced(manifest.type());
    ValidationOptions options = ValidationOptions.of(api.version(), namespaced, consequences);
    FieldErrors errors = new FieldErrors(manifest, diagnostics);
    KindValidator validator = only == null ? ValidatorIndex.find(manifest.type()) : only;
    if (consequences) {
      deprecated(manifest, errors);
    }
    if (validator == null) {
      if (!Api.isFileGroup(manifest.type().group())) {
        ObjectMetaValidation.validateOther(manifest, options, errors);
      }
      errors.close();
      return;
    }
    try {
      check(manifest, validator, options, errors);
      if (api.version().compareTo(KubernetesVersion.DEFAULT) < 0) {
        StricterRules.validate(manifest, options, errors);
      }
      if (!consequences) {
        DroppedFields.report(manifest, options, errors);
      }
      errors.close();
    } catch (RuntimeException | StackOverflowError fault) {
      diagnostics.add(failure(manifest, validator, fault));
    }
  }

  /**
   * The warning that every request of a deprecated version gets, whatever is in it: {@code
   * deprecation.WarningMessage}. Without {@code --as-server} the schema stage says it, and more.
   */
  private void deprecated(Manifest manifest, FieldErrors errors) {
    if (api.isDeprecated(manifest.type())
        && !manifest.is("", "Endpoints")) { // whose own validator says so
      errors.warning(
          Site.of(manifest.root().field("apiVersion")),
          "is deprecated for " + manifest.type().kind(),
          "write a newer version of it");
    }
  }

  /**
   * Checks the metadata of an object whose kind is not Kubernetes' own.
   *
   * @param api the minor
   * @param namespaced whether the kind lives in a namespace
   * @param consequences whether to say also what merely follows from another error
   */
  public static void checkMetadata(
      Api api, Manifest manifest, boolean namespaced, boolean consequences, FieldErrors errors) {
    ValidationOptions options = ValidationOptions.of(api.version(), namespaced, consequences);
    ObjectMetaValidation.validate(manifest, new CustomKindValidator(), options, errors);
  }

  /** All custom resources take the names that kinds have unless they say otherwise. */
  private static final class CustomKindValidator implements KindValidator {

    @Override
    public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {}
  }

  private static Diagnostic failure(Manifest manifest, KindValidator validator, Throwable fault) {
    return Diagnostic.of(
            VALIDATOR_FAILED,
            Severity.ERROR,
            validator.getClass().getSimpleName() + " failed: " + fault,
            manifest.root().keyLocation(),
            FieldPath.ROOT,
            manifest.objectName())
        .withHelp("this is a fault of Plimsoll's and not of your file; please report it");
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
