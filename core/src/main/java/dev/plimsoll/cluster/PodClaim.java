package dev.plimsoll.cluster;

import org.jspecify.annotations.Nullable;

/**
 * A volume of a Pod that stands behind a PersistentVolumeClaim. All Pods of one template share the
 * record, so the claim's name is put together for each.
 *
 * @param volume the name of the volume in the Pod
 * @param before what the claim's name starts with
 * @param perPod whether the name of the Pod follows, as each has a claim of its own
 * @param after what the claim's name ends with
 * @param ephemeral whether it is a generic ephemeral volume, which comes and goes with the Pod
 * @param wants what a claim made for the Pod asks for; null when somebody else makes the claim
 * @param blame the field that names or makes the claim
 */
public record PodClaim(
    String volume,
    String before,
    boolean perPod,
    String after,
    boolean ephemeral,
    @Nullable ClaimWants wants,
    Blame blame) {

  /** A claim that is there already, by its name. */
  static PodClaim named(String volume, String claim, Blame blame) {
    return new PodClaim(volume, claim, false, "", false, null, blame);
  }

  /** The claim that is made for a generic ephemeral volume: {@code pod-volume}. */
  static PodClaim ephemeral(String volume, ClaimWants wants, Blame blame) {
    return new PodClaim(volume, "", true, "-" + volume, true, wants, blame);
  }

  /** The claim that a StatefulSet makes from a template: {@code template-pod}. */
  static PodClaim ofTemplate(String template, ClaimWants wants, Blame blame) {
    return new PodClaim(template, template + "-", true, "", false, wants, blame);
  }

  /** The name of the claim of one Pod. */
  public String claimOf(PodInfo pod) {
    return perPod ? before + pod.name() + after : before;
  }
}
