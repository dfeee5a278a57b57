package dev.plimsoll.manifest;

import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.PodSpec;

/**
 * What the Pods of a workload are made from; a bare Pod is its own template.
 *
 * @param metadata labels and annotations of the Pods
 * @param spec their spec
 */
public record PodTemplate(ObjectMeta metadata, PodSpec spec) {}
