package dev.plimsoll.lint;

import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.SecurityContext;
import dev.plimsoll.tree.Field;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A container as a rule sees it; made once and shared by all rules. */
public final class ContainerSite {

  private final ContainerLike container;
  private final Role role;
  private final PodSite site;
  private @Nullable ImageReference image;
  private boolean imageIsRead;

  /**
   * A container.
   *
   * @param container the container
   * @param role what it is in its Pod
   * @param site its Pod
   */
  ContainerSite(ContainerLike container, Role role, PodSite site) {
    this.container = container;
    this.role = role;
    this.site = site;
  }

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

  /** The container. */
  public ContainerLike container() {
    return container;
  }

  /** What it is in its Pod. */
  public Role role() {
    return role;
  }

  /** Its Pod. */
  public PodSite site() {
    return site;
  }

  /** The parts of its image's name; nothing where none is written that can be read. */
  public Optional<ImageReference> image() {
    if (!imageIsRead) {
      image = container.imageReference().orElse(null);
      imageIsRead = true;
    }
    return Optional.ofNullable(image);
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

  /** Its security context. */
  public SecurityContext security() {
    return container.securityContext();
  }

  /** Whether it has all rights on its node, so that what else it may do hardly matters. */
  public boolean isPrivileged() {
    return security().privileged().orElse(false);
  }

  /** Where a Linux capability is added, named as Kubernetes names it: without {@code CAP_}. */
  public Optional<Field<String>> adds(String capability) {
    for (Field<String> added : security().capabilities().add()) {
      if (added.is(capability)) {
        return Optional.of(added);
      }
    }
    return Optional.empty();
  }

  /** Whether a Linux capability is dropped, by name or with all of them. */
  public boolean drops(String capability) {
    for (Field<String> dropped : security().capabilities().drop()) {
      if (dropped.is(capability) || dropped.is("ALL")) {
        return true;
      }
    }
    return false;
  }
}
