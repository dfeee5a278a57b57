package dev.plimsoll.model;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.View;
import java.util.Optional;

/**
 * A container of whatever sort: what {@link Container} and {@link EphemeralContainer}, two types of
 * the API with the same fields, have in common.
 */
public interface ContainerLike extends View {

  /** The container's name, unique in its Pod. */
  Field<String> name();

  /** The image. */
  Field<String> image();

  /** When the image is pulled, as written; see {@link #effectiveImagePullPolicy()}. */
  Field<String> imagePullPolicy();

  /** The words of the entry point. */
  Items<Field<String>> command();

  /** The arguments of the entry point. */
  Items<Field<String>> args();

  /** The working directory. */
  Field<String> workingDir();

  /** The environment variables. */
  Items<EnvVar> env();

  /** The ConfigMaps and Secrets whose keys become environment variables. */
  Items<EnvFromSource> envFrom();

  /** The ports. */
  Items<ContainerPort> ports();

  /** Requests and limits. */
  ResourceRequirements resources();

  /** The mounts of volumes as folders. */
  Items<VolumeMount> volumeMounts();

  /** The mounts of volumes as devices. */
  Items<VolumeDevice> volumeDevices();

  /** What is to be done after the start and before the end. */
  Lifecycle lifecycle();

  /** The probe that has the container restarted. */
  Probe livenessProbe();

  /** The probe that takes the Pod from its Services. */
  Probe readinessProbe();

  /** The probe that holds the other two back. */
  Probe startupProbe();

  /** Users, capabilities and the like. */
  SecurityContext securityContext();

  /** When the container is restarted, where that differs from its Pod. */
  Field<String> restartPolicy();

  /** The parts of the image's name; nothing where none is written that can be read. */
  default Optional<ImageReference> imageReference() {
    return ImageReference.parse(image().orElse(""));
  }

  /**
   * When the image is pulled: as written, or else {@code Always} for the tag {@code latest}, said
   * or meant, and {@code IfNotPresent} for any other, as {@code SetDefaults_Container} fills in.
   */
  default String effectiveImagePullPolicy() {
    String written = imagePullPolicy().orElse("");
    if (!written.isEmpty()) {
      return written;
    }
    Optional<ImageReference> reference = imageReference();
    return reference.isPresent() && reference.get().isLatest() ? "Always" : "IfNotPresent";
  }
}
