package dev.plimsoll.validate;

import dev.plimsoll.api.FeatureGate;
import dev.plimsoll.api.KubernetesVersion;
import java.util.List;

/**
 * What changes between minors and by feature gates, worked out once before objects are looked at.
 *
 * @param version the minor
 * @param namespaced whether the object's kind lives in a namespace
 * @param consequences whether to say also what merely follows from another error, as the server
 *     does: a mount of a volume that is refused itself
 * @param portProtocols the protocols a port may have
 */
public record ValidationOptions(
    KubernetesVersion version,
    boolean namespaced,
    boolean consequences,
    List<String> portProtocols) {

  private static final List<String> PORT_PROTOCOLS = List.of("SCTP", "TCP", "UDP");

  /** Copies the list. */
  public ValidationOptions {
    portProtocols = List.copyOf(portProtocols);
  }

  /** The options of a minor with its default feature gates. */
  public static ValidationOptions of(
      KubernetesVersion version, boolean namespaced, boolean consequences) {
    return new ValidationOptions(version, namespaced, consequences, PORT_PROTOCOLS);
  }

  /** Whether a feature gate is on by default in the minor. */
  public boolean isOn(FeatureGate gate) {
    return gate.isOn(version);
  }
}
