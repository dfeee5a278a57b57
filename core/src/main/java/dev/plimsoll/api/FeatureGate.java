package dev.plimsoll.api;

/**
 * A feature gate of the API server that decides what becomes of a field, or which values it takes;
 * with its default in each minor. Clusters may set it otherwise, which a manifest does not tell.
 *
 * <p>Recorded from {@code kube_features.go} of 1.36 and, for gates that it no longer has, from the
 * releases that had them. Of minors behind {@link KubernetesVersion#DEFAULT} nothing is recorded:
 * there, every gate is taken to be on.
 */
public enum FeatureGate {
  /** Projected volumes with trust bundles. */
  CLUSTER_TRUST_BUNDLE_PROJECTION("ClusterTrustBundleProjection", 0),
  /** Containers with restart policies and rules of their own. */
  CONTAINER_RESTART_RULES("ContainerRestartRules", 35),
  /** Signals that end containers. */
  CONTAINER_STOP_SIGNALS("ContainerStopSignals", 0),
  /** Claims filled from another namespace. */
  CROSS_NAMESPACE_VOLUME_DATA_SOURCE("CrossNamespaceVolumeDataSource", 0),
  /** Resource claims of Pods. */
  DYNAMIC_RESOURCE_ALLOCATION("DynamicResourceAllocation", 34),
  /** Environment variables from files. */
  ENV_FILES("EnvFiles", 35),
  /** Groups of Pods that are scheduled together. */
  GENERIC_WORKLOAD("GenericWorkload", 0),
  /** Tolerances of autoscalers. */
  HPA_CONFIGURABLE_TOLERANCE("HPAConfigurableTolerance", 35),
  /** Host names that override the Pod's own. */
  HOSTNAME_OVERRIDE("HostnameOverride", 35),
  /** Images as volumes. */
  IMAGE_VOLUME("ImageVolume", 35),
  /** Resizing running Pods. */
  IN_PLACE_POD_VERTICAL_SCALING("InPlacePodVerticalScaling", 33),
  /** Limits of retries for each index of a Job. */
  JOB_BACKOFF_LIMIT_PER_INDEX("JobBackoffLimitPerIndex", 29),
  /** Jobs that another controller manages. */
  JOB_MANAGED_BY("JobManagedBy", 32),
  /** When a Job replaces its Pods. */
  JOB_POD_REPLACEMENT_POLICY("JobPodReplacementPolicy", 29),
  /** When an indexed Job has succeeded. */
  JOB_SUCCESS_POLICY("JobSuccessPolicy", 31),
  /** Keys of labels that Pods of an affinity must share. */
  MATCH_LABEL_KEYS_IN_POD_AFFINITY("MatchLabelKeysInPodAffinity", 31),
  /** How many Pods of a StatefulSet may be missing during an update. */
  MAX_UNAVAILABLE_STATEFUL_SET("MaxUnavailableStatefulSet", 0),
  /** Projected volumes with certificates for the Pod. */
  POD_CERTIFICATE_REQUEST("PodCertificateRequest", 0),
  /** Resources of a Pod as a whole. */
  POD_LEVEL_RESOURCES("PodLevelResources", 34),
  /** Hooks that sleep. */
  POD_LIFECYCLE_SLEEP_ACTION("PodLifecycleSleepAction", 30),
  /** Hooks that sleep for no time at all. */
  POD_LIFECYCLE_SLEEP_ACTION_ALLOW_ZERO("PodLifecycleSleepActionAllowZero", 33),
  /** Traffic that stays in its zone or on its node. */
  PREFER_SAME_TRAFFIC_DISTRIBUTION("PreferSameTrafficDistribution", 34),
  /** Containers that see all of /proc. */
  PROC_MOUNT_TYPE("ProcMountType", 33),
  /** Mounts that are read-only all the way down. */
  RECURSIVE_READ_ONLY_MOUNTS("RecursiveReadOnlyMounts", 31),
  /** Search domains with underscores, or a dot alone. */
  RELAXED_DNS_SEARCH_VALIDATION("RelaxedDNSSearchValidation", 33),
  /** Environment variables with nearly any name. */
  RELAXED_ENVIRONMENT_VARIABLE_VALIDATION("RelaxedEnvironmentVariableValidation", 32),
  /** Names of Services that begin with a digit. */
  RELAXED_SERVICE_NAME_VALIDATION("RelaxedServiceNameValidation", 36),
  /** How volumes get their SELinux labels. */
  SELINUX_CHANGE_POLICY("SELinuxChangePolicy", 33),
  /** Which endpoints a Service prefers. */
  SERVICE_TRAFFIC_DISTRIBUTION("ServiceTrafficDistribution", 31),
  /** Init containers that go on running. */
  SIDECAR_CONTAINERS("SidecarContainers", 29),
  /** Where the supplemental groups of a Pod come from. */
  SUPPLEMENTAL_GROUPS_POLICY("SupplementalGroupsPolicy", 33),
  /** Pods with users of their own. */
  USER_NAMESPACES_SUPPORT("UserNamespacesSupport", 33),
  /** Classes of volumes that can be changed. */
  VOLUME_ATTRIBUTES_CLASS("VolumeAttributesClass", 34);

  private final String word;
  private final int since;

  FeatureGate(String word, int since) {
    this.word = word;
    this.since = since;
  }

  /** The name that the server's {@code --feature-gates} knows. */
  public String word() {
    return word;
  }

  /** The first minor in which it is on by default; 0 where none is known. */
  public int since() {
    return since;
  }

  /** Whether it is on in a minor unless somebody turned it off. */
  public boolean isOn(KubernetesVersion version) {
    int minor = version.minor();
    return since == 0 ? minor > KubernetesVersion.DEFAULT.minor() : minor >= since;
  }
}
