package dev.plimsoll.schedule;

import static dev.plimsoll.schedule.Profile.plugin;

import dev.plimsoll.schedule.plugins.DynamicResources;
import dev.plimsoll.schedule.plugins.ImageLocality;
import dev.plimsoll.schedule.plugins.InterPodAffinity;
import dev.plimsoll.schedule.plugins.NodeAffinity;
import dev.plimsoll.schedule.plugins.NodeDeclaredFeatures;
import dev.plimsoll.schedule.plugins.NodeName;
import dev.plimsoll.schedule.plugins.NodePorts;
import dev.plimsoll.schedule.plugins.NodeResourcesBalancedAllocation;
import dev.plimsoll.schedule.plugins.NodeResourcesFit;
import dev.plimsoll.schedule.plugins.NodeUnschedulable;
import dev.plimsoll.schedule.plugins.NodeVolumeLimits;
import dev.plimsoll.schedule.plugins.PodTopologySpread;
import dev.plimsoll.schedule.plugins.SchedulingGates;
import dev.plimsoll.schedule.plugins.TaintToleration;
import dev.plimsoll.schedule.plugins.VolumeBinding;
import dev.plimsoll.schedule.plugins.VolumeRestrictions;
import dev.plimsoll.schedule.plugins.VolumeZone;
import java.util.List;

/** The profile that kube-scheduler has when it is not configured: order and weights are its own. */
public final class DefaultProfile {

  private static final Profile PROFILE =
      new Profile(
          List.of(
              plugin(new SchedulingGates()),
              plugin(new NodeUnschedulable()),
              plugin(new NodeName()),
              plugin(new TaintToleration(), 3),
              plugin(new NodeAffinity(), 2),
              plugin(new NodePorts()),
              plugin(new NodeResourcesFit()),
              plugin(new VolumeRestrictions()),
              plugin(new NodeVolumeLimits()),
              plugin(new VolumeBinding()),
              plugin(new VolumeZone()),
              plugin(new PodTopologySpread(), 2),
              plugin(new InterPodAffinity(), 2),
              plugin(new DynamicResources(), 2),
              plugin(new NodeResourcesBalancedAllocation()),
              plugin(new ImageLocality()),
              plugin(new NodeDeclaredFeatures())));

  private DefaultProfile() {}

  /** The profile. */
  public static Profile get() {
    return PROFILE;
  }
}
