package dev.plimsoll.model;

/** What a container for debugging a running Pod means beyond its fields. */
public interface EphemeralContainerTraits extends ContainerLike {}
