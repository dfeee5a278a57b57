package dev.plimsoll.lint;

/** A rule that looks at each container of each workload: init and ephemeral ones, too. */
public non-sealed interface ContainerRule extends Rule {

  /**
   * Looks at one container.
   *
   * @param site the container, with its Pod and workload
   * @param findings takes what is wrong
   */
  void check(ContainerSite site, Findings findings);
}
