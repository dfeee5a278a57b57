package dev.plimsoll.cluster;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LabelRequirement;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.NodeSelector;
import dev.plimsoll.model.NodeSelectorTerm;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.OwnerReference;
import dev.plimsoll.model.PersistentVolume;
import dev.plimsoll.model.PersistentVolumeClaim;
import dev.plimsoll.model.PersistentVolumeClaimSpec;
import dev.plimsoll.model.PersistentVolumeSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.StorageClass;
import dev.plimsoll.model.TopologySelectorLabelRequirement;
import dev.plimsoll.model.TopologySelectorTerm;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the dense records of storage out of their views. */
final class StorageReader {

  private static final String OLD_CLASS = "volume.beta.kubernetes.io/storage-class";
  private static final String BIND_COMPLETED = "pv.kubernetes.io/bind-completed";
  private static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";
  private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";
  private static final String OLD_DEFAULT = "storageclass.beta.kubernetes.io/is-default-class";

  private StorageReader() {}

  static ClaimWants wants(PersistentVolumeClaimSpec spec) {
    return wants(Map.of(), spec);
  }

  static ClaimWants wants(ObjectMeta metadata, PersistentVolumeClaimSpec spec) {
    return wants(metadata.annotationMap(), spec);
  }

  private static ClaimWants wants(Map<String, String> annotations, PersistentVolumeClaimSpec spec) {
    @Nullable String className = annotations.get(OLD_CLASS);
    if (className == null && spec.storageClassName().isPresent()) {
      className = spec.storageClassName().orElse("");
    }
    return new ClaimWants(
        texts(spec.accessModes()),
        className,
        storage(spec.resources().requests()),
        selector(spec.selector()),
        mode(spec.volumeMode()),
        spec.volumeAttributesClassName().orElse(""));
  }

  static ClaimInfo claim(Manifest manifest) {
    PersistentVolumeClaim claim = new PersistentVolumeClaim(manifest.root());
    ObjectMeta metadata = claim.metadata();
    Map<String, String> annotations = metadata.annotationMap();
    return new ClaimInfo(
        manifest.id().namespace(),
        manifest.id().name(),
        metadata.uid().orElse(""),
        owner(metadata),
        wants(metadata, claim.spec()),
        claim.spec().volumeName().orElse(""),
        annotations.containsKey(BIND_COMPLETED) && !claim.spec().volumeName().orElse("").isEmpty(),
        annotations.getOrDefault(SELECTED_NODE, ""),
        claim.status().phase().orElse("").equals("Lost"),
        metadata.deletionTimestamp().isPresent());
  }

  private static String owner(ObjectMeta metadata) {
    for (OwnerReference owner : metadata.ownerReferences()) {
      if (owner.controller().orElse(false) && owner.kind().orElse("").equals("Pod")) {
        return owner.name().orElse("");
      }
    }
    return "";
  }

  static VolumeInfo volume(Manifest manifest) {
    PersistentVolume volume = new PersistentVolume(manifest.root());
    PersistentVolumeSpec spec = volume.spec();
    String oldClass = volume.metadata().annotationMap().get(OLD_CLASS);
    String phase = volume.status().phase().orElse("");
    return new VolumeInfo(
        manifest.id().name(),
        volume.metadata().labelMap(),
        oldClass == null ? spec.storageClassName().orElse("") : oldClass,
        storage(spec.capacity()),
        texts(spec.accessModes()),
        mode(spec.volumeMode()),
        spec.volumeAttributesClassName().orElse(""),
        nodes(spec.nodeAffinity().required()),
        // The volume controller makes a new one available at once.
        phase.isEmpty() || phase.equals("Pending") || phase.equals("Available"),
        volume.metadata().deletionTimestamp().isPresent(),
        spec.claimRef().isPresent()
            ? spec.claimRef().namespace().orElse("") + "/" + spec.claimRef().name().orElse("")
            : "",
        spec.claimRef().uid().orElse(""),
        spec.csi().driver().orElse(""),
        spec.csi().volumeHandle().orElse(""));
  }

  private static NodeChoice nodes(NodeSelector required) {
    if (!required.isPresent()) {
      return NodeChoice.ANY;
    }
    List<NodeTerm> terms = new ArrayList<>();
    for (NodeSelectorTerm term : required.nodeSelectorTerms()) {
      terms.add(PodReader.term(term));
    }
    return new NodeChoice(Map.of(), true, terms, List.of());
  }

  static ClassInfo storageClass(Manifest manifest) {
    StorageClass written = new StorageClass(manifest.root());
    List<List<LabelRequirement>> topologies = new ArrayList<>();
    for (TopologySelectorTerm term : written.allowedTopologies()) {
      List<LabelRequirement> all = new ArrayList<>();
      for (TopologySelectorLabelRequirement requirement : term.matchLabelExpressions()) {
        all.add(
            new LabelRequirement(requirement.key().orElse(""), "In", texts(requirement.values())));
      }
      topologies.add(all);
    }
    return new ClassInfo(
        manifest.id().name(),
        written.provisioner().orElse(""),
        written.volumeBindingMode().orElse("").equals("WaitForFirstConsumer"),
        topologies);
  }

  /** When a default StorageClass was made; null when it is none. Of several the newest counts. */
  static @Nullable String defaultSince(Manifest manifest) {
    ObjectMeta metadata = new StorageClass(manifest.root()).metadata();
    Map<String, String> annotations = metadata.annotationMap();
    boolean isDefault =
        "true".equals(annotations.get(DEFAULT_CLASS))
            || "true".equals(annotations.get(OLD_DEFAULT));
    return isDefault ? Field.text(metadata.creationTimestamp().at()).orElse("") : null;
  }

  /** What a CSINode says of a node: the number of volumes that each driver can mount there. */
  static Map<String, Integer> limits(Manifest manifest) {
    Map<String, Integer> limits = new LinkedHashMap<>();
    Items<Field<String>> drivers =
        Items.of(
            manifest.root().field("spec").field("drivers"), at -> Field.text(at.field("name")));
    for (Field<String> driver : drivers) {
      Field<Integer> count = Field.int32(driver.at().parent().field("allocatable").field("count"));
      if (count.isPresent()) {
        limits.put(driver.orElse(""), count.orElse(0));
      }
    }
    return limits;
  }

  /** What a VolumeAttachment says. */
  static AttachmentInfo attachment(Manifest manifest) {
    Located spec = manifest.root().field("spec");
    return new AttachmentInfo(
        manifest.id().name(),
        Field.text(spec.field("nodeName")).orElse(""),
        Field.text(spec.field("attacher")).orElse(""),
        Field.text(spec.field("source").field("persistentVolumeName")).orElse(""));
  }

  /** Whether a CSIDriver tells how much it has left. */
  static boolean tracksCapacity(Manifest manifest) {
    return Field.bool(manifest.root().field("spec").field("storageCapacity")).orElse(false);
  }

  static CapacityInfo capacity(Manifest manifest) {
    Located root = manifest.root();
    Field<Quantity> size = Field.of(root.field("maximumVolumeSize"), Quantity.READER);
    if (!size.isPresent()) {
      size = Field.of(root.field("capacity"), Quantity.READER);
    }
    return new CapacityInfo(
        Field.text(root.field("storageClassName")).orElse(""),
        size.isPresent() ? size.orElse(Quantity.ZERO).value() : -1,
        PodReader.query(new LabelSelector(root.field("nodeTopology"))));
  }

  /** A selector that is not written selects every volume. */
  private static LabelQuery selector(LabelSelector selector) {
    return selector.isPresent() ? PodReader.query(selector) : LabelQuery.EVERYTHING;
  }

  private static Quantity storage(Entries<Field<Quantity>> amounts) {
    return amounts.value("storage").orElse(Quantity.ZERO);
  }

  private static String mode(Field<String> written) {
    String mode = written.orElse("");
    return mode.isEmpty() ? "Filesystem" : mode;
  }

  private static List<String> texts(Items<Field<String>> written) {
    List<String> texts = new ArrayList<>(written.size());
    for (Field<String> text : written) {
      texts.add(text.orElse(""));
    }
    return texts;
  }
}
