package dev.plimsoll.cluster;

/**
 * How much a CSI driver still has to give on some nodes: a CSIStorageCapacity.
 *
 * @param className the StorageClass that it is about
 * @param bytes the largest volume that can be made; below zero when nothing is known
 * @param nodes the labels of the nodes
 */
public record CapacityInfo(String className, long bytes, LabelQuery nodes) {}
