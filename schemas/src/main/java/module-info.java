/** The Kubernetes API as data: kinds, types and fields, and JSON Schemas made from them. */
module dev.plimsoll.schemas {
  exports dev.plimsoll.schemas;

  requires static org.jspecify;

  // The generators of the build, in a package that is not exported.
  requires static java.compiler;
  requires static jdk.compiler;
  requires static tools.jackson.core;
}
