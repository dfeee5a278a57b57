package dev.plimsoll.cluster;

/**
 * How evenly Pods shall lie over zones or nodes: one of a Pod's {@code topologySpreadConstraints}.
 *
 * @param maxSkew how much fuller the fullest domain may be than the emptiest
 * @param topologyKey the node label that tells the domains
 * @param required whether a node that breaks it is out ({@code DoNotSchedule}), not only liked less
 * @param selector the Pods that are counted
 * @param minDomains how many domains there must be for the emptiest to count; 0 when not written
 * @param honourAffinity whether only nodes that the Pod's own node affinity allows count
 * @param honourTaints whether only nodes count whose taints the Pod tolerates
 */
public record SpreadConstraint(
    int maxSkew,
    String topologyKey,
    boolean required,
    LabelQuery selector,
    int minDomains,
    boolean honourAffinity,
    boolean honourTaints) {

  /** The same over other Pods. */
  public SpreadConstraint withSelector(LabelQuery changed) {
    return new SpreadConstraint(
        maxSkew, topologyKey, required, changed, minDomains, honourAffinity, honourTaints);
  }
}
