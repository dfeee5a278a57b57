package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Located;
import java.util.Optional;

/**
 * One object naming another.
 *
 * @param from the object that names
 * @param at where it does
 * @param to whom it names; the namespace is settled, and empty for cluster-wide objects
 * @param target that object, if the set has it
 * @param key the key of a ConfigMap or Secret that is asked for; empty where all of it is
 * @param optional whether the author says that it may be missing
 */
public record Edge(
    Manifest from,
    Located at,
    ManifestId to,
    Optional<Manifest> target,
    String key,
    boolean optional) {}
