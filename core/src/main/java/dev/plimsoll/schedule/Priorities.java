package dev.plimsoll.schedule;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.PriorityClass;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose turn it is: what the admission plug-in Priority makes of priority classes. */
final class Priorities {

  private static final String NEVER = "Never";

  private final Map<String, Integer> byClass = new HashMap<>();
  private final Set<String> never = new HashSet<>();
  private final int byDefault;
  private final String classByDefault;

  /** The classes of sets of objects, and the two that every cluster has. */
  Priorities(List<ManifestSet> sets) {
    byClass.put("system-cluster-critical", 2_000_000_000);
    byClass.put("system-node-critical", 2_000_001_000);
    int global = 0;
    String globalName = "";
    for (ManifestSet set : sets) {
      for (Manifest manifest : set.ofKind("scheduling.k8s.io", "PriorityClass")) {
        PriorityClass written = new PriorityClass(manifest.root());
        int value = written.value().orElse(0);
        if (byClass.putIfAbsent(manifest.id().name(), value) == null
            && written.preemptionPolicy().orElse("").equals(NEVER)) {
          never.add(manifest.id().name());
        }
        // Of several global defaults the lowest counts.
        if (written.globalDefault().orElse(false) && (globalName.isEmpty() || value < global)) {
          global = value;
          globalName = manifest.id().name();
        }
      }
    }
    byDefault = global;
    classByDefault = globalName;
  }

  /** The priority of the Pods of a spec; that of an unknown class is the default. */
  int of(PodSpec spec) {
    String name = spec.priorityClassName().orElse("");
    if (name.isEmpty()) {
      return spec.priority().orElse(byDefault);
    }
    return byClass.getOrDefault(name, spec.priority().orElse(byDefault));
  }

  /** Whether the Pods of a spec may have others evicted. */
  boolean preempts(PodSpec spec) {
    String written = spec.preemptionPolicy().orElse("");
    if (!written.isEmpty()) {
      return !written.equals(NEVER);
    }
    String named = spec.priorityClassName().orElse("");
    return !never.contains(named.isEmpty() ? classByDefault : named);
  }
}
