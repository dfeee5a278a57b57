package dev.plimsoll.lint;

import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.Workload;
import dev.plimsoll.model.LimitRange;
import dev.plimsoll.model.LimitRangeItem;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.PodSecurityContext;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Volume;
import dev.plimsoll.reference.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Pod as a rule sees it; made once for each workload and shared by all rules. */
public final class PodSite {

  private final Manifest manifest;
  private final Workload workload;
  private final Index index;
  private final KubernetesVersion kubernetes;
  private @Nullable List<LimitRangeItem> limits;

  /**
   * A Pod.
   *
   * @param manifest the object that it is written in
   * @param workload that object as a workload
   * @param index all objects of the set
   * @param kubernetes the minor that is checked for
   */
  PodSite(Manifest manifest, Workload workload, Index index, KubernetesVersion kubernetes) {
    this.manifest = manifest;
    this.workload = workload;
    this.index = index;
    this.kubernetes = kubernetes;
  }

  /** The object that the Pod is written in. */
  public Manifest manifest() {
    return manifest;
  }

  /** That object as a workload. */
  public Workload workload() {
    return workload;
  }

  /** All objects of the set. */
  public Index index() {
    return index;
  }

  /** The minor that is checked for. */
  public KubernetesVersion kubernetes() {
    return kubernetes;
  }

  /** The Pod's spec. */
  public PodSpec spec() {
    return workload.template().spec();
  }

  /** The Pod's labels and annotations. */
  public ObjectMeta metadata() {
    return workload.template().metadata();
  }

  /** The Pod's security context. */
  public PodSecurityContext security() {
    return spec().securityContext();
  }

  /** Whether root in the Pod is nobody on the node: {@code hostUsers} is false. */
  public boolean isInUserNamespace() {
    return !spec().hostUsers().orElse(true);
  }

  /**
   * Whether the Pod says that it runs on Windows, so that the Pod Security Standards ask nothing of
   * it that only Linux has; a node selector is not enough for them.
   */
  public boolean saysWindows() {
    return spec().os().name().is("windows");
  }

  /** Whether what is checked for is this minor of Kubernetes or a newer one. */
  public boolean isAtLeast(int minor) {
    return kubernetes.minor() >= minor;
  }

  /** Whether the Pod runs to its end: that of a Job or CronJob, or one that is not restarted. */
  public boolean runsToEnd() {
    String kind = workload.kind();
    return kind.equals("Job")
        || kind.equals("CronJob")
        || spec().restartPolicy().is("Never")
        || spec().restartPolicy().is("OnFailure");
  }

  /** The volume of this name, if there is one. */
  public Optional<Volume> volume(String name) {
    for (Volume volume : spec().volumes()) {
      if (volume.name().is(name)) {
        return Optional.of(volume);
      }
    }
    return Optional.empty();
  }

  /** Whether the Pod is for nodes that run Windows, by its {@code os} or its node selector. */
  public boolean isWindows() {
    return spec().os().name().is("windows")
        || spec().nodeSelector().value("kubernetes.io/os").is("windows");
  }

  /**
   * Whether a LimitRange of the Pod's namespace gives containers without a limit one: its default,
   * or else its maximum, as {@code SetDefaults_LimitRangeItem} has it.
   *
   * @param resource such as {@code memory}
   */
  public boolean isLimitedByNamespace(String resource) {
    for (LimitRangeItem item : limits()) {
      if (item.default_().has(resource) || item.max().has(resource)) {
        return true;
      }
    }
    return false;
  }

  /** What the LimitRanges of the namespace say of containers. */
  private List<LimitRangeItem> limits() {
    List<LimitRangeItem> known = limits;
    if (known == null) {
      known = new ArrayList<>();
      for (Manifest range : index.ofKind("", "LimitRange", manifest.id().namespace())) {
        for (LimitRangeItem item : new LimitRange(range.root()).spec().limits()) {
          if (item.type().is("Container")) {
            known.add(item);
          }
        }
      }
      limits = known;
    }
    return known;
  }
}
