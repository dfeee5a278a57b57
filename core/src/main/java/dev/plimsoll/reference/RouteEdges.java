package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A route of Gateway API hangs on a Gateway, and sends requests to Services. */
final class RouteEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (!from.id().group().equals(Grants.GROUP)) {
      return;
    }
    Located spec = from.root().field("spec");
    for (Located parent : Listed.items(spec.field("parentRefs"))) {
      checkParent(parent, findings);
    }
    for (Located rule : Listed.items(spec.field("rules"))) {
      checkFilters(from, rule.field("filters"), index, findings);
      for (Located backend : Listed.items(rule.field("backendRefs"))) {
        checkBackend(from, backend, index, findings);
        checkFilters(from, backend.field("filters"), index, findings);
      }
    }
  }

  private static void checkParent(Located parent, ReferenceFindings findings) {
    String group = Field.text(parent.field("group")).orElse(Grants.GROUP);
    String kind = Field.text(parent.field("kind")).orElse("Gateway");
    String namespace = Field.text(parent.field("namespace")).orElse(findings.namespace());
    Field<String> name = Field.text(parent.field("name"));
    ManifestId like = new ManifestId(group, kind, namespace, "");
    Optional<Manifest> gateway = findings.follow(name, like, Weight.NEEDED);
    if (gateway.isPresent() && gateway.get().is(Grants.GROUP, "Gateway")) {
      checkListeners(parent, gateway.get(), findings);
    }
  }

  /** A route names a listener by its name or its port, or means all that take it. */
  private static void checkListeners(Located parent, Manifest gateway, ReferenceFindings findings) {
    Field<String> section = Field.text(parent.field("sectionName"));
    Field<Integer> port = Field.int32(parent.field("port"));
    List<String> names = new ArrayList<>();
    List<String> ports = new ArrayList<>();
    boolean admitted = false;
    for (Located listener : Listed.items(gateway.root().field("spec").field("listeners"))) {
      String name = Field.text(listener.field("name")).orElse("");
      int number = Field.int32(listener.field("port")).orElse(0);
      names.add(name);
      ports.add(Integer.toString(number));
      boolean meant = section.orElse(name).equals(name) && port.orElse(number) == number;
      Located from = listener.field("allowedRoutes").field("namespaces").field("from");
      admitted |= meant && !Field.text(from).orElse("Same").equals("Same");
    }
    String owner = ReferenceFindings.label(gateway.id()) + " has no listener ";
    String wanted = section.orElse("");
    if (section.isPresent() && !names.contains(wanted)) {
      findings.portMissing(
          section.at(),
          wanted,
          ReferenceCodes.PORT_MISSING,
          owner + "`" + wanted + "`",
          gateway,
          names);
    } else if (port.isPresent() && !ports.contains(port.orElse(0).toString())) {
      String number = port.orElse(0).toString();
      findings.portMissing(
          port.at(),
          number,
          ReferenceCodes.PORT_MISSING,
          owner + "on port " + number,
          gateway,
          ports);
    } else if (!admitted && !gateway.id().namespace().equals(findings.namespace())) {
      findings.report(
          ReferenceCodes.NOT_GRANTED,
          parent.field("namespace"),
          ReferenceFindings.label(gateway.id())
              + " takes routes of its own namespace `"
              + gateway.id().namespace()
              + "` only",
          "say in `allowedRoutes.namespaces` of its listener that this one may come",
          gateway);
    }
  }

  private static void checkBackend(
      Manifest from, Located backend, Index index, ReferenceFindings findings) {
    Optional<Manifest> target = Grants.follow(from, backend, "Service", index, findings);
    Field<Integer> port = Field.int32(backend.field("port"));
    if (target.isPresent() && target.get().is("", "Service") && port.isPresent()) {
      ServicePorts.of(target.get(), index).require(port.orElse(0), port.at(), findings);
    }
  }

  private static void checkFilters(
      Manifest from, Located filters, Index index, ReferenceFindings findings) {
    for (Located filter : Listed.items(filters)) {
      Located mirror = filter.field("requestMirror").field("backendRef");
      if (mirror.isPresent()) {
        checkBackend(from, mirror, index, findings);
      }
      Located extension = filter.field("extensionRef");
      String kind = Field.text(extension.field("kind")).orElse("");
      if (!kind.isEmpty()) {
        String group = Field.text(extension.field("group")).orElse("");
        findings.follow(Field.text(extension.field("name")), group, kind);
      }
    }
  }
}
