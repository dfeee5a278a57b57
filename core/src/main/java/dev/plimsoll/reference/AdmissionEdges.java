package dev.plimsoll.reference;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.Optional;

/** How requests are treated: policies by their bindings, priorities by flow schemas. */
final class AdmissionEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    Located spec = from.root().field("spec");
    switch (from.id().group() + "/" + from.id().kind()) {
      case "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding" ->
          checkBinding(spec, "ValidatingAdmissionPolicy", findings);
      case "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding" ->
          checkBinding(spec, "MutatingAdmissionPolicy", findings);
      case "flowcontrol.apiserver.k8s.io/FlowSchema" ->
          findings.followClusterWide(
              Field.text(spec.field("priorityLevelConfiguration").field("name")),
              "flowcontrol.apiserver.k8s.io",
              "PriorityLevelConfiguration");
      default -> {}
    }
  }

  /** A binding without a namespace for parameters looks in that of each request. */
  private static void checkBinding(Located spec, String kind, ReferenceFindings findings) {
    Optional<Manifest> policy =
        findings.follow(
            Field.text(spec.field("policyName")),
            new ManifestId("admissionregistration.k8s.io", kind, "", ""),
            Weight.NEEDED);
    Located reference = spec.field("paramRef");
    Field<String> namespace = Field.text(reference.field("namespace"));
    if (policy.isEmpty() || !namespace.isPresent()) {
      return;
    }
    Located parameter = policy.get().root().field("spec").field("paramKind");
    String wanted = Field.text(parameter.field("kind")).orElse("");
    String apiVersion = Field.text(parameter.field("apiVersion")).orElse("");
    if (!wanted.isEmpty()) {
      String group = GroupVersionKind.of(apiVersion, wanted).group();
      boolean optional = Field.text(reference.field("parameterNotFoundAction")).is("Allow");
      findings.follow(
          Field.text(reference.field("name")),
          new ManifestId(group, wanted, namespace.orElse(""), ""),
          optional ? Weight.OPTIONAL : Weight.NEEDED);
    }
  }
}
