package dev.plimsoll.schedule.configuration;

import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of a scheduler's configuration, which are not among those of the API server: unknown
 * fields and wrong types are told as a strict decoder tells them.
 */
final class Shapes {

  /** The only version there is. */
  static final String API_VERSION = "kubescheduler.config.k8s.io/v1";

  /** The kind of a configuration. */
  static final String KIND = "KubeSchedulerConfiguration";

  /** A type a line: its name, then each field with its type; {@code []} is a list. */
  private static final String TABLE =
      """
      KubeSchedulerConfiguration apiVersion:string kind:string parallelism:int32 \
      leaderElection:LeaderElection clientConnection:ClientConnection enableProfiling:bool \
      enableContentionProfiling:bool percentageOfNodesToScore:int32 \
      podInitialBackoffSeconds:int64 podMaxBackoffSeconds:int64 profiles:[]Profile \
      extenders:[]Extender delayCacheUntilActive:bool
      LeaderElection leaderElect:bool leaseDuration:duration renewDeadline:duration \
      retryPeriod:duration resourceLock:string resourceName:string resourceNamespace:string
      ClientConnection kubeconfig:string acceptContentTypes:string contentType:string \
      qps:number burst:int32
      Profile schedulerName:string percentageOfNodesToScore:int32 plugins:Plugins \
      pluginConfig:[]PluginConfig
      Plugins preEnqueue:PluginSet queueSort:PluginSet preFilter:PluginSet filter:PluginSet \
      postFilter:PluginSet preScore:PluginSet score:PluginSet reserve:PluginSet \
      permit:PluginSet preBind:PluginSet bind:PluginSet postBind:PluginSet \
      multiPoint:PluginSet placementGenerate:PluginSet placementScore:PluginSet
      PluginSet enabled:[]Plugin disabled:[]Plugin
      Plugin name:string weight:int32
      PluginConfig name:string args:any
      Extender urlPrefix:string filterVerb:string preemptVerb:string prioritizeVerb:string \
      weight:int64 bindVerb:string enableHTTPS:bool tlsConfig:any httpTimeout:duration \
      nodeCacheCapable:bool managedResources:[]ManagedResource ignorable:bool
      ManagedResource name:string ignoredByScheduler:bool
      DefaultPreemptionArgs apiVersion:string kind:string minCandidateNodesPercentage:int32 \
      minCandidateNodesAbsolute:int32
      InterPodAffinityArgs apiVersion:string kind:string hardPodAffinityWeight:int32 \
      ignorePreferredTermsOfExistingPods:bool
      NodeResourcesFitArgs apiVersion:string kind:string ignoredResources:[]string \
      ignoredResourceGroups:[]string scoringStrategy:ScoringStrategy
      ScoringStrategy type:string resources:[]ResourceSpec \
      requestedToCapacityRatio:RequestedToCapacityRatio
      ResourceSpec name:string weight:int64
      RequestedToCapacityRatio shape:[]ShapePoint
      ShapePoint utilization:int32 score:int32
      NodeResourcesBalancedAllocationArgs apiVersion:string kind:string \
      resources:[]ResourceSpec
      PodTopologySpreadArgs apiVersion:string kind:string \
      defaultConstraints:[]TopologySpreadConstraint defaultingType:string
      TopologySpreadConstraint maxSkew:int32 topologyKey:string whenUnsatisfiable:string \
      labelSelector:LabelSelector minDomains:int32 nodeAffinityPolicy:string \
      nodeTaintsPolicy:string matchLabelKeys:[]string
      LabelSelector matchLabels:any matchExpressions:[]Requirement
      Requirement key:string operator:string values:[]string
      VolumeBindingArgs apiVersion:string kind:string bindTimeoutSeconds:int64 \
      shape:[]ShapePoint
      DynamicResourcesArgs apiVersion:string kind:string filterTimeout:duration \
      bindingTimeout:duration
      NodeAffinityArgs apiVersion:string kind:string addedAffinity:NodeAffinity
      NodeAffinity requiredDuringSchedulingIgnoredDuringExecution:NodeSelector \
      preferredDuringSchedulingIgnoredDuringExecution:[]PreferredTerm
      NodeSelector nodeSelectorTerms:[]NodeSelectorTerm
      NodeSelectorTerm matchExpressions:[]Requirement matchFields:[]Requirement
      PreferredTerm weight:int32 preference:NodeSelectorTerm
      """;

  private final Map<String, Map<String, String>> types = new HashMap<>();
  private final Findings findings;

  Shapes(Findings findings) {
    this.findings = findings;
    for (String line : TABLE.strip().split("\n", -1)) {
      String[] words = line.strip().split(" +", -1);
      Map<String, String> fields = new LinkedHashMap<>();
      for (int i = 1; i < words.length; i++) {
        int colon = words[i].indexOf(':');
        fields.put(words[i].substring(0, colon), words[i].substring(colon + 1));
      }
      types.put(words[0], fields);
    }
  }

  /** Whether there is a type of a name. */
  boolean has(String type) {
    return types.containsKey(type);
  }

  /** Tells what at a place is not of a type; nothing written is of every type. */
  void check(Located at, String type) {
    Optional<Node> node = at.node();
    if (node.isEmpty() || type.equals("any")) {
      return;
    }
    if (type.startsWith("[]")) {
      checkItems(at, node.get(), type.substring(2));
    } else if (types.containsKey(type)) {
      checkFields(at, node.get(), type);
    } else if (!isScalar(at, type)) {
      findings.wrong(at, "expected " + words(type), "");
    }
  }

  private void checkItems(Located at, Node node, String type) {
    if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        check(at.item(i), type);
      }
    } else {
      findings.wrong(at, "expected a list", "begin each item with a dash");
    }
  }

  private void checkFields(Located at, Node node, String type) {
    if (!(node instanceof MappingNode mapping)) {
      findings.wrong(at, "expected an object", "write its fields, each as `name: value`");
      return;
    }
    Map<String, String> fields = types.getOrDefault(type, Map.of());
    for (Entry entry : mapping.effective()) {
      Located field = at.field(entry);
      String fieldType = fields.get(entry.name());
      if (fieldType == null) {
        String near = Nearest.question(entry.name(), fields.keySet());
        findings.wrongKey(
            field,
            "unknown field `" + entry.name() + "`",
            near.isEmpty() ? "known here: " + String.join(", ", fields.keySet()) : near);
      } else {
        check(field, fieldType);
      }
    }
  }

  private static boolean isScalar(Located at, String type) {
    return switch (type) {
      case "int32" -> Field.int32(at).isPresent();
      case "int64" -> Field.int64(at).isPresent();
      case "number" -> Field.number(at).isPresent() || Field.int64(at).isPresent();
      case "bool" -> Field.bool(at).isPresent();
      case "duration" -> isDuration(Field.text(at).orElse("x"));
      default -> Field.text(at).isPresent();
    };
  }

  private static String words(String type) {
    return switch (type) {
      case "int32", "int64" -> "a whole number";
      case "number" -> "a number";
      case "bool" -> "true or false";
      case "duration" -> "a duration such as 15s or 1m30s";
      default -> "a string";
    };
  }

  /** As Go's {@code time.ParseDuration}: numbers, each with a unit, or a plain zero. */
  private static boolean isDuration(String text) {
    String rest = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return true;
    }
    if (rest.isEmpty()) {
      return false;
    }
    int at = 0;
    while (at < rest.length()) {
      int digits = at;
      while (at < rest.length() && (Character.isDigit(rest.charAt(at)) || rest.charAt(at) == '.')) {
        at++;
      }
      int unit = at;
      while (at < rest.length() && !Character.isDigit(rest.charAt(at)) && rest.charAt(at) != '.') {
        at++;
      }
      boolean known =
          List.of("ns", "us", "\u00b5s", "\u03bcs", "ms", "s", "m", "h")
              .contains(rest.substring(unit, at));
      String number = rest.substring(digits, unit);
      if (!known || number.isEmpty() || number.equals(".") || number.split("\\.", -1).length > 2) {
        return false;
      }
    }
    return true;
  }
}
