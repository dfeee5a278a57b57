package dev.plimsoll.lint;

import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.PodSpec;

/**
 * A container as a rule sees it; made once and shared by all rules.
 *
 * @param container the container
 * @param role what it is in its Pod
 * @param site its Pod
 */
public record ContainerSite(ContainerLike container, Role role, PodSite site) {

  /** What a container is in its Pod. */
  public enum Role {
    /** One of {@code containers}. */
    MAIN,
    /** One of {@code initContainers} that runs to its end before the others start. */
    INIT,
    /** One of {@code initContainers} that keeps running: its {@code restartPolicy} is Always. */
    SIDECAR,
    /** One of {@code ephemeralContainers}. */
    EPHEMERAL
  }

  /** The spec of its Pod. */
  public PodSpec pod() {
    return site.spec();
  }

  /** Its name, for a message. */
  public String name() {
    return container.name().orElse("without a name");
  }

  /** Whether it runs as long as its Pod does. */
  public boolean isLongRunning() {
    return role == Role.MAIN || role == Role.SIDECAR;
  }
}
