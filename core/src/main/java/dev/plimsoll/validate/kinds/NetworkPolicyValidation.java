package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.IPBlock;
import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.NetworkPolicy;
import dev.plimsoll.model.NetworkPolicyEgressRule;
import dev.plimsoll.model.NetworkPolicyIngressRule;
import dev.plimsoll.model.NetworkPolicyPeer;
import dev.plimsoll.model.NetworkPolicyPort;
import dev.plimsoll.model.NetworkPolicySpec;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.validate.AddressValidation;
import dev.plimsoll.validate.AddressWarnings;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.LabelSelectorValidation;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;
import java.util.Optional;

/** What the API server demands of a NetworkPolicy: {@code ValidateNetworkPolicy}. */
@ForKinds(group = "networking.k8s.io", kinds = "NetworkPolicy")
public final class NetworkPolicyValidation implements KindValidator {

  private static final List<String> TYPES = List.of("Egress", "Ingress");

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    NetworkPolicySpec spec = new NetworkPolicy(manifest.root()).spec();
    LabelSelectorValidation.validate(spec.podSelector(), errors);
    for (NetworkPolicyIngressRule rule : spec.ingress()) {
      ports(rule.ports(), options, errors);
      peers(rule.from(), errors);
    }
    for (NetworkPolicyEgressRule rule : spec.egress()) {
      ports(rule.ports(), options, errors);
      peers(rule.to(), errors);
    }
    if (spec.policyTypes().size() > TYPES.size()) {
      errors.invalid(spec.policyTypes(), "must have no more than two items");
      return;
    }
    for (Field<String> type : spec.policyTypes()) {
      if (!TYPES.contains(type.orElse(""))) {
        errors.notSupported(type, TYPES);
      }
    }
  }

  private static void ports(
      Items<NetworkPolicyPort> ports, ValidationOptions options, FieldErrors errors) {
    for (NetworkPolicyPort port : ports) {
      errors.oneOfIfWritten(port.protocol(), options.portProtocols());
      Optional<IntOrString> number = port.port().value();
      if (number.isPresent()) {
        NumberValidation.portOrName(port.port(), errors);
      }
      endPort(port, number, errors);
    }
  }

  private static void endPort(
      NetworkPolicyPort port, Optional<IntOrString> number, FieldErrors errors) {
    Optional<Integer> end = port.endPort().value();
    if (end.isEmpty()) {
      return;
    }
    if (number.isEmpty()) {
      errors.invalid(port.endPort(), "must not be given without port, where the range begins");
    } else if (number.get() instanceof IntOrString.Text) {
      errors.invalid(port.endPort(), "must not be given where port is a name");
    } else if (end.get() < number.get().intValue()) {
      errors.invalid(port.endPort(), "must not be less than port");
    } else if (!NumberValidation.isPort(end.get())) {
      errors.invalid(port.endPort(), "must be a number from 1 to 65535");
    }
  }

  private static void peers(Items<NetworkPolicyPeer> peers, FieldErrors errors) {
    for (NetworkPolicyPeer peer : peers) {
      LabelSelectorValidation.validate(peer.podSelector(), errors);
      LabelSelectorValidation.validate(peer.namespaceSelector(), errors);
      boolean selects = peer.podSelector().isPresent() || peer.namespaceSelector().isPresent();
      if (peer.ipBlock().isPresent()) {
        block(peer.ipBlock(), errors);
        if (selects) {
          errors.forbidden(peer, "with both ipBlock and a selector");
        }
      } else if (!selects) {
        errors.required(
            peer, "must say who is meant", "name a podSelector, a namespaceSelector or an ipBlock");
      }
    }
  }

  private static void block(IPBlock block, FieldErrors errors) {
    if (block.cidr().orElse("").isEmpty()) {
      errors.required(block.cidr(), "");
      return;
    }
    String cidr = block.cidr().orElse("");
    if (!AddressValidation.isBlock(cidr)) {
      AddressValidation.block(block.cidr(), errors);
      return;
    }
    AddressWarnings.block(block.cidr(), errors);
    for (Field<String> except : block.except()) {
      AddressValidation.block(except, errors);
      AddressWarnings.block(except, errors);
      String part = except.orElse("");
      if (AddressValidation.isBlock(part) && !AddressWarnings.isPart(part, cidr)) {
        errors.invalid(except, "must be a part of the cidr, and not all of it");
      }
    }
  }
}
