package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.ServicePort;
import dev.plimsoll.model.ServiceSpec;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether Pods reach the Services whose addresses they are given in their environment and
 * arguments: {@code http://api.shop:8080}, {@code db:5432}. Looked at in sets with NetworkPolicies
 * only.
 */
final class Reach {

  private static final int DNS = 53;

  private final Index index;
  private final Isolation isolation;

  Reach(Index index) {
    this.index = index;
    this.isolation = new Isolation(index);
  }

  /** Looks at one object that runs Pods. */
  void check(Manifest client, ReferenceFindings findings) {
    if (client.workload().isEmpty()) {
      return;
    }
    PodSpec spec = client.workload().get().template().spec();
    if (spec.usesHostNetwork()) {
      return; // policies are not about the network of the node
    }
    Labelled pods = Labelled.of(client);
    Set<String> seen = new HashSet<>();
    for (ContainerLike container : spec.allContainers()) {
      for (EnvVar variable : container.env()) {
        check(pods, variable.value(), seen, findings);
      }
      for (Field<String> argument : container.args()) {
        check(pods, argument, seen, findings);
      }
    }
  }

  private void check(
      Labelled client, Field<String> text, Set<String> seen, ReferenceFindings findings) {
    for (Address address : Address.in(text.orElse(""))) {
      Optional<Manifest> service = service(address.host(), client.manifest().id().namespace());
      if (service.isPresent() && seen.add(service.get().id() + ":" + address.port())) {
        check(client, text.at(), service.get(), address.port(), seen, findings);
      }
    }
  }

  /** The Service of a name in DNS: {@code web}, {@code web.shop}, {@code web.shop.svc} and on. */
  private Optional<Manifest> service(String host, String namespace) {
    String[] parts = host.split("\\.", 4);
    if (parts.length > 2 && !parts[2].equals("svc")) {
      return Optional.empty();
    }
    String where = parts.length > 1 ? parts[1] : namespace;
    return index.find(new ManifestId("", "Service", where, parts[0]));
  }

  private void check(
      Labelled client,
      Located at,
      Manifest service,
      int port,
      Set<String> seen,
      ReferenceFindings findings) {
    ServiceSpec spec = new Service(service.root()).spec();
    if (spec.selector().isEmpty()) {
      return;
    }
    List<Manifest> egress = isolation.ofEgress(client);
    if (!Isolation.letsOutTo(egress, DNS)) {
      if (seen.add("DNS")) {
        reportDns(client, at, service, egress.get(0), findings);
      }
      return;
    }
    for (ServicePort candidate : spec.ports()) {
      if (candidate.port().orElse(0) == port) {
        check(client, at, service, candidate, egress, findings);
      }
    }
  }

  private static void reportDns(
      Labelled client, Located at, Manifest service, Manifest policy, ReferenceFindings findings) {
    findings.report(
        ReferenceCodes.UNREACHABLE,
        at,
        ReferenceFindings.podsOf(client.manifest())
            + " cannot ask for the address of Service `"
            + service.id().name()
            + "`: no NetworkPolicy lets them out to port 53",
        "let them out to DNS, port 53 of UDP and TCP",
        policy);
  }

  private void check(
      Labelled client,
      Located at,
      Manifest service,
      ServicePort port,
      List<Manifest> egress,
      ReferenceFindings findings) {
    ServiceSpec spec = new Service(service.root()).spec();
    Optional<Manifest> blocking = Optional.empty();
    Optional<Manifest> blocked = Optional.empty();
    for (Labelled target :
        index.pods(service.id().namespace()).meeting(Selectors.requirements(spec.selector()))) {
      Optional<Manifest> guard = guard(client, target, port, egress);
      if (guard.isEmpty()) {
        return; // some of them answer
      }
      blocking = guard;
      blocked = Optional.of(target.manifest());
    }
    if (blocking.isPresent() && blocked.isPresent()) {
      boolean out = egress.contains(blocking.get());
      findings.report(
          ReferenceCodes.UNREACHABLE,
          at,
          ReferenceFindings.podsOf(client.manifest())
              + " cannot reach port "
              + port.port().orElse(0)
              + " of Service `"
              + service.id().name()
              + "`: NetworkPolicy `"
              + blocking.get().id().name()
              + "` does not let them "
              + (out ? "out" : "in"),
          out
              ? "let them out to " + ReferenceFindings.podsOf(blocked.get())
              : "let them in to " + ReferenceFindings.podsOf(blocked.get()),
          blocking.get());
    }
  }

  /** The policy that stands between two, the last of those that are asked. */
  private Optional<Manifest> guard(
      Labelled client, Labelled target, ServicePort port, List<Manifest> egress) {
    IntOrString written = port.targetPort().orDefault();
    int number =
        !port.targetPort().isPresent()
            ? port.port().orElse(0)
            : written instanceof IntOrString.Whole whole
                ? whole.value()
                : Isolation.names(target).getOrDefault(written.toString(), 0);
    boolean itself = client.manifest().id().equals(target.manifest().id());
    boolean onHost =
        target.manifest().workload().isPresent()
            && target.manifest().workload().get().template().spec().usesHostNetwork();
    if (number == 0 || itself || onHost) {
      return Optional.empty();
    }
    Isolation.Port wanted = new Isolation.Port(number, port.protocol().orElse("TCP"));
    if (!isolation.letsOut(egress, target, wanted)) {
      return Optional.of(egress.get(0));
    }
    List<Manifest> ingress = isolation.ofIngress(target);
    return isolation.letsIn(ingress, client, target, wanted)
        ? Optional.empty()
        : Optional.of(ingress.get(0));
  }
}
