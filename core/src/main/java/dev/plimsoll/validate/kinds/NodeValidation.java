package dev.plimsoll.validate.kinds;

import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Node;
import dev.plimsoll.model.NodeSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.Taint;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.View;
import dev.plimsoll.validate.AddressValidation;
import dev.plimsoll.validate.AddressWarnings;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ResourceValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the API server demands of a Node: {@code ValidateNode}. */
@ForKinds(kinds = "Node")
public final class NodeValidation implements KindValidator {

  private static final List<String> EFFECTS =
      List.of("NoExecute", "NoSchedule", "PreferNoSchedule");

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Node node = new Node(manifest.root());
    taints(node.spec(), manifest.metadata().at().path().field("taints"), errors);
    amounts(node.status().capacity(), errors);
    amounts(node.status().allocatable(), errors);
    addressBlocks(node.spec(), errors);
    Field<String> old = Field.text(node.spec().at().field("externalID"));
    if (!old.orElse("").isEmpty()) {
      errors.warning(old, "is deprecated and means nothing", "remove it");
    }
  }

  /** What the node has; the server names it like a field, not like a key. */
  private static void amounts(Entries<Field<Quantity>> amounts, FieldErrors errors) {
    for (Entries.Entry<Field<Quantity>> entry : amounts) {
      ResourceValidation.amount(
          entry.key(), entry.value(), amounts.at().path().field(entry.key()), errors);
    }
  }

  /** Where podCIDR is written and not the first of podCIDRs, the server forgets those. */
  private static void addressBlocks(NodeSpec spec, FieldErrors errors) {
    String block = spec.podCIDR().orElse("");
    if (!block.isEmpty() && !spec.podCIDRs().item(0).is(block)) {
      block(Site.of(spec.podCIDR().at(), spec.podCIDRs().at().item(0)), block, errors);
      AddressWarnings.block(spec.podCIDR(), errors);
      return;
    }
    int version6 = 0;
    boolean sound = true;
    for (Field<String> field : spec.podCIDRs()) {
      String text = field.orElse("");
      block(field, text, errors);
      sound &= AddressValidation.isReadableBlock(text);
      version6 += AddressValidation.isBlockOfVersion6(text) ? 1 : 0;
      AddressWarnings.block(field, errors);
    }
    int size = spec.podCIDRs().size();
    if (size > 1 && (size > 2 || version6 != 1 || !sound)) {
      errors.invalid(
          spec.podCIDRs(),
          "must be one block, or one of version 4 and one of version 6",
          "remove what is too much");
    }
  }

  private static void block(View at, String text, FieldErrors errors) {
    if (!AddressValidation.isBlock(text)) {
      errors.invalid(
          at, "must be a block of addresses in CIDR form", "write it like 10.244.1.0/24");
    }
  }

  /** The server looks for taints in the metadata, where they never were. */
  private static void taints(NodeSpec spec, FieldPath reported, FieldErrors errors) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < spec.taints().size(); i++) {
      Taint taint = spec.taints().item(i);
      FieldPath path = reported.item(i);
      String key = taint.key().orElse("");
      String effect = taint.effect().orElse("");
      errors.check(Site.of(taint.key().at(), path.field("key")), Grammar.LABEL_KEY, key);
      errors.check(
          Site.of(taint.value().at(), path.field("value")),
          Grammar.LABEL_VALUE,
          taint.value().orElse(""));
      Site at = Site.of(taint.effect().at(), path.field("effect"));
      if (effect.isEmpty()) {
        errors.required(at, "write one of " + String.join(", ", EFFECTS));
      } else if (!EFFECTS.contains(effect)) {
        errors.notSupported(at, EFFECTS);
      }
      if (!key.isEmpty() && !seen.add(key + ":" + effect)) {
        errors.duplicate(Site.of(taint.at(), path));
      }
    }
  }
}
