package dev.plimsoll.validate;

import dev.plimsoll.api.FeatureGate;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Affinity;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.CronJob;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.HPAScalingRules;
import dev.plimsoll.model.HorizontalPodAutoscaler;
import dev.plimsoll.model.Job;
import dev.plimsoll.model.JobSpec;
import dev.plimsoll.model.LifecycleHandler;
import dev.plimsoll.model.PersistentVolume;
import dev.plimsoll.model.PersistentVolumeClaim;
import dev.plimsoll.model.PersistentVolumeClaimSpec;
import dev.plimsoll.model.PodAffinityTerm;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.StatefulSet;
import dev.plimsoll.model.Volume;
import dev.plimsoll.model.VolumeMount;
import dev.plimsoll.model.VolumeProjection;
import dev.plimsoll.model.WeightedPodAffinityTerm;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.View;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;

/**
 * Fields that the server takes and forgets without a word, since their feature gate is off by
 * default in the chosen minor: what {@code dropDisabledFields} and its siblings drop on creation.
 * The server says nothing, therefore this is for people only.
 */
final class DroppedFields {

  private final ValidationOptions options;
  private final FieldErrors errors;

  private DroppedFields(ValidationOptions options, FieldErrors errors) {
    this.options = options;
    this.errors = errors;
  }

  /** Warns of each field of an object that the server would drop. */
  static void report(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    DroppedFields dropped = new DroppedFields(options, errors);
    if (manifest.workload().isPresent()) {
      dropped.pod(manifest.workload().get().template().spec());
    }
    switch (manifest.type().kind()) {
      case "Job" -> dropped.job(new Job(manifest.root()).spec());
      case "CronJob" -> dropped.job(new CronJob(manifest.root()).spec().jobTemplate().spec());
      case "StatefulSet" -> {
        StatefulSet set = new StatefulSet(manifest.root());
        dropped.check(
            set.spec().updateStrategy().rollingUpdate().maxUnavailable(),
            FeatureGate.MAX_UNAVAILABLE_STATEFUL_SET);
        for (PersistentVolumeClaim claim : set.spec().volumeClaimTemplates()) {
          dropped.claim(claim.spec());
        }
      }
      case "PersistentVolumeClaim" ->
          dropped.claim(new PersistentVolumeClaim(manifest.root()).spec());
      case "PersistentVolume" ->
          dropped.check(
              new PersistentVolume(manifest.root()).spec().volumeAttributesClassName(),
              FeatureGate.VOLUME_ATTRIBUTES_CLASS);
      case "Service" ->
          dropped.check(
              new Service(manifest.root()).spec().trafficDistribution(),
              FeatureGate.SERVICE_TRAFFIC_DISTRIBUTION);
      case "HorizontalPodAutoscaler" -> {
        HorizontalPodAutoscaler autoscaler = new HorizontalPodAutoscaler(manifest.root());
        dropped.scaling(autoscaler.spec().behavior().scaleUp());
        dropped.scaling(autoscaler.spec().behavior().scaleDown());
      }
      default -> {
        return;
      }
    }
  }

  private void check(View field, FeatureGate gate) {
    if (field.at().isPresent() && !options.isOn(gate) && !isEmpty(field)) {
      errors.dropped(field, gate, options.version());
    }
  }

  /** Whether there is nothing in a field that could be missed. */
  private static boolean isEmpty(View field) {
    Node node = field.at().node().orElse(null);
    return (node instanceof SequenceNode list && list.items().isEmpty())
        || (node instanceof MappingNode map && map.entries().isEmpty());
  }

  private void pod(PodSpec spec) {
    check(spec.hostnameOverride(), FeatureGate.HOSTNAME_OVERRIDE);
    check(spec.resources(), FeatureGate.POD_LEVEL_RESOURCES);
    check(spec.hostUsers(), FeatureGate.USER_NAMESPACES_SUPPORT);
    check(spec.resourceClaims(), FeatureGate.DYNAMIC_RESOURCE_ALLOCATION);
    check(spec.schedulingGroup(), FeatureGate.GENERIC_WORKLOAD);
    check(
        spec.securityContext().supplementalGroupsPolicy(), FeatureGate.SUPPLEMENTAL_GROUPS_POLICY);
    check(spec.securityContext().seLinuxChangePolicy(), FeatureGate.SELINUX_CHANGE_POLICY);
    affinity(spec.affinity());
    for (Container container : spec.initContainers()) {
      check(container.restartPolicy(), FeatureGate.SIDECAR_CONTAINERS);
      container(container);
    }
    for (Container container : spec.containers()) {
      container(container);
    }
    for (Volume volume : spec.volumes()) {
      volume(volume);
    }
  }

  private void container(Container container) {
    check(container.resizePolicy(), FeatureGate.IN_PLACE_POD_VERTICAL_SCALING);
    check(container.restartPolicyRules(), FeatureGate.CONTAINER_RESTART_RULES);
    check(container.resources().claims(), FeatureGate.DYNAMIC_RESOURCE_ALLOCATION);
    check(container.securityContext().procMount(), FeatureGate.PROC_MOUNT_TYPE);
    check(container.lifecycle().stopSignal(), FeatureGate.CONTAINER_STOP_SIGNALS);
    hook(container.lifecycle().postStart());
    hook(container.lifecycle().preStop());
    for (EnvVar variable : container.env()) {
      check(variable.valueFrom().fileKeyRef(), FeatureGate.ENV_FILES);
    }
    for (VolumeMount mount : container.volumeMounts()) {
      check(mount.recursiveReadOnly(), FeatureGate.RECURSIVE_READ_ONLY_MOUNTS);
    }
  }

  private void hook(LifecycleHandler hook) {
    check(hook.sleep(), FeatureGate.POD_LIFECYCLE_SLEEP_ACTION);
  }

  private void volume(Volume volume) {
    check(volume.image(), FeatureGate.IMAGE_VOLUME);
    claim(volume.ephemeral().volumeClaimTemplate().spec());
    for (VolumeProjection source : volume.projected().sources()) {
      check(source.clusterTrustBundle(), FeatureGate.CLUSTER_TRUST_BUNDLE_PROJECTION);
      check(source.podCertificate(), FeatureGate.POD_CERTIFICATE_REQUEST);
    }
  }

  private void affinity(Affinity affinity) {
    if (!affinity.isPresent()) {
      return;
    }
    terms(affinity.podAffinity().requiredDuringSchedulingIgnoredDuringExecution());
    terms(affinity.podAntiAffinity().requiredDuringSchedulingIgnoredDuringExecution());
    weighted(affinity.podAffinity().preferredDuringSchedulingIgnoredDuringExecution());
    weighted(affinity.podAntiAffinity().preferredDuringSchedulingIgnoredDuringExecution());
  }

  private void terms(Items<PodAffinityTerm> terms) {
    for (PodAffinityTerm term : terms) {
      term(term);
    }
  }

  private void weighted(Items<WeightedPodAffinityTerm> terms) {
    for (WeightedPodAffinityTerm term : terms) {
      term(term.podAffinityTerm());
    }
  }

  private void term(PodAffinityTerm term) {
    check(term.matchLabelKeys(), FeatureGate.MATCH_LABEL_KEYS_IN_POD_AFFINITY);
    check(term.mismatchLabelKeys(), FeatureGate.MATCH_LABEL_KEYS_IN_POD_AFFINITY);
  }

  private void job(JobSpec spec) {
    check(spec.backoffLimitPerIndex(), FeatureGate.JOB_BACKOFF_LIMIT_PER_INDEX);
    check(spec.maxFailedIndexes(), FeatureGate.JOB_BACKOFF_LIMIT_PER_INDEX);
    check(spec.podReplacementPolicy(), FeatureGate.JOB_POD_REPLACEMENT_POLICY);
    check(spec.successPolicy(), FeatureGate.JOB_SUCCESS_POLICY);
    check(spec.managedBy(), FeatureGate.JOB_MANAGED_BY);
  }

  private void claim(PersistentVolumeClaimSpec spec) {
    check(spec.volumeAttributesClassName(), FeatureGate.VOLUME_ATTRIBUTES_CLASS);
    check(spec.dataSourceRef().namespace(), FeatureGate.CROSS_NAMESPACE_VOLUME_DATA_SOURCE);
  }

  private void scaling(HPAScalingRules rules) {
    check(rules.tolerance(), FeatureGate.HPA_CONFIGURABLE_TOLERANCE);
  }
}
