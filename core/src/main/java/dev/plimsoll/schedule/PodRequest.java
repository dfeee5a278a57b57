package dev.plimsoll.schedule;

import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.manifest.Manifest;

/**
 * A Pod that wants a node.
 *
 * @param pod the Pod
 * @param workload the object of the input that it comes from, itself for a bare Pod
 * @param order its place in the queue, from 0
 */
public record PodRequest(PodInfo pod, Manifest workload, int order) {}
