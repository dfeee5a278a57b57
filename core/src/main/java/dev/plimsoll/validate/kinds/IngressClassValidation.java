package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.IngressClass;
import dev.plimsoll.model.IngressClassParametersReference;
import dev.plimsoll.tree.Field;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of an IngressClass: {@code ValidateIngressClass}. */
@ForKinds(group = "networking.k8s.io", kinds = "IngressClass")
public final class IngressClassValidation implements KindValidator {

  private static final List<String> SCOPES = List.of("Cluster", "Namespace");
  private static final int MOST_CONTROLLER = 250;
  private static final String PATH_MARKS = "/-._~%!$&'()*+,;=:";

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    IngressClass ingressClass = new IngressClass(manifest.root());
    controller(ingressClass.spec().controller(), errors);
    if (ingressClass.spec().parameters().isPresent()) {
      parameters(ingressClass.spec().parameters(), errors);
    }
  }

  /** A domain, a slash and a path: {@code IsDomainPrefixedPath}. */
  private static void controller(Field<String> controller, FieldErrors errors) {
    String name = controller.orElse("");
    if (name.length() > MOST_CONTROLLER) {
      errors.tooLong(controller, MOST_CONTROLLER + " characters");
    }
    if (name.isEmpty()) {
      errors.required(controller, "name the controller, such as example.com/ingress");
      return;
    }
    int slash = name.indexOf('/');
    if (slash <= 0 || slash == name.length() - 1) {
      errors.invalid(
          controller, "must be a domain, '/' and a path", "write it like example.com/ingress");
      return;
    }
    errors.check(controller, Grammar.DNS_SUBDOMAIN, name.substring(0, slash));
    for (int i = slash + 1; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean word = c < 0x80 && Character.isLetterOrDigit(c);
      if (!word && PATH_MARKS.indexOf(c) < 0) {
        errors.invalid(controller, "must have a path of letters, digits and " + PATH_MARKS);
        return;
      }
    }
  }

  private static void parameters(IngressClassParametersReference parameters, FieldErrors errors) {
    IngressValidation.reference(
        parameters.apiGroup(), parameters.kind(), parameters.name(), errors);
    Field<String> namespace = parameters.namespace();
    if (!parameters.scope().isPresent() || parameters.scope().is("Cluster")) {
      if (namespace.isPresent()) {
        errors.forbidden(namespace, "with the scope Cluster");
      }
    } else if (!parameters.scope().is("Namespace")) {
      errors.notSupported(parameters.scope(), SCOPES);
    } else if (!namespace.isPresent()) {
      errors.required(namespace, "name the namespace of the parameters");
    } else {
      errors.check(namespace, Grammar.DNS_LABEL, namespace.orElse(""));
    }
  }
}
