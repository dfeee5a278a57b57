package dev.plimsoll.validate;

import dev.plimsoll.model.IntOrString;
import dev.plimsoll.model.ServicePort;
import dev.plimsoll.model.ServiceSpec;
import dev.plimsoll.tree.Items;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ports of a Service: {@code validateServicePort}, and the ports of nodes that they take. */
public final class ServicePortValidation {

  private static final int LEAST_NODE_PORT = 30000;
  private static final int MOST_NODE_PORT = 32767;

  private ServicePortValidation() {}

  /**
   * Checks the ports.
   *
   * @param addressed whether the server gets as far as to give ports, having given addresses
   */
  public static void validate(
      ServiceSpec spec, boolean addressed, ValidationOptions options, FieldErrors errors) {
    String type = spec.type().orElse("");
    boolean outside = type.equals("NodePort") || type.equals("LoadBalancer");
    int[] given = nodePorts(spec.ports());
    if (outside && addressed) {
      given = allocate(spec, given, options, errors);
    }
    boolean several = spec.ports().size() > 1;
    Map<String, ServicePort> names = new HashMap<>();
    Set<String> ports = new HashSet<>();
    Set<String> nodePorts = new HashSet<>();
    int index = 0;
    for (ServicePort port : spec.ports()) {
      int nodePort = given[index++];
      name(port, several, names, errors);
      NumberValidation.port(port.port(), errors);
      errors.oneOf(port.protocol(), options.portProtocols());
      targetPort(port, options, errors);
      if (port.appProtocol().isPresent()) {
        errors.check(port.appProtocol(), Grammar.LABEL_KEY, port.appProtocol().orElse(""));
      }
      String protocol = port.protocol().orElse("").isEmpty() ? "TCP" : port.protocol().orElse("");
      if (!ports.add(protocol + "/" + port.port().orElse(0))) {
        errors.duplicate(port);
      }
      if (nodePort != 0 && (type.isEmpty() || type.equals("ClusterIP"))) {
        errors.forbidden(port.nodePort(), "with the type ClusterIP");
      }
      if (nodePort != 0 && !nodePorts.add(protocol + "/" + nodePort)) {
        errors.duplicate(port.nodePort());
      }
    }
  }

  private static int[] nodePorts(Items<ServicePort> ports) {
    int[] numbers = new int[ports.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ports.item(i).nodePort().orElse(0);
    }
    return numbers;
  }

  /**
   * Gives ports of nodes as {@code initNodePorts} does: ports of one number share one, the first
   * that is asked for. The server stops at the first that it cannot give.
   *
   * @return the ports given, where those that were not asked for are negative; what was asked for,
   *     if one of them cannot be given
   */
  private static int[] allocate(
      ServiceSpec spec, int[] asked, ValidationOptions options, FieldErrors errors) {
    Items<ServicePort> ports = spec.ports();
    boolean fills = spec.allocateLoadBalancerNodePorts().orElse(true) || !isBalanced(spec);
    int[] given = asked.clone();
    Map<Integer, Integer> known = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (int i = 0; i < asked.length; i++) {
      if (asked[i] == 0 && !fills) {
        continue;
      }
      int number = ports.item(i).port().orElse(0);
      int shared = known.getOrDefault(number, 0);
      int wanted = asked[i];
      if (shared == 0) {
        wanted = requested(number, ports, asked);
        given[i] = wanted == 0 ? -1 - i : wanted;
        known.put(number, given[i]);
      } else if (wanted == 0 || wanted == shared) {
        // a port that is filled in is a duplicate then, which follows from that of its number
        given[i] = options.consequences() ? shared : wanted;
        wanted = 0;
      }
      if (wanted != 0 && !canGive(wanted, Site.of(ports.item(i).nodePort().at()), taken, errors)) {
        return asked;
      }
    }
    return given;
  }

  private static boolean isBalanced(ServiceSpec spec) {
    return spec.type().is("LoadBalancer");
  }

  private static int requested(int number, Items<ServicePort> ports, int[] asked) {
    for (int i = 0; i < asked.length; i++) {
      if (asked[i] != 0 && ports.item(i).port().orElse(0) == number) {
        return asked[i];
      }
    }
    return 0;
  }

  private static boolean canGive(int wanted, Site at, Set<Integer> taken, FieldErrors errors) {
    if (wanted < LEAST_NODE_PORT || wanted > MOST_NODE_PORT) {
      errors.invalid(
          at,
          "must be 30000 to 32767, unless the cluster is set up otherwise",
          "write one of these, or leave it to the cluster");
      return false;
    }
    if (!taken.add(wanted)) {
      errors.invalid(at, "is taken by another port of this Service", "give each port its own");
      return false;
    }
    return true;
  }

  private static void name(
      ServicePort port, boolean needed, Map<String, ServicePort> names, FieldErrors errors) {
    String name = port.name().orElse("");
    if (name.isEmpty()) {
      if (needed) {
        errors.required(port.name(), "a Service with several ports has a name for each");
      }
      return;
    }
    errors.check(port.name(), Grammar.DNS_LABEL, name);
    ServicePort same = names.putIfAbsent(name, port);
    if (same != null) {
      errors.duplicate(port.name(), same.name());
    }
  }

  /** The server takes the port itself where none is written. */
  private static void targetPort(ServicePort port, ValidationOptions options, FieldErrors errors) {
    IntOrString target = port.targetPort().orDefault();
    if (!target.toString().isEmpty() && !target.equals(IntOrString.of(0))) {
      NumberValidation.portOrName(port.targetPort(), errors);
    } else if (options.consequences() && !NumberValidation.isPort(port.port().orElse(0))) {
      errors.invalid(port.targetPort(), "is the port where none is given, which is refused");
    }
  }
}
