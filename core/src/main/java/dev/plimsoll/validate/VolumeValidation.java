package dev.plimsoll.validate;

import dev.plimsoll.model.CSIVolumeSource;
import dev.plimsoll.model.DownwardAPIVolumeFile;
import dev.plimsoll.model.HostPathVolumeSource;
import dev.plimsoll.model.KeyToPath;
import dev.plimsoll.model.NFSVolumeSource;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.ProjectedVolumeSource;
import dev.plimsoll.model.Volume;
import dev.plimsoll.model.VolumeProjection;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the API server demands of a Pod's volumes: {@code ValidateVolumes}. */
public final class VolumeValidation {

  /**
   * The sources in the order in which the server looks for them; of two, the later is forbidden.
   */
  private static final String[] SOURCES = {
    "emptyDir",
    "hostPath",
    "gitRepo",
    "gcePersistentDisk",
    "awsElasticBlockStore",
    "secret",
    "nfs",
    "iscsi",
    "glusterfs",
    "flocker",
    "persistentVolumeClaim",
    "rbd",
    "cinder",
    "cephfs",
    "quobyte",
    "downwardAPI",
    "fc",
    "flexVolume",
    "configMap",
    "azureFile",
    "vsphereVolume",
    "photonPersistentDisk",
    "portworxVolume",
    "azureDisk",
    "storageos",
    "projected",
    "scaleIO",
    "csi",
    "ephemeral",
    "image"
  };

  private static final List<String> HOST_PATH_TYPES =
      List.of(
          "BlockDevice",
          "CharDevice",
          "Directory",
          "DirectoryOrCreate",
          "File",
          "FileOrCreate",
          "Socket");
  private static final List<String> PULL_POLICIES = List.of("Always", "IfNotPresent", "Never");
  private static final int MOST_MODE = 0777;
  private static final int CSI_DRIVER_LENGTH = 63;
  private static final long LEAST_TOKEN_SECONDS = 600;
  private static final long MOST_TOKEN_SECONDS = 1L << 32;

  private VolumeValidation() {}

  /** All volumes; gives those that may be mounted. */
  static Volumes validate(Items<Volume> volumes, ValidationOptions options, FieldErrors errors) {
    Volumes sound = new Volumes();
    Map<String, Volume> first = new HashMap<>();
    for (Volume volume : volumes) {
      int before = errors.count();
      String source = source(volume, options, errors);
      String name = volume.name().orElse("");
      errors.requireAndCheck(volume.name(), Grammar.DNS_LABEL);
      Volume same = first.get(name);
      if (same != null) {
        errors.duplicate(volume.name(), same.name());
      }
      if (errors.count() == before) {
        sound.add(name, source);
        first.put(name, volume);
      } else {
        sound.refuse(name);
      }
    }
    return sound;
  }

  /**
   * The claims of a StatefulSet become volumes behind those of the template, and that is how the
   * server names them.
   */
  static void claims(
      Items<Volume> volumes, List<ObjectMeta> claims, Volumes sound, FieldErrors errors) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < claims.size(); i++) {
      Field<String> name = claims.get(i).name();
      Located volume = volumes.at().item(volumes.size() + names.size());
      Site at = Site.of(name.at(), volume.field("name"));
      String text = name.orElse("");
      if (!names.add(text)) {
        continue; // the server keeps one of each name
      }
      if (text.isEmpty()) {
        errors.required(at, "give the claim template a name");
        errors.required(
            Site.of(name.at(), volume.field("persistentVolumeClaim").field("claimName")), "");
        continue;
      }
      errors.check(at, Grammar.DNS_LABEL, text);
      if (Names.dnsLabel(text).isEmpty()) {
        sound.add(text, "persistentVolumeClaim");
      } else {
        sound.refuse(text);
      }
    }
  }

  /** The volume's one source; without any the server fills in emptyDir. */
  private static String source(Volume volume, ValidationOptions options, FieldErrors errors) {
    String found = onlySource(volume.at(), SOURCES, errors);
    switch (found) {
      case "emptyDir" -> emptyDir(volume, errors);
      case "hostPath" -> hostPath(volume.hostPath(), errors);
      case "secret" -> secret(volume, errors);
      case "nfs" -> nfs(volume.nfs(), options, errors);
      case "persistentVolumeClaim" ->
          errors.requireText(volume.persistentVolumeClaim().claimName());
      case "downwardAPI" -> downwardApi(volume, errors);
      case "configMap" -> configMap(volume, errors);
      case "projected" -> {
        projected(volume.projected(), errors);
        conflicts(volume.projected(), errors);
      }
      case "csi" -> csi(volume.csi(), errors);
      case "ephemeral" -> ephemeral(volume, options, errors);
      case "image" -> image(volume, errors);
      default ->
          VendorVolumeValidation.validate(
              found, volume.at().field(found), volume.name().orElse(""), false, errors);
    }
    return found.isEmpty() ? "emptyDir" : found;
  }

  /**
   * The first of the sources that a volume names, or the empty string; any other is refused.
   *
   * @param at the volume, or the spec of a PersistentVolume
   * @param sources the names of the fields, in the server's order
   */
  public static String onlySource(Located at, String[] sources, FieldErrors errors) {
    String found = "";
    for (String name : sources) {
      Located source = at.field(name);
      if (!source.isPresent()) {
        continue;
      }
      boolean persistent = at.parent().isRoot() || at.path().lastStep().equals("inlineVolumeSpec");
      boolean beside = name.equals("flexVolume") && persistent;
      if (found.isEmpty()) {
        found = name;
      } else if (!beside) { // a PersistentVolume may have this one and another
        errors.forbidden(
            Site.of(source, at.field(reported(name, at))),
            "beside " + found + ": a volume has one source");
      }
    }
    return found;
  }

  /** Whether a volume names a source at all; without one it is an emptyDir. */
  static boolean hasSource(Volume volume) {
    for (String source : SOURCES) {
      if (volume.at().field(source).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The server misspells two of the names. */
  private static String reported(String source, Located volume) {
    boolean persistent = volume.parent().isRoot();
    return source.equals("cephfs")
        ? "cephFS"
        : source.equals("downwardAPI") && !persistent ? "downwarAPI" : source;
  }

  private static void emptyDir(Volume volume, FieldErrors errors) {
    if (volume.emptyDir().sizeLimit().orDefault().sign() < 0) {
      errors.forbidden(volume.emptyDir().sizeLimit(), "to less than nothing");
    }
  }

  /** A folder or file of the node. */
  public static void hostPath(HostPathVolumeSource source, FieldErrors errors) {
    String path = source.path().orElse("");
    if (path.isEmpty()) {
      errors.required(source.path(), "");
      return;
    }
    noBackSteps(source.path(), path, errors);
    errors.oneOf(source.type(), HOST_PATH_TYPES);
  }

  private static void secret(Volume volume, FieldErrors errors) {
    errors.requireText(volume.secret().secretName());
    mode(volume.secret().defaultMode(), errors);
    items(volume.secret().items(), errors);
  }

  private static void configMap(Volume volume, FieldErrors errors) {
    errors.requireText(volume.configMap().name());
    mode(volume.configMap().defaultMode(), errors);
    items(volume.configMap().items(), errors);
  }

  /** A share of an NFS server. */
  public static void nfs(NFSVolumeSource source, ValidationOptions options, FieldErrors errors) {
    errors.requireText(source.server());
    String path = source.path().orElse("");
    if (path.isEmpty()) {
      errors.required(source.path(), "");
    }
    if (!path.startsWith("/") && (!path.isEmpty() || options.consequences())) {
      errors.invalid(source.path(), "must be an absolute path");
    }
  }

  private static void image(Volume volume, FieldErrors errors) {
    errors.requireText(volume.image().reference());
    errors.oneOf(volume.image().pullPolicy(), PULL_POLICIES);
  }

  private static void ephemeral(Volume volume, ValidationOptions options, FieldErrors errors) {
    if (!volume.ephemeral().volumeClaimTemplate().isPresent()) {
      errors.required(volume.ephemeral().volumeClaimTemplate(), "say what claim to make");
    } else {
      ClaimValidation.template(
          volume.ephemeral().volumeClaimTemplate().metadata(),
          volume.ephemeral().volumeClaimTemplate().spec(),
          options,
          errors);
    }
    claimName(volume, options, errors);
  }

  /** The claim's name is made of the Pod's and the volume's; a template's Pods have none yet. */
  private static void claimName(Volume volume, ValidationOptions options, FieldErrors errors) {
    Located object = volume.at().parent().parent().parent();
    if (!object.isRoot()) {
      return;
    }
    String pod = ObjectMetaValidation.nameInEffect(new ObjectMeta(object.field("metadata")));
    String name = volume.name().orElse("");
    boolean sound = Names.dnsSubdomain(pod).isEmpty() && Names.dnsLabel(name).isEmpty();
    if (pod.isEmpty() || name.isEmpty() || !(sound || options.consequences())) {
      return;
    }
    if (!Names.dnsSubdomain(pod + "-" + name).isEmpty()) {
      errors.invalid(
          volume.name(),
          "makes no name for a claim together with the Pod's: " + pod + "-" + name,
          "shorten one of the two names");
    }
  }

  private static void csi(CSIVolumeSource csi, FieldErrors errors) {
    csiDriver(csi.driver(), errors);
    if (csi.nodePublishSecretRef().isPresent()) {
      Field<String> name = csi.nodePublishSecretRef().name();
      if (name.orElse("").isEmpty()) {
        errors.required(name, "");
      } else {
        // the server leaves out the reference
        errors.check(
            Site.of(name.at(), csi.at().field("name")), Grammar.DNS_SUBDOMAIN, name.orElse(""));
      }
    }
  }

  /** A CSI driver's name: {@code ValidateCSIDriverName}. */
  public static void csiDriver(Field<String> driver, FieldErrors errors) {
    String name = driver.orElse("");
    if (name.isEmpty()) {
      errors.required(driver, "");
    } else {
      csiDriver(driver, name, errors);
    }
  }

  /** The same of a name that is a part of what is written. */
  static void csiDriver(View at, String name, FieldErrors errors) {
    if (name.length() > CSI_DRIVER_LENGTH) {
      errors.tooLong(at, CSI_DRIVER_LENGTH + " characters");
    }
    errors.check(at, Grammar.DNS_SUBDOMAIN, name.toLowerCase(Locale.ROOT));
  }

  private static void items(Items<KeyToPath> items, FieldErrors errors) {
    for (KeyToPath item : items) {
      errors.requireText(item.key());
      String path = item.path().orElse("");
      if (path.isEmpty()) {
        errors.required(item.path(), "");
      } else {
        reservedPath(item.path(), path, errors);
      }
      mode(item.mode(), errors);
    }
  }

  private static void downwardApi(Volume volume, FieldErrors errors) {
    mode(volume.downwardAPI().defaultMode(), errors);
    for (DownwardAPIVolumeFile file : volume.downwardAPI().items()) {
      downwardFile(file, volume.downwardAPI().at(), errors);
    }
  }

  /** A file of the downward API; the server names the volume's source, not the item. */
  private static void downwardFile(
      DownwardAPIVolumeFile file, Located reported, FieldErrors errors) {
    String path = file.path().orElse("");
    Site at = Site.of(file.path().at(), reported.field("path"));
    if (path.isEmpty()) {
      errors.required(at, "");
    } else {
      reservedPath(at, path, errors);
    }
    if (file.fieldRef().isPresent()) {
      EnvValidation.fieldRef(
          file.fieldRef(), reported.field("fieldRef"), EnvValidation.FILE_FIELDS, errors);
      if (file.resourceFieldRef().isPresent()) {
        errors.invalid(
            Site.of(file.at(), reported), "must not have both fieldRef and resourceFieldRef");
      }
    } else if (file.resourceFieldRef().isPresent()) {
      EnvValidation.resourceFieldRef(
          file.resourceFieldRef(), reported.field("resourceFieldRef"), true, errors);
    } else {
      errors.required(
          Site.of(file.at(), reported),
          "must say what to write",
          "name a fieldRef or a resourceFieldRef");
    }
    int bits = file.mode().orElse(0);
    if (bits < 0 || bits > MOST_MODE) {
      errors.invalid(Site.of(file.mode().at(), reported.field("mode")), "must be 0 to 0777 (511)");
    }
  }

  private static void projected(ProjectedVolumeSource projected, FieldErrors errors) {
    mode(projected.defaultMode(), errors);
    for (VolumeProjection source : projected.sources()) {
      if (source.secret().isPresent()) {
        errors.requireText(source.secret().name());
        items(source.secret().items(), errors);
      }
      if (source.configMap().isPresent()) {
        errors.requireText(source.configMap().name());
        items(source.configMap().items(), errors);
      }
      for (DownwardAPIVolumeFile file : source.downwardAPI().items()) {
        downwardFile(file, source.downwardAPI().at(), errors);
      }
      if (source.serviceAccountToken().isPresent()) {
        token(source, projected, errors);
      }
      ProjectionValidation.validate(source, errors);
    }
  }

  /** No two sources may write the same file; the server names the whole volume. */
  private static void conflicts(ProjectedVolumeSource projected, FieldErrors errors) {
    Map<String, Field<String>> files = new HashMap<>();
    for (VolumeProjection source : projected.sources()) {
      for (KeyToPath item : source.secret().items()) {
        conflict(item.path(), files, projected, errors);
      }
      for (KeyToPath item : source.configMap().items()) {
        conflict(item.path(), files, projected, errors);
      }
      for (DownwardAPIVolumeFile file : source.downwardAPI().items()) {
        conflict(file.path(), files, projected, errors);
      }
    }
  }

  private static void conflict(
      Field<String> path,
      Map<String, Field<String>> files,
      ProjectedVolumeSource projected,
      FieldErrors errors) {
    String text = path.orElse("");
    Field<String> same = text.isEmpty() ? null : files.putIfAbsent(text, path);
    if (same != null) {
      errors.invalid(
          Site.of(path.at(), projected.at()),
          "is the path of two files",
          "give each file a path of its own");
    }
  }

  private static void token(
      VolumeProjection source, ProjectedVolumeSource projected, FieldErrors errors) {
    Optional<Long> seconds = source.serviceAccountToken().expirationSeconds().value();
    if (seconds.isPresent()
        && (seconds.get() < LEAST_TOKEN_SECONDS || seconds.get() > MOST_TOKEN_SECONDS)) {
      errors.invalid(source.serviceAccountToken().expirationSeconds(), "must be 600 to 4294967296");
    }
    String path = source.serviceAccountToken().path().orElse("");
    Site at = Site.of(source.serviceAccountToken().path().at(), projected.at().field("path"));
    if (path.isEmpty()) {
      errors.required(at, "");
    } else {
      reservedPath(at, path, errors);
    }
  }

  private static void mode(Field<Integer> mode, FieldErrors errors) {
    int bits = mode.orElse(0);
    if (bits < 0 || bits > MOST_MODE) {
      errors.invalid(mode, "must be 0 to 0777 (511)");
    }
  }

  /** A path below some folder that must not lead out of it: {@code validateLocalDescendingPath}. */
  static void descending(Field<String> path, Site reported, FieldErrors errors) {
    String text = path.orElse("");
    if (text.startsWith("/")) {
      errors.invalid(reported, "must be a relative path");
    }
    noBackSteps(reported, text, errors);
  }

  /** Like a descending path; must not begin with two dots: {@code validateLocalNonReservedPath}. */
  private static void reservedPath(View reported, String path, FieldErrors errors) {
    if (path.startsWith("/")) {
      errors.invalid(reported, "must be a relative path");
    } else if (path.startsWith("..")) {
      errors.invalid(reported, "must not begin with '..'");
    } else {
      noBackSteps(reported, path, errors);
    }
  }

  /** A path without steps back: {@code ValidatePathNoBacksteps}. */
  public static void noBackSteps(View reported, String path, FieldErrors errors) {
    int from = 0;
    for (int i = 0; i <= path.length(); i++) {
      if (i == path.length() || path.charAt(i) == '/') {
        if (i - from == 2 && path.startsWith("..", from)) {
          errors.invalid(reported, "must not contain '..'");
          return;
        }
        from = i + 1;
      }
    }
  }
}
