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
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a ServiceCIDR and an IPAddress. */
@ForKinds(
    group = "networking.k8s.io",
    kinds = {"ServiceCIDR", "IPAddress"})
public final class NetworkAddressValidation implements KindValidator {

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Located spec = manifest.root().field("spec");
    if (manifest.type().kind().equals("ServiceCIDR")) {
      blocks(Items.of(spec.field("cidrs"), Field::text), errors);
      return;
    }
    Field<String> name = manifest.metadata().name();
    if (!name.orElse("").isEmpty() && !isCanonical(name.orElse(""))) {
      errors.invalid(name, "must be an IP address, such as 10.9.8.7 or 2001:db8::ffff");
    }
    Located parent = spec.field("parentRef");
    if (!parent.isPresent()) {
      errors.required(Site.of(parent), "say whose address it is");
      return;
    }
    errors.check(Field.text(parent.field("group")), Grammar.DNS_SUBDOMAIN);
    errors.requireAndCheck(Field.text(parent.field("resource")), Grammar.PATH_SEGMENT);
    errors.requireAndCheck(Field.text(parent.field("name")), Grammar.PATH_SEGMENT);
    errors.check(Field.text(parent.field("namespace")), Grammar.PATH_SEGMENT);
  }

  /** The name of an IPAddress is looked at as an address, not as a name. */
  @Override
  public List<String> nameProblems(String name) {
    return AddressValidation.isAddress(name) ? List.of() : Grammar.DNS_SUBDOMAIN.problems(name);
  }

  private static boolean isCanonical(String address) {
    return AddressValidation.isAddress(address) && AddressWarnings.isCanonical(address);
  }

  private static void blocks(Items<Field<String>> blocks, FieldErrors errors) {
    if (blocks.isEmpty()) {
      errors.required(blocks, "write at least one block of addresses");
      return;
    }
    if (blocks.size() > 2) {
      errors.invalid(blocks, "must have no more than two items");
      return;
    }
    int version6 = 0;
    boolean sound = true;
    for (Field<String> block : blocks) {
      String text = block.orElse("");
      version6 += AddressValidation.isBlockOfVersion6(text) ? 1 : 0;
      sound &= AddressValidation.isReadableBlock(text);
      if (!AddressValidation.isBlock(text) || !AddressWarnings.isCanonicalBlock(text)) {
        errors.invalid(block, "must be a block of addresses in CIDR form, in its usual form");
      }
    }
    if (sound && blocks.size() > 1 && version6 != 1) {
      errors.invalid(blocks, "must be one block of version 4 and one of version 6");
    }
  }
}
