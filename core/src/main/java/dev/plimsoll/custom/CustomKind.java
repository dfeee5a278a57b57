package dev.plimsoll.custom;

import dev.plimsoll.api.GroupVersionKind;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One version of a kind, as somebody defined it.
 *
 * @param type group, version and kind
 * @param scope where its objects live
 * @param served whether the server has this version
 * @param deprecation what the server warns of when this version is used; empty for nothing
 * @param schema its schema; nothing where the definition has none
 * @param source what the schema is written in
 * @param statusIgnored whether the server drops the status of what is created
 * @param scale where the numbers of replicas are, for kinds that can be scaled
 */
record CustomKind(
    GroupVersionKind type,
    Scope scope,
    boolean served,
    String deprecation,
    Optional<JsonNode> schema,
    Source source,
    boolean statusIgnored,
    Optional<Scale> scale) {

  /** Where the objects of a kind live. */
  enum Scope {
    NAMESPACED,
    CLUSTER,
    /** A bare schema does not say. */
    UNKNOWN
  }

  /** What schemas are written in. */
  enum Source {
    /** The structural schema of a CustomResourceDefinition. */
    DEFINITION,
    /** The same, of a definition that keeps what its schema does not know. */
    KEEPING_DEFINITION,
    /** A JSON Schema as other checkers use them. */
    JSON_SCHEMA
  }

  /**
   * The paths of {@code subresources.scale}, with a dot in front.
   *
   * @param specReplicas where the wanted number is
   * @param statusReplicas where the number there is is
   */
  record Scale(String specReplicas, String statusReplicas) {}
}
