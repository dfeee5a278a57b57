package dev.plimsoll.validate;

import dev.plimsoll.model.Container;
import dev.plimsoll.model.EnvFromSource;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.EnvVarSource;
import dev.plimsoll.model.FileKeySelector;
import dev.plimsoll.model.ObjectFieldSelector;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.ResourceFieldSelector;
import dev.plimsoll.model.Volume;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Locale;

/** Environment variables, and what the downward API writes into them and into files. */
final class EnvValidation {

  /** The fields of a Pod that an environment variable can have: {@code ValidateEnv}. */
  static final List<String> VARIABLE_FIELDS =
      List.of(
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.nodeName",
          "spec.serviceAccountName",
          "status.hostIP",
          "status.hostIPs",
          "status.podIP",
          "status.podIPs");

  /** The fields of a Pod that a file can have. */
  static final List<String> FILE_FIELDS =
      List.of(
          "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid");

  /** The fields that the downward API can read at all: {@code ConvertDownwardAPIFieldLabel}. */
  private static final List<String> POD_FIELDS =
      List.of(
          "metadata.annotations",
          "metadata.labels",
          "metadata.name",
          "metadata.namespace",
          "metadata.uid",
          "spec.host",
          "spec.nodeName",
          "spec.restartPolicy",
          "spec.schedulerName",
          "spec.serviceAccountName",
          "status.hostIP",
          "status.hostIPs",
          "status.phase",
          "status.podIP",
          "status.podIPs");

  private static final List<String> RESOURCES =
      List.of(
          "limits.cpu",
          "limits.ephemeral-storage",
          "limits.memory",
          "requests.cpu",
          "requests.ephemeral-storage",
          "requests.memory");

  private static final List<String> CPU_DIVISORS = List.of("1m", "1");
  private static final List<String> BYTE_DIVISORS =
      List.of("1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei");

  private EnvValidation() {}

  /** The variables of a container, one by one and from whole ConfigMaps and Secrets. */
  static void validate(Items<EnvVar> env, Items<EnvFromSource> envFrom, FieldErrors errors) {
    for (EnvVar variable : env) {
      errors.requireAndCheck(variable.name(), Grammar.ENVIRONMENT_VARIABLE);
      if (variable.valueFrom().isPresent()) {
        valueFrom(variable, errors);
      }
    }
    for (EnvFromSource source : envFrom) {
      envFrom(source, envFrom, errors);
    }
  }

  private static void valueFrom(EnvVar variable, FieldErrors errors) {
    EnvVarSource source = variable.valueFrom();
    int sources = 0;
    if (source.fieldRef().isPresent()) {
      sources++;
      fieldRef(source.fieldRef(), source.fieldRef().at(), VARIABLE_FIELDS, errors);
    }
    if (source.resourceFieldRef().isPresent()) {
      sources++;
      resourceFieldRef(source.resourceFieldRef(), source.resourceFieldRef().at(), false, errors);
    }
    if (source.configMapKeyRef().isPresent()) {
      sources++;
      keyRef(source.configMapKeyRef().name(), source.configMapKeyRef().key(), errors);
    }
    if (source.secretKeyRef().isPresent()) {
      sources++;
      keyRef(source.secretKeyRef().name(), source.secretKeyRef().key(), errors);
    }
    if (source.fileKeyRef().isPresent()) {
      sources++;
      fileKeyRef(source.fileKeyRef(), errors);
    }
    if (sources == 0) {
      errors.invalid(source, "must name a source, such as secretKeyRef");
    } else if (!variable.value().orElse("").isEmpty()) {
      errors.invalid(source, "must not be given together with value");
    } else if (sources > 1) {
      errors.invalid(source, "must name one source only");
    }
  }

  private static void fileKeyRef(FileKeySelector file, FieldErrors errors) {
    errors.requireAndCheck(file.key(), Grammar.ENVIRONMENT_VARIABLE);
    errors.requireAndCheck(file.volumeName(), Grammar.DNS_LABEL);
    String path = file.path().orElse("");
    errors.requireText(file.path());
    VolumeValidation.noBackSteps(file.path(), path, errors);
  }

  /** The files of variables are in volumes of a Pod's own: {@code validateFileKeyRefVolumes}. */
  static void fileVolumes(PodSpec spec, List<Container> containers, FieldErrors errors) {
    for (Container container : containers) {
      for (EnvVar variable : container.env()) {
        FileKeySelector file = variable.valueFrom().fileKeyRef();
        if (file.isPresent()) {
          fileVolume(file.volumeName(), spec, errors);
        }
      }
    }
  }

  private static void fileVolume(Field<String> name, PodSpec spec, FieldErrors errors) {
    Volume found = null;
    for (Volume volume : spec.volumes()) {
      if (volume.name().orElse("").equals(name.orElse(""))) {
        found = volume;
      }
    }
    if (found == null) {
      errors.notFound(name, "names no volume of this Pod", "add it under volumes");
    } else if (VolumeValidation.hasSource(found) && !found.emptyDir().isPresent()) {
      errors.invalid(name, "must name a volume of the type emptyDir");
    }
  }

  private static void keyRef(Field<String> name, Field<String> key, FieldErrors errors) {
    if (name.orElse("").isEmpty()) {
      errors.invalid(name, "must not be empty", "name the object to read from");
    }
    errors.check(name, Grammar.DNS_SUBDOMAIN);
    errors.requireAndCheck(key, Grammar.CONFIG_MAP_KEY);
  }

  private static void envFrom(EnvFromSource source, Items<EnvFromSource> all, FieldErrors errors) {
    errors.check(source.prefix(), Grammar.ENVIRONMENT_VARIABLE);
    boolean configMap = source.configMapRef().isPresent();
    boolean secret = source.secretRef().isPresent();
    if (configMap) {
      errors.requireAndCheck(source.configMapRef().name(), Grammar.DNS_SUBDOMAIN_PREFIX);
    }
    if (secret) {
      errors.requireAndCheck(source.secretRef().name(), Grammar.DNS_SUBDOMAIN_PREFIX);
    }
    if (configMap == secret) {
      errors.invalid(Site.of(source.at(), all.at()), "must name either configMapRef or secretRef");
    }
  }

  /**
   * A field of the Pod.
   *
   * @param reported what the server calls the reference
   * @param known the fields that can be asked for here
   */
  static void fieldRef(
      ObjectFieldSelector ref, Located reported, List<String> known, FieldErrors errors) {
    String path = ref.fieldPath().orElse("");
    Site at = Site.of(ref.fieldPath().at(), reported.field("fieldPath"));
    if (path.isEmpty()) {
      errors.required(at, "");
      return;
    }
    String version = ref.apiVersion().orElse("");
    if (!version.isEmpty() && !version.equals("v1")) {
      // ConvertDownwardAPIFieldLabel knows the Pods of v1 only, and the error is the path's
      errors.invalid(
          at, "cannot be read by this apiVersion", "write `apiVersion: v1`, or leave it out");
      return;
    }
    int bracket = path.indexOf("['");
    if (bracket > 0 && path.endsWith("']")) {
      subscript(path, bracket, at, errors);
    } else if (!POD_FIELDS.contains(path)) {
      errors.invalid(at, "must be a field that can be read here", help(known));
    } else if (!known.contains(path) && !path.equals("spec.host")) {
      errors.notSupported(at, known);
    }
  }

  private static void subscript(String path, int bracket, Site at, FieldErrors errors) {
    String map = path.substring(0, bracket);
    String key = path.substring(bracket + 2, path.length() - 2);
    if (map.equals("metadata.annotations")) {
      errors.check(at, Grammar.LABEL_KEY, key.toLowerCase(Locale.ROOT));
    } else if (map.equals("metadata.labels")) {
      errors.check(at, Grammar.LABEL_KEY, key);
    } else {
      errors.invalid(at, "must name a key of metadata.labels or metadata.annotations only");
    }
  }

  private static String help(List<String> known) {
    return "write one of " + String.join(", ", known);
  }

  /** A resource of a container; a file must say of which one. */
  static void resourceFieldRef(
      ResourceFieldSelector ref, Located reported, boolean file, FieldErrors errors) {
    if (file && ref.containerName().orElse("").isEmpty()) {
      errors.required(
          Site.of(ref.containerName().at(), reported.field("containerName")),
          "say which container's resources are meant");
    } else if (ref.resource().orElse("").isEmpty()) {
      errors.required(Site.of(ref.resource().at(), reported.field("resource")), "");
    } else {
      String resource = ref.resource().orElse("");
      boolean hugePages =
          resource.startsWith("limits.hugepages-") || resource.startsWith("requests.hugepages-");
      if (!RESOURCES.contains(resource) && !hugePages) {
        errors.notSupported(Site.of(ref.resource().at(), reported.field("resource")), RESOURCES);
      }
      divisor(ref, reported, resource, errors);
    }
  }

  private static boolean isOne(List<String> known, Quantity divisor) {
    for (String each : known) {
      if (Quantity.parse(each).orElse(Quantity.ZERO).compareTo(divisor) == 0) {
        return true;
      }
    }
    return false;
  }

  private static void divisor(
      ResourceFieldSelector ref, Located reported, String resource, FieldErrors errors) {
    Quantity divisor = ref.divisor().orDefault();
    if (divisor.isZero()) {
      return;
    }
    List<String> known = resource.endsWith(".cpu") ? CPU_DIVISORS : BYTE_DIVISORS;
    if (RESOURCES.contains(resource) && !isOne(known, divisor)) {
      errors.invalid(
          Site.of(ref.divisor().at(), reported.field("divisor")),
          "must be one of " + String.join(", ", known));
    }
  }
}
