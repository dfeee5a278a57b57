package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Endpoint;
import dev.plimsoll.model.EndpointPort;
import dev.plimsoll.model.EndpointSlice;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.validate.AddressValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ValidationOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the API server demands of an EndpointSlice: {@code ValidateEndpointSliceCreate}. */
public final class EndpointSliceValidation implements KindValidator {

  private static final List<String> ADDRESS_TYPES = List.of("FQDN", "IPv4", "IPv6");
  private static final int MOST_ENDPOINTS = 1000;
  private static final int MOST_ADDRESSES = 100;

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("EndpointSlice") && type.group().equals("discovery.k8s.io");
  }

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
  }

  private static void endpoint(Endpoint endpoint, String type, FieldErrors errors) {
    if (endpoint.addresses().isEmpty()) {
      errors.required(endpoint.addresses(), "write at least one address");
    } else if (endpoint.addresses().size() > MOST_ADDRESSES) {
      errors.tooMany(endpoint.addresses(), MOST_ADDRESSES);
    }
    for (Field<String> address : endpoint.addresses()) {
      address(address, type, errors);
    }
    if (endpoint.nodeName().isPresent()) {
      errors.check(endpoint.nodeName(), Grammar.DNS_SUBDOMAIN, endpoint.nodeName().orElse(""));
    }
    if (endpoint.hostname().isPresent()) {
      errors.check(endpoint.hostname(), Grammar.DNS_LABEL, endpoint.hostname().orElse(""));
    }
  }

  /** An address of another type than is said is not looked at: the type is at fault then. */
  private static void address(Field<String> address, String type, FieldErrors errors) {
    String text = address.orElse("");
    boolean four = AddressValidation.isVersion4(text);
    boolean six = AddressValidation.isVersion6(text);
    switch (type) {
      case "IPv4" -> {
        if (!four && !six) {
          errors.invalid(address, "must be an address such as 10.1.2.3");
        } else if (!four && text.indexOf('.') < 0) {
          errors.invalid(
              address, "must be of version 4", "put it into a slice with addressType: IPv6");
        }
      }
      case "IPv6" -> {
        if (!four && !six) {
          errors.invalid(address, "must be an address such as 2001:db8::1");
        } else if (four) {
          errors.invalid(
              address, "must be of version 6", "put it into a slice with addressType: IPv4");
        }
      }
      default -> {}
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
