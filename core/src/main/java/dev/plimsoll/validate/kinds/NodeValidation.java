package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.Node;
import dev.plimsoll.model.NodeSpec;
import dev.plimsoll.model.Taint;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the API server demands of a Node: {@code ValidateNode}. */
public final class NodeValidation implements KindValidator {

  private static final List<String> EFFECTS =
      List.of("NoExecute", "NoSchedule", "PreferNoSchedule");

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("Node") && type.group().isEmpty();
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    NodeSpec spec = new Node(manifest.root()).spec();
    taints(spec, manifest.metadata().at().path().field("taints"), errors);
  }

  /** The server looks for taints in the metadata, where they never were. */
  private static void taints(NodeSpec spec, FieldPath reported, FieldErrors errors) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < spec.taints().size(); i++) {
      Taint taint = spec.taints().item(i);
      FieldPath path = reported.item(i);
      String key = taint.key().orElse("");
      String effect = taint.effect().orElse("");
      errors.check(Site.of(taint.key().at(), path.field("key")), Names.labelKey(key));
      errors.check(
          Site.of(taint.value().at(), path.field("value")),
          Names.labelValue(taint.value().orElse("")));
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
