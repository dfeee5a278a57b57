package dev.plimsoll.cluster;

import dev.plimsoll.model.AWSElasticBlockStoreVolumeSource;
import dev.plimsoll.model.GCEPersistentDiskVolumeSource;
import dev.plimsoll.model.ISCSIVolumeSource;
import dev.plimsoll.model.PersistentVolumeClaim;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.RBDVolumeSource;
import dev.plimsoll.model.StatefulSet;
import dev.plimsoll.model.Volume;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import java.util.ArrayList;
import java.util.List;

/** Reads the volumes of Pods, and the claim templates of StatefulSets. */
public final class PodVolumeReader {

  private PodVolumeReader() {}

  /** The volumes of a Pod or template. */
  static PodVolumes read(PodSpec spec) {
    if (spec.volumes().isEmpty()) {
      return PodVolumes.NONE;
    }
    List<PodClaim> claims = new ArrayList<>();
    List<PodDisk> disks = new ArrayList<>();
    int index = 0;
    for (Volume volume : spec.volumes()) {
      Blame blame = new Blame(spec.at().parent(), "spec.volumes." + index++);
      String name = volume.name().orElse("");
      if (volume.persistentVolumeClaim().isPresent()) {
        claims.add(
            PodClaim.named(
                name,
                volume.persistentVolumeClaim().claimName().orElse(""),
                new Blame(blame.template(), blame.path() + ".persistentVolumeClaim.claimName")));
      } else if (volume.ephemeral().isPresent()) {
        ClaimWants wants = StorageReader.wants(volume.ephemeral().volumeClaimTemplate().spec());
        claims.add(
            PodClaim.ephemeral(
                name, wants, new Blame(blame.template(), blame.path() + ".ephemeral")));
      } else {
        addDisk(volume, blame, disks);
      }
    }
    return new PodVolumes(claims, disks);
  }

  /** The claims that a StatefulSet makes for each of its Pods. */
  public static List<PodClaim> templates(StatefulSet set) {
    List<PodClaim> all = new ArrayList<>();
    Items<PersistentVolumeClaim> templates = set.spec().volumeClaimTemplates();
    for (int i = 0; i < templates.size(); i++) {
      PersistentVolumeClaim template = templates.item(i);
      all.add(
          PodClaim.ofTemplate(
              template.metadata().name().orElse(""),
              StorageReader.wants(template.metadata(), template.spec()),
              new Blame(set.at(), "spec.volumeClaimTemplates." + i)));
    }
    return all;
  }

  private static void addDisk(Volume volume, Blame blame, List<PodDisk> disks) {
    String own = volume.name().orElse("");
    if (volume.gcePersistentDisk().isPresent()) {
      GCEPersistentDiskVolumeSource disk = volume.gcePersistentDisk();
      disks.add(
          new PodDisk(
              own,
              "gcePersistentDisk",
              disk.pdName().orElse(""),
              List.of(),
              disk.readOnly().orElse(false),
              blame));
    } else if (volume.awsElasticBlockStore().isPresent()) {
      AWSElasticBlockStoreVolumeSource disk = volume.awsElasticBlockStore();
      disks.add(
          new PodDisk(
              own, "awsElasticBlockStore", disk.volumeID().orElse(""), List.of(), false, blame));
    } else if (volume.iscsi().isPresent()) {
      ISCSIVolumeSource disk = volume.iscsi();
      disks.add(
          new PodDisk(
              own,
              "iscsi",
              disk.iqn().orElse(""),
              List.of(),
              disk.readOnly().orElse(false),
              blame));
    } else if (volume.rbd().isPresent()) {
      RBDVolumeSource disk = volume.rbd();
      List<String> monitors = new ArrayList<>();
      for (Field<String> monitor : disk.monitors()) {
        monitors.add(monitor.orElse(""));
      }
      String pool = disk.pool().orElse("");
      disks.add(
          new PodDisk(
              own,
              "rbd",
              (pool.isEmpty() ? "rbd" : pool) + "/" + disk.image().orElse(""),
              monitors,
              disk.readOnly().orElse(false),
              blame));
    }
  }
}
