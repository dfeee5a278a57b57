package dev.plimsoll.lint;

/** A rule that looks at the Pod of each workload. */
public non-sealed interface PodRule extends Rule {

  /**
   * Looks at one Pod, be it written as such or as a template.
   *
   * @param site the Pod, with its workload
   * @param findings takes what is wrong
   */
  void check(PodSite site, Findings findings);
}
