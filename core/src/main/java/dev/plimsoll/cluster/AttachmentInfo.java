package dev.plimsoll.cluster;

/**
 * That a volume is attached to a node: a VolumeAttachment.
 *
 * @param name its name
 * @param node the node
 * @param driver the CSI driver that attaches it, or the empty string
 * @param volume the name of the PersistentVolume, or the empty string
 */
public record AttachmentInfo(String name, String node, String driver, String volume) {}
