package dev.plimsoll.validate;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.ContainerPort;
import dev.plimsoll.model.ContainerResizePolicy;
import dev.plimsoll.model.ContainerRestartRule;
import dev.plimsoll.model.EphemeralContainer;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.VolumeDevice;
import dev.plimsoll.model.VolumeMount;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the API server demands of containers: {@code validateContainers} and its siblings. */
public final class ContainerValidation {

  private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");
  private static final List<String> MESSAGE_POLICIES = List.of("FallbackToLogsOnError", "File");
  private static final List<String> PROPAGATIONS =
      List.of("Bidirectional", "HostToContainer", "None");
  private static final List<String> RECURSIVE_READ_ONLY =
      List.of("Disabled", "Enabled", "IfPossible");
  private static final List<String> RESIZABLE = List.of("cpu", "memory");
  private static final List<String> RESIZE_POLICIES = List.of("NotRequired", "RestartContainer");
  private static final List<String> RULE_ACTIONS = List.of("Restart", "RestartAllContainers");
  private static final List<String> RULE_OPERATORS = List.of("In", "NotIn");
  private static final int MOST_RULES = 20;
  private static final int MOST_CODES = 255;
  private static final List<String> RESTART_POLICIES = List.of("Always", "Never", "OnFailure");

  private ContainerValidation() {}

  /** The containers of a Pod, then those that run before them. */
  static void containers(
      PodSpec spec, Volumes volumes, ValidationOptions options, FieldErrors errors) {
    if (spec.containers().isEmpty()) {
      errors.required(spec.containers(), "a Pod runs at least one container");
    }
    Map<String, Container> names = new HashMap<>();
    Set<String> hostPorts = new HashSet<>();
    for (Container container : spec.containers()) {
      common(container, volumes, spec, options, errors);
      unique(container, names, false, options, errors);
      ProbeValidation.validate(container, spec, errors);
      hostPorts(container, spec, hostPorts, errors);
      restart(container, false, errors);
    }
    for (Container container : spec.initContainers()) {
      common(container, volumes, spec, options, errors);
      unique(container, names, true, options, errors);
      hostPorts(container, spec, new HashSet<>(), errors);
      initContainer(container, spec, errors);
    }
  }

  private static void unique(
      Container container,
      Map<String, Container> names,
      boolean initial,
      ValidationOptions options,
      FieldErrors errors) {
    String name = container.name().orElse("");
    Container same =
        initial && name.isEmpty() ? names.get(name) : names.putIfAbsent(name, container);
    if (same != null && (!name.isEmpty() || options.consequences())) {
      errors.duplicate(container.name(), same.name());
    }
  }

  /** Only a sidecar, which goes on running, may have probes and hooks. */
  private static void initContainer(Container container, PodSpec spec, FieldErrors errors) {
    restart(container, true, errors);
    if (!container.restartPolicy().is("Always")) {
      resizing(container, errors);
    }
    if (container.restartPolicy().is("Always")) {
      ProbeValidation.validate(container, spec, errors);
      return;
    }
    String reason = "in an init container that does not restart always";
    if (container.lifecycle().isPresent()) {
      errors.forbidden(container.lifecycle(), reason);
    }
    if (container.livenessProbe().isPresent()) {
      errors.forbidden(container.livenessProbe(), reason);
    }
    if (container.readinessProbe().isPresent()) {
      errors.forbidden(container.readinessProbe(), reason);
    }
    if (container.startupProbe().isPresent()) {
      errors.forbidden(container.startupProbe(), reason);
    }
  }

  /** What runs before the containers cannot be restarted to be resized. */
  private static void resizing(Container container, FieldErrors errors) {
    for (ContainerResizePolicy policy : container.resizePolicy()) {
      if (policy.restartPolicy().is("RestartContainer")) {
        errors.invalid(policy.restartPolicy(), "must be NotRequired in an init container");
      }
    }
  }

  /** When to restart a container: {@code validateContainerRestartPolicy}. */
  private static void restart(Container container, boolean initial, FieldErrors errors) {
    errors.oneOfIfWritten(container.restartPolicy(), RESTART_POLICIES);
    Items<ContainerRestartRule> rules = container.restartPolicyRules();
    if (rules.isEmpty()) {
      return;
    }
    if (!container.restartPolicy().isPresent()) {
      errors.required(container.restartPolicy(), "restartPolicyRules need one");
      if (initial) {
        return; // of an init container the server then looks at nothing else
      }
    }
    if (rules.size() > MOST_RULES) {
      errors.tooMany(rules, MOST_RULES);
    }
    for (ContainerRestartRule rule : rules) {
      if (!RULE_ACTIONS.contains(rule.action().orElse(""))) {
        errors.notSupported(rule.action(), RULE_ACTIONS);
      }
      if (!rule.exitCodes().isPresent()) {
        errors.required(rule.exitCodes(), "say which exit codes are meant");
        continue;
      }
      if (!RULE_OPERATORS.contains(rule.exitCodes().operator().orElse(""))) {
        errors.notSupported(rule.exitCodes().operator(), RULE_OPERATORS);
      }
      if (rule.exitCodes().values().size() > MOST_CODES) {
        errors.tooMany(rule.exitCodes().values(), MOST_CODES);
      }
    }
  }

  /** Every container of a Pod, in the order in which the server visits them. */
  static List<Container> all(PodSpec spec) {
    List<Container> all = new ArrayList<>();
    for (Container container : spec.initContainers()) {
      all.add(container);
    }
    for (Container container : spec.containers()) {
      all.add(container);
    }
    for (EphemeralContainer container : spec.ephemeralContainers()) {
      all.add(new Container(container.at()));
    }
    return all;
  }

  /** Looked at in a Pod only, not in a template: {@code validateContainerOnlyForPod}. */
  public static void blanks(Field<String> image, FieldErrors errors) {
    String name = image.orElse("");
    if (!name.equals(name.strip())) {
      errors.invalid(image, "must not begin or end with blanks");
    }
  }

  static void common(
      Container container,
      Volumes volumes,
      PodSpec spec,
      ValidationOptions options,
      FieldErrors errors) {
    errors.requireAndCheck(container.name(), Grammar.DNS_LABEL);
    image(container.image(), errors);
    errors.oneOf(container.terminationMessagePolicy(), MESSAGE_POLICIES);
    errors.oneOf(container.imagePullPolicy(), PULL_POLICIES);
    ports(container.ports(), spec, options, errors);
    EnvValidation.validate(container.env(), container.envFrom(), errors);
    mounts(container, volumes, options, errors);
    devices(container, volumes, options, errors);
    ResourceValidation.validate(
        container.resources(), spec, false, options.consequences() && isPods(spec), errors);
    resizePolicies(container, spec, errors);
    SecurityContextValidation.container(container.securityContext(), spec, options, errors);
  }

  private static void image(Field<String> image, FieldErrors errors) {
    if (image.orElse("").isEmpty()) {
      errors.required(image, "name the image to run");
    }
  }

  private static void ports(
      Items<ContainerPort> ports, PodSpec spec, ValidationOptions options, FieldErrors errors) {
    Map<String, ContainerPort> names = new HashMap<>();
    for (ContainerPort port : ports) {
      String name = port.name().orElse("");
      if (!name.isEmpty()) {
        List<String> problems = Names.portName(name);
        ContainerPort same = problems.isEmpty() ? names.putIfAbsent(name, port) : null;
        if (same != null) {
          errors.duplicate(port.name(), same.name());
        }
        if (!problems.isEmpty()) {
          errors.check(port.name(), problems, Grammar.PORT_NAME.help(name));
        }
      }
      if (port.containerPort().orElse(0) == 0) {
        errors.required(port.containerPort(), "");
      } else {
        NumberValidation.port(port.containerPort(), errors);
      }
      int hostPort = port.hostPort().orElse(0);
      if (hostPort != 0) {
        NumberValidation.port(port.hostPort(), errors);
      }
      boolean regular = ports.at().parent().parent().path().lastStep().equals("containers");
      if (regular
          && hostPort != 0
          && spec.usesHostNetwork()
          && hostPort != port.containerPort().orElse(0)) {
        errors.invalid(port.hostPort(), "must be the containerPort, since hostNetwork is true");
      }
      int number = port.containerPort().orElse(0);
      boolean copied = hostPort == 0 && spec.usesHostNetwork() && isPods(spec);
      if (options.consequences() && copied && number != 0 && !NumberValidation.isPort(number)) {
        errors.invalid(
            Site.of(port.containerPort().at(), port.hostPort().at()),
            "must be a number from 1 to 65535");
      }
      errors.oneOf(port.protocol(), options.portProtocols());
    }
  }

  /** Whether a spec is that of a Pod, in which the server fills in more than in a template. */
  private static boolean isPods(PodSpec spec) {
    return spec.at().parent().isRoot();
  }

  /** Two containers that run at the same time cannot have the same port of the node. */
  private static void hostPorts(
      Container container, PodSpec spec, Set<String> taken, FieldErrors errors) {
    // the server fills in the ports of the node's network in a Pod, not in a template
    boolean filledIn = isPods(spec);
    for (ContainerPort port : container.ports()) {
      int number = filledIn ? spec.effectiveHostPort(port) : port.hostPort().orElse(0);
      String protocol = port.protocol().orElse("");
      String key =
          (protocol.isEmpty() ? "TCP" : protocol) + "/" + port.hostIP().orElse("") + "/" + number;
      if (number != 0 && !taken.add(key)) {
        errors.duplicate(
            port.hostPort().isPresent()
                ? port.hostPort()
                : Site.of(port.containerPort().at(), port.hostPort().at()));
      }
    }
  }

  private static void mounts(
      Container container, Volumes volumes, ValidationOptions options, FieldErrors errors) {
    Set<String> paths = new HashSet<>();
    for (VolumeMount mount : container.volumeMounts()) {
      String name = mount.name().orElse("");
      if (name.isEmpty()) {
        errors.required(mount.name(), "name the volume to mount");
      }
      volume(mount.name(), name, volumes, options, errors);
      String path = mount.mountPath().orElse("");
      if (path.isEmpty()) {
        errors.required(mount.mountPath(), "say where to mount the volume");
      }
      if (!paths.add(path)) {
        errors.invalid(mount.mountPath(), "must not be the mountPath of two mounts");
      }
      for (VolumeDevice device : container.volumeDevices()) {
        if (device.name().orElse("").equals(name)) {
          errors.invalid(mount.name(), "must not be a device of this container as well");
        }
        if (device.devicePath().orElse("").equals(path)) {
          errors.invalid(mount.mountPath(), "must not be the path of a device as well");
        }
      }
      mountOptions(container, mount, errors);
    }
  }

  /** A mount without a name, or of a volume that is refused itself, is not found by the server. */
  private static void volume(
      Field<String> at,
      String name,
      Volumes volumes,
      ValidationOptions options,
      FieldErrors errors) {
    if (volumes.has(name)) {
      return;
    }
    if (!name.isEmpty() && !volumes.isRefused(name)) {
      errors.notFound(at, "names no volume of this Pod", "add it under volumes, or mend the name");
    } else if (options.consequences()) {
      errors.notFound(at, "names a volume that is refused itself", "mend the volume first");
    }
  }

  /** The server leaves out the mount's index for these. */
  private static void mountOptions(Container container, VolumeMount mount, FieldErrors errors) {
    if (!mount.subPath().orElse("").isEmpty()) {
      VolumeValidation.descending(
          mount.subPath(), mountSite(container, mount.subPath(), "subPath"), errors);
    }
    if (!mount.subPathExpr().orElse("").isEmpty()) {
      Site at = mountSite(container, mount.subPathExpr(), "subPathExpr");
      if (!mount.subPath().orElse("").isEmpty()) {
        errors.invalid(mount.subPathExpr(), "must not be given together with subPath");
      }
      VolumeValidation.descending(mount.subPathExpr(), at, errors);
    }
    if (mount.mountPropagation().isPresent()
        && !PROPAGATIONS.contains(mount.mountPropagation().orElse(""))) {
      errors.notSupported(
          mountSite(container, mount.mountPropagation(), "mountPropagation"), PROPAGATIONS);
    }
    if (mount.mountPropagation().is("Bidirectional")
        && !container.securityContext().privileged().orElse(false)) {
      errors.forbidden(
          mountSite(container, mount.mountPropagation(), "mountPropagation"),
          "to Bidirectional unless the container is privileged");
    }
    recursiveReadOnly(container, mount, errors);
  }

  private static void recursiveReadOnly(
      Container container, VolumeMount mount, FieldErrors errors) {
    String word = mount.recursiveReadOnly().orElse("");
    if (!mount.recursiveReadOnly().isPresent() || word.equals("Disabled")) {
      return;
    }
    Site at = mountSite(container, mount.recursiveReadOnly(), "recursiveReadOnly");
    if (!RECURSIVE_READ_ONLY.contains(word)) {
      errors.notSupported(at, RECURSIVE_READ_ONLY);
    } else {
      if (!mount.readOnly().orElse(false)) {
        errors.forbidden(at, "unless readOnly is true");
      }
      if (mount.mountPropagation().isPresent() && !mount.mountPropagation().is("None")) {
        errors.forbidden(at, "unless mountPropagation is None");
      }
    }
  }

  /** What to do when resources are changed in place; the server leaves out the index. */
  private static void resizePolicies(Container container, PodSpec spec, FieldErrors errors) {
    Set<String> resources = new HashSet<>();
    for (ContainerResizePolicy policy : container.resizePolicy()) {
      Site at = Site.of(policy.at(), container.resizePolicy().at());
      String resource = policy.resourceName().orElse("");
      if (!resources.add(resource)) {
        errors.duplicate(policy);
      }
      word(policy.resourceName(), at, RESIZABLE, errors);
      word(policy.restartPolicy(), at, RESIZE_POLICIES, errors);
      if (spec.restartPolicy().is("Never") && !policy.restartPolicy().is("NotRequired")) {
        errors.invalid(at, "must be NotRequired where the Pod never restarts containers");
      }
    }
  }

  private static void word(
      Field<String> field, Site reported, List<String> known, FieldErrors errors) {
    Site at = new Site(field.at(), reported.path(), false);
    if (field.orElse("").isEmpty()) {
      errors.required(at, "write one of " + String.join(", ", known));
    } else if (!known.contains(field.orElse(""))) {
      errors.notSupported(at, known);
    }
  }

  private static Site mountSite(Container container, Field<String> field, String name) {
    return Site.of(field.at(), container.volumeMounts().at().field(name));
  }

  private static void devices(
      Container container, Volumes volumes, ValidationOptions options, FieldErrors errors) {
    Set<String> names = new HashSet<>();
    Set<String> paths = new HashSet<>();
    for (VolumeDevice device : container.volumeDevices()) {
      String name = device.name().orElse("");
      String source = volumes.source(name);
      if (name.isEmpty()) {
        errors.required(device.name(), "name the volume to use as a device");
      } else if (!names.add(name)) {
        errors.invalid(device.name(), "must not be used as a device twice");
      } else if (volumes.has(name)
          && !source.equals("persistentVolumeClaim")
          && !source.equals("ephemeral")) {
        errors.invalid(device.name(), "must name a volume of a claim to be a device");
      }
      volume(device.name(), name, volumes, options, errors);
      String path = device.devicePath().orElse("");
      if (path.isEmpty()) {
        errors.required(device.devicePath(), "say where the device is to appear");
      }
      boolean looked = !path.isEmpty() || options.consequences();
      if (!paths.add(path) && looked) {
        errors.invalid(device.devicePath(), "must not be the path of two devices");
      } else {
        VolumeValidation.noBackSteps(device.devicePath(), path, errors);
      }
      for (VolumeMount mount : container.volumeMounts()) {
        if (mount.name().orElse("").equals(name)) {
          errors.invalid(device.name(), "must not be mounted by this container as well");
        }
        if (mount.mountPath().orElse("").equals(path)) {
          errors.invalid(device.devicePath(), "must not be the path of a mount as well");
        }
      }
    }
  }
}
