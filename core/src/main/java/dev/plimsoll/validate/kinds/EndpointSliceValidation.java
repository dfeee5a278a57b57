package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Endpoint;
import dev.plimsoll.model.EndpointPort;
import dev.plimsoll.model.EndpointSlice;
import dev.plimsoll.model.ForNode;
import dev.plimsoll.model.ForZone;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;
import dev.plimsoll.validate.AddressValidation;
import dev.plimsoll.validate.AddressWarnings;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the API server demands of an EndpointSlice: {@code ValidateEndpointSliceCreate}. */
@ForKinds(group = "discovery.k8s.io", kinds = "EndpointSlice")
public final class EndpointSliceValidation implements KindValidator {

  private static final List<String> ADDRESS_TYPES = List.of("FQDN", "IPv4", "IPv6");
  private static final int MOST_ENDPOINTS = 1000;
  private static final int MOST_HINTS = 8;
  private static final int MOST_ADDRESSES = 100;

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    EndpointSlice slice = new EndpointSlice(manifest.root());
    String type = slice.addressType().orElse("");
    if (type.isEmpty()) {
      errors.required(slice.addressType(), "write one of " + String.join(", ", ADDRESS_TYPES));
    } else {
      errors.oneOf(slice.addressType(), ADDRESS_TYPES);
    }
    if (slice.endpoints().size() > MOST_ENDPOINTS) {
      errors.tooMany(slice.endpoints(), MOST_ENDPOINTS);
    } else {
      for (Endpoint endpoint : slice.endpoints()) {
        endpoint(endpoint, type, errors);
      }
    }
    ports(slice.ports(), options, errors);
    if (type.equals("FQDN")) {
      errors.warning(slice.addressType(), "is deprecated: FQDN", "write IPv4 or IPv6");
    }
  }

  private static void endpoint(Endpoint endpoint, String type, FieldErrors errors) {
    if (endpoint.addresses().isEmpty()) {
      errors.required(endpoint.addresses(), "write at least one address");
    } else if (endpoint.addresses().size() > MOST_ADDRESSES) {
      errors.tooMany(endpoint.addresses(), MOST_ADDRESSES);
    }
    for (Field<String> address : endpoint.addresses()) {
      address(address, endpoint.addresses().at(), type, errors);
      if (!type.equals("FQDN")) {
        AddressWarnings.address(address, errors);
      }
    }
    hints(endpoint, errors);
    if (endpoint.nodeName().isPresent()) {
      errors.check(endpoint.nodeName(), Grammar.DNS_SUBDOMAIN, endpoint.nodeName().orElse(""));
    }
    if (endpoint.hostname().isPresent()) {
      errors.check(endpoint.hostname(), Grammar.DNS_LABEL, endpoint.hostname().orElse(""));
    }
  }

  /** An address of another type than is said is refused for the type, at the list. */
  private static void address(
      Field<String> address, Located slice, String type, FieldErrors errors) {
    Site all = Site.of(address.at(), slice); // the server leaves out the index
    String text = address.orElse("");
    boolean four = AddressValidation.isVersion4(text);
    switch (type) {
      case "IPv4" -> {
        if (!AddressValidation.isAddress(text)) {
          errors.invalid(address, "must be an address such as 10.1.2.3");
          return;
        }
        if (!four) {
          errors.invalid(all, "must be of version 4", "put it into a slice with addressType: IPv6");
        }
        special(address, text, errors);
      }
      case "IPv6" -> {
        if (!AddressValidation.isAddress(text) || !AddressWarnings.isCanonical(text)) {
          errors.invalid(address, "must be an address such as 2001:db8::1");
          return;
        }
        if (four) {
          errors.invalid(all, "must be of version 6", "put it into a slice with addressType: IPv4");
        }
        special(address, text, errors);
      }
      case "FQDN" -> fullName(address, text, errors);
      default -> {}
    }
  }

  private static void special(Field<String> address, String text, FieldErrors errors) {
    if (AddressValidation.isSpecial(text)) {
      errors.invalid(address, "must not be an address of the host itself or of its own network");
    }
  }

  /** A domain name of two parts or more: {@code IsFullyQualifiedDomainName}. */
  private static void fullName(Field<String> address, String text, FieldErrors errors) {
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (text.isEmpty()) {
      errors.required(address, "write a domain name");
    } else if (!Grammar.DNS_SUBDOMAIN.problems(name).isEmpty()) {
      errors.check(address, Grammar.DNS_SUBDOMAIN, name);
    } else if (name.indexOf('.') < 0) {
      errors.invalid(address, "must be a domain name of two parts or more");
    } else {
      for (String label : name.split("\\.", -1)) {
        if (!Grammar.DNS_LABEL.problems(label).isEmpty()) {
          errors.invalid(address, "must have parts of at most 63 characters");
        }
      }
    }
  }

  /** For which zones and nodes an endpoint is meant. */
  private static void hints(Endpoint endpoint, FieldErrors errors) {
    List<Field<String>> zones = new ArrayList<>();
    for (ForZone zone : endpoint.hints().forZones()) {
      zones.add(zone.name());
    }
    hints(endpoint.hints().forZones(), zones, Grammar.LABEL_VALUE, errors);
    List<Field<String>> nodes = new ArrayList<>();
    for (ForNode node : endpoint.hints().forNodes()) {
      nodes.add(node.name());
    }
    hints(endpoint.hints().forNodes(), nodes, Grammar.DNS_SUBDOMAIN, errors);
  }

  private static void hints(
      View list, List<Field<String>> names, Grammar grammar, FieldErrors errors) {
    if (names.size() > MOST_HINTS) {
      errors.tooMany(list, MOST_HINTS);
      return;
    }
    Set<String> seen = new HashSet<>();
    for (Field<String> name : names) {
      String text = name.orElse("");
      if (!seen.add(text)) {
        errors.duplicate(name);
      }
      errors.check(name, grammar, text);
    }
  }

  /** Ports without a name all have the empty one, and no two may have the same. */
  private static void ports(
      Items<EndpointPort> ports, ValidationOptions options, FieldErrors errors) {
    Map<String, EndpointPort> names = new HashMap<>();
    for (EndpointPort port : ports) {
      String name = port.name().orElse("");
      errors.check(port.name(), Grammar.DNS_LABEL);
      EndpointPort same = names.putIfAbsent(name, port);
      if (same != null) {
        errors.duplicate(port.name(), same.name());
      }
      errors.oneOfIfWritten(port.protocol(), options.portProtocols());
      if (port.appProtocol().isPresent()) {
        errors.check(port.appProtocol(), Grammar.LABEL_KEY, port.appProtocol().orElse(""));
      }
    }
  }
}
