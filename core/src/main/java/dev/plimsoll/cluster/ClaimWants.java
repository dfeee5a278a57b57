package dev.plimsoll.cluster;

import dev.plimsoll.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a PersistentVolumeClaim asks for.
 *
 * @param accessModes how the volume is to be mounted
 * @param className its StorageClass; the empty string for none, null when it takes the default one
 * @param storage how large it must be at least
 * @param selector the labels that a volume must have
 * @param mode {@code Filesystem} or {@code Block}
 * @param attributesClass its VolumeAttributesClass, or the empty string
 */
public record ClaimWants(
    List<String> accessModes,
    @Nullable String className,
    Quantity storage,
    LabelQuery selector,
    String mode,
    String attributesClass) {

  /** Copies the list. */
  public ClaimWants {
    accessModes = List.copyOf(accessModes);
  }

  /** The same with a StorageClass, where it does not say which. */
  ClaimWants withDefaultClass(String name) {
    return className != null || name.isEmpty()
        ? this
        : new ClaimWants(accessModes, name, storage, selector, mode, attributesClass);
  }
}
