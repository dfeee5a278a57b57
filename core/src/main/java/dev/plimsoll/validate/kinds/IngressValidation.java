package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.HTTPIngressPath;
import dev.plimsoll.model.Ingress;
import dev.plimsoll.model.IngressBackend;
import dev.plimsoll.model.IngressRule;
import dev.plimsoll.model.IngressServiceBackend;
import dev.plimsoll.model.IngressSpec;
import dev.plimsoll.model.IngressTLS;
import dev.plimsoll.model.TypedLocalObjectReference;
import dev.plimsoll.tree.Field;
import dev.plimsoll.validate.AddressValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;
import java.util.Locale;

/** What the API server demands of an Ingress: {@code ValidateIngressCreate}. */
@ForKinds(group = "networking.k8s.io", kinds = "Ingress")
public final class IngressValidation implements KindValidator {

  private static final List<String> PATH_TYPES =
      List.of("Exact", "ImplementationSpecific", "Prefix");

  /** What a path that is compared must not contain: it could mean another path. */
  private static final List<String> AMBIGUOUS = List.of("//", "/./", "/../", "%2f", "%2F");

  private static final List<String> AMBIGUOUS_ENDS = List.of("/..", "/.");

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    IngressSpec spec = new Ingress(manifest.root()).spec();
    if (spec.rules().isEmpty() && !spec.defaultBackend().isPresent()) {
      errors.invalid(spec, "must have rules or a defaultBackend");
    }
    if (spec.defaultBackend().isPresent()) {
      backend(spec.defaultBackend(), errors);
    }
    for (IngressRule rule : spec.rules()) {
      rule(rule, errors);
    }
    for (IngressTLS tls : spec.tls()) {
      for (Field<String> host : tls.hosts()) {
        errors.check(host, hostGrammar(host.orElse("")), host.orElse(""));
      }
      errors.check(tls.secretName(), Grammar.DNS_SUBDOMAIN);
    }
    if (spec.ingressClassName().isPresent()) {
      errors.check(
          spec.ingressClassName(), Grammar.DNS_SUBDOMAIN, spec.ingressClassName().orElse(""));
    }
  }

  private static void rule(IngressRule rule, FieldErrors errors) {
    String host = rule.host().orElse("");
    if (!host.isEmpty()) {
      if (AddressValidation.isAddress(host)) {
        errors.invalid(rule.host(), "must be a name, not an address");
      }
      errors.check(rule.host(), hostGrammar(host), host);
    }
    if (!rule.http().isPresent()) {
      return;
    }
    if (rule.http().paths().isEmpty()) {
      errors.required(rule.http().paths(), "name at least one path");
    }
    for (HTTPIngressPath path : rule.http().paths()) {
      path(path, errors);
    }
  }

  private static Grammar hostGrammar(String host) {
    return host.contains("*") ? Grammar.WILDCARD : Grammar.DNS_SUBDOMAIN;
  }

  private static void path(HTTPIngressPath path, FieldErrors errors) {
    if (!path.pathType().isPresent()) {
      // the server looks no further at such a path
      errors.required(path.pathType(), "write one of " + String.join(", ", PATH_TYPES));
      return;
    }
    String text = path.path().orElse("");
    switch (path.pathType().orElse("")) {
      case "Exact", "Prefix" -> {
        if (!text.startsWith("/")) {
          errors.invalid(path.path(), "must begin with '/'");
        } else {
          ambiguous(path.path(), text, errors);
        }
      }
      case "ImplementationSpecific" -> {
        if (!text.isEmpty() && !text.startsWith("/")) {
          errors.invalid(path.path(), "must begin with '/'");
        }
      }
      default -> errors.notSupported(path.pathType(), PATH_TYPES);
    }
    backend(path.backend(), errors);
  }

  private static void ambiguous(Field<String> path, String text, FieldErrors errors) {
    for (String part : AMBIGUOUS) {
      if (text.contains(part)) {
        errors.invalid(path, "must not contain '" + part + "'");
      }
    }
    for (String end : AMBIGUOUS_ENDS) {
      if (text.endsWith(end)) {
        errors.invalid(path, "must not end with '" + end + "'");
      }
    }
  }

  private static void backend(IngressBackend backend, FieldErrors errors) {
    boolean resource = backend.resource().isPresent();
    boolean service = backend.service().isPresent();
    if (resource && service) {
      errors.invalid(backend, "must not have both a service and a resource");
    } else if (resource) {
      resource(backend.resource(), errors);
    } else if (service) {
      service(backend, backend.service(), errors);
    } else {
      errors.invalid(backend, "must name a service and its port, or a resource");
    }
  }

  private static void service(
      IngressBackend backend, IngressServiceBackend service, FieldErrors errors) {
    String name = service.name().orElse("");
    if (name.isEmpty()) {
      errors.required(service.name(), "name the Service to send requests to");
    } else {
      errors.check(service.name(), Grammar.DNS_LABEL, name);
    }
    String portName = service.port().name().orElse("");
    int number = service.port().number().orElse(0);
    if (!portName.isEmpty() && number != 0) {
      errors.invalid(backend, "must name its port by name or by number, not by both");
    } else if (!portName.isEmpty()) {
      errors.check(service.port().name(), Grammar.PORT_NAME, portName);
    } else if (number != 0) {
      NumberValidation.port(service.port().number(), errors);
    } else {
      errors.required(backend, "needs the port of the service", "name it by name or number");
    }
  }

  private static void resource(TypedLocalObjectReference resource, FieldErrors errors) {
    reference(resource.apiGroup(), resource.kind(), resource.name(), errors);
  }

  /** An object of any kind: {@code validateIngressTypedLocalObjectReference}. */
  static void reference(
      Field<String> group, Field<String> kind, Field<String> name, FieldErrors errors) {
    if (group.isPresent()) {
      errors.check(group, Grammar.DNS_SUBDOMAIN, group.orElse(""));
    }
    String word = kind.orElse("");
    if (word.isEmpty()) {
      errors.required(kind, "name the kind of the object");
    } else {
      errors.check(kind, Grammar.PATH_SEGMENT, word.toLowerCase(Locale.ROOT));
    }
    if (name.orElse("").isEmpty()) {
      errors.required(name, "name the object");
    } else {
      errors.check(name, Grammar.PATH_SEGMENT);
    }
  }
}
