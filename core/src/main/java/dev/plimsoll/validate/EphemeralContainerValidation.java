package dev.plimsoll.validate;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.EphemeralContainer;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.VolumeMount;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;
import dev.plimsoll.yaml.MappingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Containers that are put into a running Pod, and which nobody may write into a manifest: the
 * server looks at them all the same. {@code validateEphemeralContainers}.
 */
final class EphemeralContainerValidation {

  /** What such a container must not have, as it is no part of the Pod's service. */
  private static final List<String> REFUSED =
      List.of(
          "ports",
          "livenessProbe",
          "readinessProbe",
          "startupProbe",
          "lifecycle",
          "resizePolicy",
          "restartPolicy",
          "restartPolicyRules");

  private static final String REASON = "for an ephemeral container";

  private EphemeralContainerValidation() {}

  static void validate(
      PodSpec spec, Volumes volumes, ValidationOptions options, FieldErrors errors) {
    if (spec.ephemeralContainers().isEmpty()) {
      return;
    }
    Set<String> others = new HashSet<>();
    for (Container container : spec.containers()) {
      others.add(container.name().orElse(""));
    }
    for (Container container : spec.initContainers()) {
      others.add(container.name().orElse(""));
    }
    Set<String> names = new HashSet<>(others);
    for (EphemeralContainer ephemeral : spec.ephemeralContainers()) {
      Container container = new Container(ephemeral.at());
      ContainerValidation.common(container, volumes, spec, options, errors);
      ContainerValidation.blanks(container.image(), errors);
      if (!names.add(container.name().orElse(""))) {
        errors.duplicate(container.name());
      }
      String target = ephemeral.targetContainerName().orElse("");
      if (!target.isEmpty() && !others.contains(target)) {
        errors.notFound(
            ephemeral.targetContainerName(), "names no container of this Pod", "mend the name");
      }
      refused(container, errors);
    }
  }

  private static void refused(Container container, FieldErrors errors) {
    for (String name : REFUSED) {
      Located field = container.at().field(name);
      if (field.isPresent()) {
        errors.forbidden(Site.of(field), REASON);
      }
    }
    View resources = container.resources();
    if (resources.at().node().orElse(null) instanceof MappingNode fields
        && !fields.effective().isEmpty()) {
      errors.forbidden(resources, REASON);
    }
    for (VolumeMount mount : container.volumeMounts()) {
      notEmpty(mount.subPath(), errors);
      notEmpty(mount.subPathExpr(), errors);
    }
  }

  private static void notEmpty(Field<String> path, FieldErrors errors) {
    if (!path.orElse("").isEmpty()) {
      errors.forbidden(path, REASON);
    }
  }
}
