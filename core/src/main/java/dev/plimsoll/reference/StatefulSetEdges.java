package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.StatefulSet;

/** A StatefulSet names the Service that gives its Pods their DNS names. */
final class StatefulSetEdges implements Edges {

  @Override
  public void check(Manifest from, Index index, ReferenceFindings findings) {
    if (from.is("apps", "StatefulSet")) {
      findings.follow(new StatefulSet(from.root()).spec().serviceName(), "", "Service");
    }
  }
}
