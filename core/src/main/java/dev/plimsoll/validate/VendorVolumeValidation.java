package dev.plimsoll.validate;

import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The sources of volumes that come from one vendor or protocol, of Pods and of PersistentVolumes.
 *
 * <p>The two have types of their own whose fields have the same names, so that these functions ask
 * the place by name instead of two views each. What only a PersistentVolume has is absent in a Pod.
 */
public final class VendorVolumeValidation {

  private static final List<String> CACHING = List.of("None", "ReadOnly", "ReadWrite");
  private static final List<String> AZURE_KINDS = List.of("Dedicated", "Managed", "Shared");
  private static final int MOST_BYTE = 255;
  private static final int MOST_ISCSI_NAME = 64;
  private static final int MOST_TENANT = 64;

  private VendorVolumeValidation() {}

  /**
   * A source, if it is one of those in here.
   *
   * @param name the field of the source
   * @param source what stands there
   * @param volume the name of the volume
   * @param persistent whether a PersistentVolume is looked at
   */
  public static void validate(
      String name, Located source, String volume, boolean persistent, FieldErrors errors) {
    switch (name) {
      case "gitRepo" -> {
        text(source, "repository", errors);
        Field<String> directory = Field.text(source.field("directory"));
        VolumeValidation.descending(directory, Site.of(directory.at()), errors);
      }
      case "gcePersistentDisk" -> disk(source, "pdName", "persistentDisk", errors);
      case "awsElasticBlockStore" -> disk(source, "volumeID", "awsElasticBlockStore", errors);
      case "iscsi" -> iscsi(source, volume, persistent, errors);
      case "glusterfs" -> {
        text(source, "endpoints", errors);
        text(source, "path", errors);
        Field<String> namespace = Field.text(source.field("endpointsNamespace"));
        if (persistent && namespace.isPresent()) {
          errors.check(namespace, Grammar.DNS_LABEL, namespace.orElse(""));
        }
      }
      case "flocker" -> flocker(source, errors);
      case "rbd" -> {
        list(source, "monitors", errors);
        text(source, "image", errors);
      }
      case "cephfs" -> list(source, "monitors", errors);
      case "cinder" -> {
        text(source, "volumeID", errors);
        secret(source, persistent, errors);
      }
      case "quobyte" -> quobyte(source, errors);
      case "fc" -> fibreChannel(source, errors);
      case "flexVolume" -> flex(source, errors);
      case "azureFile" -> {
        text(source, "secretName", errors);
        text(source, "shareName", errors);
        if (persistent && Field.text(source.field("secretNamespace")).isPresent()) {
          text(source, "secretNamespace", errors);
        }
      }
      case "azureDisk" -> azureDisk(source, errors);
      case "vsphereVolume" -> text(source, "volumePath", errors);
      case "photonPersistentDisk" -> text(source, "pdID", errors);
      case "portworxVolume" -> text(source, "volumeID", errors);
      case "scaleIO" -> {
        text(source, "gateway", errors);
        text(source, "system", errors);
        text(source, "volumeName", errors);
      }
      case "storageos" -> {
        errors.requireAndCheck(Field.text(source.field("volumeName")), Grammar.DNS_LABEL);
        errors.check(Field.text(source.field("volumeNamespace")), Grammar.DNS_LABEL);
        secret(source, persistent, errors);
      }
      default -> {}
    }
  }

  private static void text(Located source, String field, FieldErrors errors) {
    errors.requireText(Field.text(source.field(field)));
  }

  private static void list(Located source, String field, FieldErrors errors) {
    if (!source.field(field).item(0).isWritten()) {
      errors.required(Site.of(source.field(field)), "name at least one");
    }
  }

  private static void secret(Located source, boolean persistent, FieldErrors errors) {
    Located secret = source.field("secretRef");
    if (secret.isPresent()) {
      text(secret, "name", errors);
      if (persistent) {
        text(secret, "namespace", errors);
      }
    }
  }

  /** A disk of a cloud, and a partition of it; the server has its own name for one of them. */
  private static void disk(Located source, String id, String reported, FieldErrors errors) {
    Located at = source.parent().field(reported);
    if (Field.text(source.field(id)).orElse("").isEmpty()) {
      errors.required(Site.of(source.field(id), at.field(id)), "");
    }
    Field<Integer> partition = Field.int32(source.field("partition"));
    int number = partition.orElse(0);
    if (number < 0 || number > MOST_BYTE) {
      errors.invalid(Site.of(partition.at(), at.field("partition")), "must be 0 to 255");
    }
  }

  private static void iscsi(Located source, String volume, boolean persistent, FieldErrors errors) {
    Field<String> portal = Field.text(source.field("targetPortal"));
    errors.requireText(portal);
    Field<String> name = Field.text(source.field("iqn"));
    errors.requireText(name);
    if (!name.orElse("").isEmpty() && !isIscsiName(name.orElse(""))) {
      errors.invalid(name, "must be a name that begins with iqn, eui or naa");
    }
    Field<Integer> lun = Field.int32(source.field("lun"));
    if (lun.orElse(0) < 0 || lun.orElse(0) > MOST_BYTE) {
      errors.invalid(lun, "must be 0 to 255");
    }
    Located secret = source.field("secretRef");
    boolean asksForSecret =
        Field.bool(source.field("chapAuthDiscovery")).orElse(false)
            || Field.bool(source.field("chapAuthSession")).orElse(false);
    if (asksForSecret && !secret.isPresent()) {
      errors.required(Site.of(secret), "name the Secret for CHAP");
    } else if (persistent && secret.isPresent()) {
      text(secret, "name", errors);
    }
    Field<String> initiator = Field.text(source.field("initiatorName"));
    if (initiator.isPresent()) {
      // the server writes these two in lower case
      if (!isIscsiName(initiator.orElse(""))) {
        errors.invalid(
            Site.of(initiator.at(), source.field("initiatorname")),
            "must be a name that begins with iqn, eui or naa");
      }
      if (TextSize.utf8(volume + ":" + portal.orElse("")) > MOST_ISCSI_NAME) {
        errors.invalid(
            persistent
                ? Site.of(portal.at(), source.field("targetportal"))
                : Site.of(source.parent().field("name")),
            "makes more than 64 characters together with the targetPortal and the volume's name");
      }
    }
  }

  private static boolean isIscsiName(String name) {
    if (name.startsWith("iqn")) {
      return Pattern.compile("iqn\\.\\d{4}-\\d{2}\\.([A-Za-z0-9.-]+)(:[^,;*&$|\\s]+)$")
          .matcher(name)
          .find();
    }
    if (name.startsWith("eui")) {
      return Pattern.matches("eui.[A-Za-z0-9]{16}", name);
    }
    return name.startsWith("naa") && Pattern.matches("naa.[A-Za-z0-9]{32}", name);
  }

  private static void flocker(Located source, FieldErrors errors) {
    Field<String> name = Field.text(source.field("datasetName"));
    boolean named = !name.orElse("").isEmpty();
    boolean numbered = !Field.text(source.field("datasetUUID")).orElse("").isEmpty();
    if (!named && !numbered) {
      errors.required(Site.of(source), "must have a datasetName or a datasetUUID", "");
    } else if (named && numbered) {
      errors.invalid(Site.of(source), "must not have both a datasetName and a datasetUUID");
    }
    if (name.orElse("").indexOf('/') >= 0) {
      errors.invalid(name, "must not contain '/'");
    }
  }

  private static void quobyte(Located source, FieldErrors errors) {
    Field<String> registry = Field.text(source.field("registry"));
    Field<String> tenant = Field.text(source.field("tenant"));
    if (registry.orElse("").isEmpty()) {
      errors.required(registry, "write host:port, several with commas between them");
    } else if (TextSize.utf8(tenant.orElse("")) > MOST_TENANT) {
      errors.required(tenant, "must be a UUID of at most 64 characters", "");
    } else {
      for (String pair : registry.orElse("").split(",", -1)) {
        if (!isHostAndPort(pair)) {
          errors.invalid(registry, "must be host:port, several with commas between them");
        }
      }
    }
    text(source, "volume", errors);
  }

  /** {@code net.SplitHostPort}. */
  private static boolean isHostAndPort(String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return false;
    }
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      return end == colon - 1 && text.indexOf('[', 1) < 0 && text.indexOf(']', end + 1) < 0;
    }
    return text.indexOf(':') == colon && text.indexOf('[') < 0 && text.indexOf(']') < 0;
  }

  private static void fibreChannel(Located source, FieldErrors errors) {
    Located names = source.field("targetWWNs");
    boolean named = names.item(0).isWritten();
    boolean identified = source.field("wwids").item(0).isWritten();
    if (!named && !identified) {
      errors.required(Site.of(names), "name targetWWNs or wwids");
    } else if (named && identified) {
      errors.invalid(Site.of(names), "must not be given together with wwids");
    }
    Field<Integer> lun = Field.int32(source.field("lun"));
    if (named && !lun.isPresent()) {
      errors.required(lun, "targetWWNs need a lun");
    } else if (named && (lun.orElse(0) < 0 || lun.orElse(0) > MOST_BYTE)) {
      errors.invalid(lun, "must be 0 to 255");
    }
  }

  private static void flex(Located source, FieldErrors errors) {
    text(source, "driver", errors);
    for (Entries.Entry<Field<String>> option : Entries.of(source.field("options"), Field::text)) {
      int slash = option.key().indexOf('/');
      String domain = slash < 0 ? option.key() : option.key().substring(0, slash);
      String dotted = "." + domain.toLowerCase(Locale.ROOT);
      if (dotted.endsWith(".kubernetes.io") || dotted.endsWith(".k8s.io")) {
        errors.invalid(Site.key(option.value().at()), "must not be of kubernetes.io or k8s.io");
      }
    }
  }

  private static void azureDisk(Located source, FieldErrors errors) {
    text(source, "diskName", errors);
    text(source, "diskURI", errors);
    errors.oneOfIfWritten(Field.text(source.field("cachingMode")), CACHING);
    Field<String> kind = Field.text(source.field("kind"));
    errors.oneOfIfWritten(kind, AZURE_KINDS);
    Field<String> address = Field.text(source.field("diskURI"));
    boolean managed = kind.is("Managed");
    String beginning = managed ? "/subscriptions/" : "https://";
    if (!address.orElse("").startsWith(beginning)) {
      errors.notSupported(address, List.of(beginning + "..."));
    }
  }

  /** A Secret in a namespace: {@code validatePVSecretReference}. */
  public static void secretReference(Located secret, FieldErrors errors) {
    if (secret.isPresent()) {
      errors.requireAndCheck(Field.text(secret.field("name")), Grammar.DNS_SUBDOMAIN);
      errors.requireAndCheck(Field.text(secret.field("namespace")), Grammar.DNS_LABEL);
    }
  }
}
