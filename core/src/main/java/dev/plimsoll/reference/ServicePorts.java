package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.ServicePort;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether a Service has the port that somebody wants of it. */
final class ServicePorts {

  private final Manifest service;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> numbers = new LinkedHashSet<>();

  private ServicePorts(Manifest service) {
    this.service = service;
  }

  /** The ports of a Service; of all that are called so, where a folder has several stages. */
  static ServicePorts of(Manifest service, Index index) {
    ServicePorts ports = new ServicePorts(service);
    for (Manifest one : index.all(service.id())) {
      for (ServicePort port : new Service(one.root()).spec().ports()) {
        if (port.name().isPresent()) {
          ports.names.add(port.name().orElse(""));
        }
        if (port.port().isPresent()) {
          ports.numbers.add(Integer.toString(port.port().orElse(0)));
        }
      }
    }
    return ports;
  }

  /** Reports a name that no port has. One without any, an ExternalName, leaves it to others. */
  void require(Field<String> name, ReferenceFindings findings) {
    String wanted = name.orElse("");
    if (!wanted.isEmpty() && !numbers.isEmpty() && !names.contains(wanted)) {
      report(name.at(), wanted, "named `" + wanted + "`", names, findings);
    }
  }

  /**
   * Reports a number that no port has.
   *
   * @param number the number
   * @param at where it is written, or would be
   */
  void require(int number, Located at, ReferenceFindings findings) {
    String wanted = Integer.toString(number);
    if (!numbers.isEmpty() && !numbers.contains(wanted)) {
      report(at, wanted, wanted, numbers, findings);
    }
  }

  private void report(
      Located at, String wanted, String port, Set<String> known, ReferenceFindings findings) {
    String message = "Service `" + service.id().name() + "` has no port " + port;
    findings.portMissing(
        at, wanted, ReferenceCodes.PORT_MISSING, message, service, List.copyOf(known));
  }
}
