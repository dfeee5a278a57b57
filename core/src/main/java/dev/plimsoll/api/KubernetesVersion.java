package dev.plimsoll.api;

import java.util.Optional;

/**
 * A minor release of Kubernetes 1.
 *
 * @param minor the number behind {@code 1.}
 */
public record KubernetesVersion(int minor) implements Comparable<KubernetesVersion> {

  /** The oldest minor that can be chosen: the oldest that the API table has. */
  public static final KubernetesVersion OLDEST = new KubernetesVersion(28);

  /** The newest minor that can be chosen: the newest that the API table has. */
  public static final KubernetesVersion NEWEST = new KubernetesVersion(37);

  /** The newest minor with recorded verdicts of the real API server. */
  public static final KubernetesVersion DEFAULT = new KubernetesVersion(36);

  /**
   * Reads {@code 1.36}, {@code v1.36} or {@code 1.36.3}; the patch does not matter.
   *
   * @return nothing when the text is no version, or one that Plimsoll knows nothing about
   */
  public static Optional<KubernetesVersion> parse(String text) {
    int start = text.startsWith("v") ? 1 : 0;
    if (!text.startsWith("1.", start)) {
      return Optional.empty();
    }
    int minor = 0;
    int at = start + 2;
    int digits = 0;
    while (at < text.length() && Character.isDigit(text.charAt(at)) && digits < 4) {
      minor = minor * 10 + (text.charAt(at) - '0');
      at++;
      digits++;
    }
    boolean ended = at == text.length() || text.charAt(at) == '.';
    KubernetesVersion version = new KubernetesVersion(minor);
    return digits > 0 && ended && version.compareTo(OLDEST) >= 0 && version.compareTo(NEWEST) <= 0
        ? Optional.of(version)
        : Optional.empty();
  }

  @Override
  public int compareTo(KubernetesVersion other) {
    return Integer.compare(minor, other.minor);
  }

  /** As users write it, {@code 1.36}. */
  @Override
  public String toString() {
    return "1." + minor;
  }
}
