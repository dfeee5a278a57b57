package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** A ResourceClaim names the classes of the devices that it asks for. */
final class DeviceEdges implements Edges {

  private static final String GROUP = "resource.k8s.io";

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (!from.id().group().equals(GROUP)) {
      return;
    }
    Located spec = from.root().field("spec");
    Located claim = from.id().kind().equals("ResourceClaim") ? spec : spec.field("spec");
    for (Located request : Listed.items(claim.field("devices").field("requests"))) {
      checkRequest(request, findings); // as it was written up to v1beta1
      checkRequest(request.field("exactly"), findings);
      for (Located alternative : Listed.items(request.field("firstAvailable"))) {
        checkRequest(alternative, findings);
      }
    }
  }

  private static void checkRequest(Located request, ReferenceFindings findings) {
    findings.followClusterWide(Field.text(request.field("deviceClassName")), GROUP, "DeviceClass");
  }
}
