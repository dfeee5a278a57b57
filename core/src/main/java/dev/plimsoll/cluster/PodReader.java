package dev.plimsoll.cluster;

import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.manifest.PodTemplate;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.ContainerPort;
import dev.plimsoll.model.LabelRequirement;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.Labels;
import dev.plimsoll.model.NodeAffinity;
import dev.plimsoll.model.NodeSelector;
import dev.plimsoll.model.NodeSelectorRequirement;
import dev.plimsoll.model.NodeSelectorTerm;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.PreferredSchedulingTerm;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.Toleration;
import dev.plimsoll.model.TopologySpreadConstraint;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the dense record of a Pod out of its views, with what admission adds to every Pod. */
public final class PodReader {

  private static final String NOT_READY = "node.kubernetes.io/not-ready";
  private static final String UNREACHABLE = "node.kubernetes.io/unreachable";

  private final RuntimeClasses runtimeClasses;
  private final LimitRanges limitRanges;

  /** A reader that knows the runtime classes and LimitRanges of sets of objects. */
  public PodReader(List<ManifestSet> sets) {
    this.runtimeClasses = new RuntimeClasses(sets);
    this.limitRanges = new LimitRanges(sets);
  }

  /**
   * What a Pod made from a template asks for.
   *
   * @param namespace the namespace that it lives in
   */
  public PodShape shape(PodTemplate template, String namespace) {
    return shape(template, namespace, Resized.NOT, false);
  }

  /**
   * What a Pod asks for that runs; while it is resized, that is what it has, too.
   *
   * @param template its metadata and {@code spec}
   * @param status what the kubelet says of it
   */
  PodShape running(PodTemplate template, String namespace, Located status) {
    Resized resized = status.isPresent() ? new Resized(status) : Resized.NOT;
    return shape(template, namespace, resized, true);
  }

  private PodShape shape(PodTemplate template, String namespace, Resized resized, boolean runs) {
    PodSpec spec = template.spec();
    // What has an identity has been through admission, as things were then; and what runs, though
    // it would not be let in now, came before the LimitRange.
    List<LimitRanges.Refusal> refusals = limitRanges.refusals(spec, namespace);
    boolean isNew =
        !template.metadata().uid().isPresent()
            && limitRanges.has(namespace)
            && (!runs || refusals.isEmpty());
    PodRequests requests =
        new PodRequests(
            spec,
            isNew
                ? container -> limitRanges.admitted(container, namespace).requests()
                : Container::effectiveRequests,
            resized);
    Optional<RuntimeClasses.Entry> runtime =
        runtimeClasses.find(spec.runtimeClassName().orElse(""));
    Map<String, Quantity> overhead = PodRequests.quantities(spec.overhead());
    if (overhead.isEmpty() && runtime.isPresent()) {
      overhead = runtime.get().overhead();
    }
    Map<String, String> labels = Labels.of(template.metadata().labels());
    Resources scored = requests.scored(overhead);
    Resources compared = requests.compared(overhead);
    PodTerms terms = PodTerms.read(spec.at());
    if (isNew) {
      terms = terms.refused(refusals);
    }
    if (!template.metadata().uid().isPresent() && runtime.isPresent()) {
      terms = terms.refused(runtime.get().refusals(spec));
    }
    return new PodShape(
        spec.at().parent(),
        requests.of(overhead),
        scored.milliCpu(),
        scored.memory(),
        compared.milliCpu(),
        compared.memory(),
        tolerations(spec, runtime),
        nodes(spec, runtime),
        PodChoiceReader.read(spec.affinity(), namespace, labels),
        hostPorts(spec),
        images(spec),
        spread(spec, labels),
        PodVolumeReader.read(spec),
        terms,
        unconsidered(spec));
  }

  private static List<PodToleration> tolerations(
      PodSpec spec, Optional<RuntimeClasses.Entry> runtime) {
    List<PodToleration> all = new ArrayList<>();
    for (Toleration toleration : spec.tolerations()) {
      all.add(toleration(toleration));
    }
    runtime.ifPresent(entry -> all.addAll(entry.tolerations()));
    // As the admission plug-in DefaultTolerationSeconds: five minutes on a node that went away.
    addWhereMissing(all, NOT_READY);
    addWhereMissing(all, UNREACHABLE);
    return all;
  }

  static PodToleration toleration(Toleration toleration) {
    return new PodToleration(
        toleration.key().orElse(""),
        toleration.operator().orElse(""),
        toleration.value().orElse(""),
        toleration.effect().orElse(""));
  }

  private static void addWhereMissing(List<PodToleration> all, String key) {
    for (PodToleration toleration : all) {
      boolean sameKey = toleration.key().isEmpty() || toleration.key().equals(key);
      boolean sameEffect =
          toleration.effect().isEmpty() || toleration.effect().equals(NodeTaint.NO_EXECUTE);
      if (sameKey && sameEffect) {
        return;
      }
    }
    all.add(PodToleration.exists(key, NodeTaint.NO_EXECUTE));
  }

  private static NodeChoice nodes(PodSpec spec, Optional<RuntimeClasses.Entry> runtime) {
    Map<String, String> selector = Labels.of(spec.nodeSelector());
    if (runtime.isPresent()) {
      selector = runtime.get().withNodeSelector(selector);
    }
    return choice(selector, spec.affinity().nodeAffinity());
  }

  /** The nodes that labels and a node affinity demand and like. */
  public static NodeChoice choice(Map<String, String> selector, NodeAffinity affinity) {
    NodeSelector required = affinity.requiredDuringSchedulingIgnoredDuringExecution();
    List<NodeTerm> terms = new ArrayList<>();
    for (NodeSelectorTerm term : required.nodeSelectorTerms()) {
      terms.add(term(term));
    }
    List<PreferredTerm> preferred = new ArrayList<>();
    for (PreferredSchedulingTerm term :
        affinity.preferredDuringSchedulingIgnoredDuringExecution()) {
      preferred.add(new PreferredTerm(term.weight().orElse(0), term(term.preference())));
    }
    return new NodeChoice(selector, required.isPresent(), terms, preferred);
  }

  static NodeTerm term(NodeSelectorTerm term) {
    return new NodeTerm(requirements(term.matchExpressions()), requirements(term.matchFields()));
  }

  private static List<LabelRequirement> requirements(Items<NodeSelectorRequirement> written) {
    List<LabelRequirement> all = new ArrayList<>(written.size());
    for (NodeSelectorRequirement requirement : written) {
      all.add(requirement.requirement());
    }
    return all;
  }

  /** As {@code GetHostPorts}: containers and sidecars; an init container has left by then. */
  private static List<HostPort> hostPorts(PodSpec spec) {
    List<HostPort> ports = new ArrayList<>();
    for (Container container : spec.containers()) {
      addHostPorts(spec, container, ports);
    }
    for (Container container : spec.sidecars()) {
      addHostPorts(spec, container, ports);
    }
    return ports;
  }

  private static void addHostPorts(PodSpec spec, Container container, List<HostPort> ports) {
    for (ContainerPort port : container.ports()) {
      int number = spec.effectiveHostPort(port);
      if (number > 0) {
        String ip = port.hostIP().orElse("");
        String protocol = port.protocol().orElse("");
        ports.add(
            new HostPort(
                ip.isEmpty() ? HostPort.ANY_IP : ip,
                protocol.isEmpty() ? "TCP" : protocol,
                number));
      }
    }
  }

  private static List<String> images(PodSpec spec) {
    List<String> images = new ArrayList<>();
    for (Container container : spec.initContainers()) {
      images.add(tagged(container.image().orElse("")));
    }
    for (Container container : spec.containers()) {
      images.add(tagged(container.image().orElse("")));
    }
    return images;
  }

  /** As {@code normalizedImageName}: a name without a tag means the latest. */
  private static String tagged(String image) {
    return image.lastIndexOf(':') <= image.lastIndexOf('/') ? image + ":latest" : image;
  }

  private static List<SpreadConstraint> spread(PodSpec spec, Map<String, String> labels) {
    List<SpreadConstraint> all = new ArrayList<>();
    for (TopologySpreadConstraint constraint : spec.topologySpreadConstraints()) {
      all.add(constraint(constraint, labels));
    }
    return all;
  }

  /** A constraint of a Pod with these labels. */
  public static SpreadConstraint constraint(
      TopologySpreadConstraint constraint, Map<String, String> labels) {
    return new SpreadConstraint(
        constraint.maxSkew().orElse(0),
        constraint.topologyKey().orElse(""),
        !constraint.whenUnsatisfiable().orElse("").equals("ScheduleAnyway"),
        query(constraint.labelSelector()).and(ownValues(constraint, labels)),
        constraint.minDomains().orElse(0),
        !constraint.nodeAffinityPolicy().orElse("").equals("Ignore"),
        constraint.nodeTaintsPolicy().orElse("").equals("Honor"));
  }

  /** {@code matchLabelKeys}: the Pods that have the same values as this one. */
  private static List<LabelRequirement> ownValues(
      TopologySpreadConstraint constraint, Map<String, String> labels) {
    List<LabelRequirement> all = new ArrayList<>();
    for (Field<String> key : constraint.matchLabelKeys()) {
      String value = labels.get(key.orElse(""));
      if (value != null) {
        all.add(new LabelRequirement(key.orElse(""), "In", List.of(value)));
      }
    }
    return all;
  }

  /** A label selector as a dense query; one that is not written selects nothing. */
  public static LabelQuery query(LabelSelector selector) {
    return selector.isPresent()
        ? new LabelQuery(selector.requirements(), false)
        : LabelQuery.NOTHING;
  }

  private static Set<String> unconsidered(PodSpec spec) {
    Set<String> used = new LinkedHashSet<>();
    if (!spec.resourceClaims().isEmpty()) {
      used.add("resource claims");
    }
    return used;
  }
}
