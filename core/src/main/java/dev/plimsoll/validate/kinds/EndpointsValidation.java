package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.AddressValidation;
import dev.plimsoll.validate.AddressWarnings;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;

/** What the API server demands of Endpoints: {@code ValidateEndpointsCreate}. */
@ForKinds(kinds = "Endpoints")
public final class EndpointsValidation implements KindValidator {

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Located root = manifest.root();
    for (Site subset : Items.of(root.field("subsets"), Site::of)) {
      Items<Site> ready = Items.of(subset.at().field("addresses"), Site::of);
      Items<Site> others = Items.of(subset.at().field("notReadyAddresses"), Site::of);
      if (ready.isEmpty() && others.isEmpty()) {
        errors.required(subset, "must have addresses or notReadyAddresses", "");
      }
      addresses(ready, errors);
      addresses(others, errors);
      Items<Site> ports = Items.of(subset.at().field("ports"), Site::of);
      for (Site port : ports) {
        port(port.at(), ports.size() > 1, options, errors);
      }
    }
    errors.warning(
        Site.of(root.field("kind")), "is deprecated", "write an EndpointSlice of discovery.k8s.io");
  }

  private static void addresses(Items<Site> addresses, FieldErrors errors) {
    for (Site each : addresses) {
      Field<String> address = Field.text(each.at().field("ip"));
      AddressValidation.address(address, errors);
      if (AddressValidation.isSpecial(address.orElse(""))) {
        errors.invalid(address, "must not be an address of the host itself or of its own network");
      }
      AddressWarnings.address(address, errors);
      errors.check(Field.text(each.at().field("hostname")), Grammar.DNS_LABEL);
      Field<String> node = Field.text(each.at().field("nodeName"));
      if (node.isPresent()) {
        errors.check(node, Grammar.DNS_SUBDOMAIN, node.orElse(""));
      }
    }
  }

  private static void port(
      Located port, boolean named, ValidationOptions options, FieldErrors errors) {
    Field<String> name = Field.text(port.field("name"));
    if (named) {
      errors.requireText(name);
    }
    errors.check(name, Grammar.DNS_LABEL);
    NumberValidation.port(Field.int32(port.field("port")), errors);
    errors.oneOf(Field.text(port.field("protocol")), options.portProtocols());
    Field<String> application = Field.text(port.field("appProtocol"));
    if (application.isPresent()) {
      errors.check(application, Grammar.LABEL_KEY, application.orElse(""));
    }
  }
}
