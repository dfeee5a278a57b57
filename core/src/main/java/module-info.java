/**
 * Tells whether Kubernetes manifests will be accepted, are well made, and will run.
 *
 * <p>Start at {@code dev.plimsoll.Plimsoll}.
 */
module dev.plimsoll.core {
  requires transitive dev.plimsoll.schemas;
  requires static transitive org.jspecify;
  requires org.snakeyaml.engine;
  requires com.networknt.schema;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.yaml;

  uses dev.plimsoll.lint.RuleProvider;

  exports dev.plimsoll;
  exports dev.plimsoll.api;
  exports dev.plimsoll.cluster;
  exports dev.plimsoll.config;
  exports dev.plimsoll.custom;
  exports dev.plimsoll.diagnostic;
  exports dev.plimsoll.lint;
  exports dev.plimsoll.manifest;
  exports dev.plimsoll.model;
  exports dev.plimsoll.reference;
  exports dev.plimsoll.report;
  exports dev.plimsoll.schedule;
  exports dev.plimsoll.schema;
  exports dev.plimsoll.source;
  exports dev.plimsoll.suppression;
  exports dev.plimsoll.tree;
  exports dev.plimsoll.validate;
  exports dev.plimsoll.yaml;
}
