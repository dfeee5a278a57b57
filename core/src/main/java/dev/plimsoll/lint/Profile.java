package dev.plimsoll.lint;

import java.util.List;

/**
 * Rules selected together because somebody else checks the same: another linter, or one of the Pod
 * Security Standards.
 *
 * <p>What belongs to a profile is not listed anywhere: a rule's sources say it.
 */
public final class Profile {

  /** The profiles that may be selected by name. */
  public static final List<String> NAMES =
      List.of(
          "kube-linter",
          "kube-score",
          "polaris",
          "checkov",
          "trivy",
          "kubesec",
          "kubescape",
          "kics",
          "datree",
          "pss-baseline",
          "pss-restricted");

  /** The controls of the Pod Security Standards that the profile restricted has on top. */
  private static final List<String> RESTRICTED =
      List.of(
          "pss:allowPrivilegeEscalation",
          "pss:capabilities_restricted",
          "pss:procMount_restricted",
          "pss:restrictedVolumes",
          "pss:runAsNonRoot",
          "pss:runAsUser",
          "pss:seccompProfile_restricted");

  private Profile() {}

  /** Whether a rule belongs to a profile. */
  static boolean has(String profile, RuleInfo rule) {
    if (!NAMES.contains(profile)) {
      return false;
    }
    boolean baseline = profile.equals("pss-baseline");
    String start = profile.startsWith("pss-") ? "pss:" : profile + ":";
    for (String source : rule.sources()) {
      if (source.startsWith(start) && !(baseline && RESTRICTED.contains(source))) {
        return true;
      }
    }
    return false;
  }
}
