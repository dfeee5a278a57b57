package dev.plimsoll.lint;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.Workload;
import dev.plimsoll.model.LimitRange;
import dev.plimsoll.model.LimitRangeItem;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.reference.Index;

/**
 * A Pod as a rule sees it; made once for each workload and shared by all rules.
 *
 * @param manifest the object that it is written in
 * @param workload that object as a workload
 * @param index all objects of the set
 */
public record PodSite(Manifest manifest, Workload workload, Index index) {

  /** The Pod's spec. */
  public PodSpec spec() {
    return workload.template().spec();
  }

  /** The Pod's labels and annotations. */
  public ObjectMeta metadata() {
    return workload.template().metadata();
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
    for (Manifest range : index.ofKind("", "LimitRange", manifest.id().namespace())) {
      for (LimitRangeItem item : new LimitRange(range.root()).spec().limits()) {
        boolean limits = item.default_().has(resource) || item.max().has(resource);
        if (limits && item.type().is("Container")) {
          return true;
        }
      }
    }
    return false;
  }
}
