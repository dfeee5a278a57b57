package dev.plimsoll.cel;

import dev.plimsoll.diagnostic.Diagnostics;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Site;

/**
 * The expressions that built-in kinds hold, compiled as the server does on create: conditions of
 * webhooks, policies of admission, and selectors of devices. What they ask for is not evaluated.
 */
public final class ObjectExpressions {

  private ObjectExpressions() {}

  /**
   * Compiles the expressions of one object, if its kind has any.
   *
   * @param manifest an object of the groups {@code admissionregistration.k8s.io} or {@code
   *     resource.k8s.io}; of others there is no need to load this class
   * @param diagnostics takes what is found
   */
  public static void check(Manifest manifest, Diagnostics diagnostics) {
    String text = manifest.root().location().text();
    if (!text.contains("xpression") && !text.contains("cel")) {
      return; // and the library need not be there
    }
    FieldErrors errors = new FieldErrors(manifest, diagnostics);
    try {
      new ExpressionCheck(errors).check(manifest.type().kind(), manifest.root());
    } catch (NoClassDefFoundError missing) {
      errors.ruleNotEvaluated(
          Site.of(manifest.root().field("kind")),
          "in an expression",
          "dev.cel's library is missing");
    }
  }
}
