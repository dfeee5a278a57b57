package dev.plimsoll.schedule.configuration;

import dev.plimsoll.cluster.NodeChoice;
import dev.plimsoll.cluster.NodeTerm;
import dev.plimsoll.cluster.PodReader;
import dev.plimsoll.cluster.Resources;
import dev.plimsoll.cluster.SpreadConstraint;
import dev.plimsoll.model.NodeAffinity;
import dev.plimsoll.model.TopologySpreadConstraint;
import dev.plimsoll.schedule.DefaultProfile;
import dev.plimsoll.schedule.Plugin;
import dev.plimsoll.schedule.Profile;
import dev.plimsoll.schedule.plugins.InterPodAffinity;
import dev.plimsoll.schedule.plugins.NodeResourcesBalancedAllocation;
import dev.plimsoll.schedule.plugins.NodeResourcesFit;
import dev.plimsoll.schedule.plugins.PodTopologySpread;
import dev.plimsoll.schedule.plugins.ResourceScoring;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The plugins of a profile with the arguments that {@code pluginConfig} gives them. */
final class PluginArguments {

  private static final List<ResourceScoring.Weighted> USUAL = ResourceScoring.USUAL.resources();

  private final Map<String, Plugin> plugins = new HashMap<>();
  private final Shapes shapes;
  private final Findings findings;

  /** Reads all arguments; what is wrong with them is told. */
  PluginArguments(Located at, Shapes shapes, Findings findings) {
    this.shapes = shapes;
    this.findings = findings;
    for (Profile.Entry entry : DefaultProfile.get().entries()) {
      plugins.put(entry.plugin().name(), entry.plugin());
    }
    Set<String> seen = new HashSet<>();
    for (Field<String> name : Items.of(at, item -> Field.text(item.field("name")))) {
      if (seen.add(name.orElse(""))) {
        read(name, name.at().parent().field("args"));
      } else {
        findings.wrong(
            name.at(), name.orElse("") + " has its arguments already", "write them in one place");
      }
    }
  }

  /** A plugin; nothing for one without part in where a Pod can run. */
  Optional<Plugin> make(String name) {
    return Optional.ofNullable(plugins.get(name));
  }

  private void read(Field<String> name, Located args) {
    String plugin = name.orElse("");
    String type = plugin + "Args";
    if (!shapes.has(type)) {
      findings.notConsidered(
          name.at(),
          KnownPlugins.has(plugin)
              ? plugin + " takes no arguments; these change nothing"
              : "`"
                  + plugin
                  + "` is not one of kube-scheduler's own plugins; its arguments are"
                  + " left out",
          dev.plimsoll.diagnostic.Nearest.question(plugin, KnownPlugins.names()));
      return;
    }
    String kind = Field.text(args.field("kind")).orElse(type);
    if (!kind.equals(type)) {
      findings.wrong(args.field("kind"), plugin + " takes " + type + ", not " + kind, "");
      return;
    }
    shapes.check(args, type);
    switch (plugin) {
      case "NodeResourcesFit" -> readFit(args);
      case "NodeResourcesBalancedAllocation" -> readBalance(args);
      case "PodTopologySpread" -> readSpread(args);
      case "InterPodAffinity" -> readAffinity(args);
      case "NodeAffinity" -> readNodeAffinity(args.field("addedAffinity"));
      case "DefaultPreemption" -> readPreemption(args);
      case "VolumeBinding" -> readVolumeBinding(args);
      default -> readTimeouts(args);
    }
  }

  private void readFit(Located args) {
    Set<String> groups = new HashSet<>();
    for (Field<String> group : Items.of(args.field("ignoredResourceGroups"), Field::text)) {
      if (group.orElse("").contains("/")) {
        findings.wrong(group.at(), "the name of a group has no slash", "");
      }
      groups.add(group.orElse(""));
    }
    Set<String> ignored = new HashSet<>();
    for (Field<String> resource : Items.of(args.field("ignoredResources"), Field::text)) {
      ignored.add(resource.orElse(""));
    }
    Located strategy = args.field("scoringStrategy");
    Located curve = strategy.field("requestedToCapacityRatio");
    ResourceScoring.Type type = type(strategy);
    List<ResourceScoring.Point> shape = List.of();
    if (type == ResourceScoring.Type.REQUESTED_TO_CAPACITY_RATIO) {
      shape = shape(curve.field("shape"));
    } else if (curve.isPresent()) {
      findings.wrong(
          curve, "requestedToCapacityRatio goes with the type RequestedToCapacityRatio only", "");
    }
    ResourceScoring scoring =
        new ResourceScoring(type, weighted(strategy.field("resources")), shape);
    plugins.put(
        "NodeResourcesFit",
        new NodeResourcesFit(
            scoring.equals(ResourceScoring.USUAL) ? ResourceScoring.USUAL : scoring,
            ignored,
            groups));
  }

  private ResourceScoring.Type type(Located strategy) {
    Field<String> type = Field.text(strategy.field("type"));
    if (!strategy.isPresent()) {
      return ResourceScoring.Type.LEAST_ALLOCATED;
    }
    return switch (type.orElse("")) {
      case "LeastAllocated" -> ResourceScoring.Type.LEAST_ALLOCATED;
      case "MostAllocated" -> ResourceScoring.Type.MOST_ALLOCATED;
      case "RequestedToCapacityRatio" -> ResourceScoring.Type.REQUESTED_TO_CAPACITY_RATIO;
      default -> {
        findings.wrong(
            type.at(),
            "`" + type.orElse("") + "` is no scoring strategy",
            "known are LeastAllocated, MostAllocated, RequestedToCapacityRatio");
        yield ResourceScoring.Type.LEAST_ALLOCATED;
      }
    };
  }

  private List<ResourceScoring.Weighted> weighted(Located at) {
    List<ResourceScoring.Weighted> all = new ArrayList<>();
    for (Field<String> name : Items.of(at, item -> Field.text(item.field("name")))) {
      Field<Long> weight = Field.int64(name.at().parent().field("weight"));
      long value = weight.orElse(0L) == 0 ? 1 : weight.orElse(0L);
      if (value < 0 || value > 100) {
        findings.wrong(weight.at(), "the weight of a resource is from 1 to 100", "");
      }
      all.add(new ResourceScoring.Weighted(name.orElse(""), value));
    }
    return all.isEmpty() ? USUAL : all;
  }

  private List<ResourceScoring.Point> shape(Located at) {
    List<ResourceScoring.Point> points = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (Field<Long> use : Items.of(at, item -> Field.int64(item.field("utilization")))) {
      Field<Long> score = Field.int64(use.at().parent().field("score"));
      long value = use.orElse(0L);
      if (value < 0 || value > 100) {
        findings.wrong(use.at(), "utilization is from 0 to 100", "");
      }
      if (value <= last) {
        findings.wrong(use.at(), "each point has a higher utilization than the one before", "");
      }
      if (score.orElse(0L) < 0 || score.orElse(0L) > 10) {
        findings.wrong(score.at(), "score is from 0 to 10", "");
      }
      last = value;
      points.add(new ResourceScoring.Point(value, score.orElse(0L)));
    }
    if (points.isEmpty()) {
      findings.wrong(at, "the curve has at least one point", "write utilization and score");
      points.add(new ResourceScoring.Point(0, 0));
    }
    return points;
  }

  private void readBalance(Located args) {
    List<String> resources = new ArrayList<>();
    for (Field<String> name :
        Items.of(args.field("resources"), item -> Field.text(item.field("name")))) {
      Field<Long> weight = Field.int64(name.at().parent().field("weight"));
      if (weight.orElse(1L) != 0 && weight.orElse(1L) != 1) {
        findings.wrong(weight.at(), "here every weight is 1", "leave it out");
      }
      if (resources.contains(name.orElse(""))) {
        findings.wrong(name.at(), name.orElse("") + " is listed already", "remove one of them");
      }
      resources.add(name.orElse(""));
    }
    plugins.put(
        "NodeResourcesBalancedAllocation",
        new NodeResourcesBalancedAllocation(
            resources.isEmpty() ? List.of(Resources.CPU, Resources.MEMORY) : resources));
  }

  private void readSpread(Located args) {
    Field<String> type = Field.text(args.field("defaultingType"));
    Items<TopologySpreadConstraint> written =
        Items.of(args.field("defaultConstraints"), TopologySpreadConstraint::new);
    List<SpreadConstraint> constraints = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (TopologySpreadConstraint constraint : written) {
      checkConstraint(constraint, seen);
      constraints.add(PodReader.constraint(constraint, Map.of()));
    }
    switch (type.orElse("")) {
      case "List" -> plugins.put("PodTopologySpread", new PodTopologySpread(constraints));
      case "", "System" -> {
        if (!written.isEmpty()) {
          findings.wrong(
              type.isPresent() ? type.at() : args.field("defaultConstraints"),
              "defaultConstraints count with defaultingType: List only",
              "write defaultingType: List");
        }
      }
      default ->
          findings.wrong(
              type.at(),
              "`" + type.orElse("") + "` is no way of defaulting",
              "known are List, System");
    }
  }

  private void checkConstraint(TopologySpreadConstraint constraint, Set<String> seen) {
    if (constraint.maxSkew().orElse(0) <= 0) {
      findings.wrong(constraint.maxSkew().at(), "maxSkew is at least 1", "");
    }
    String key = constraint.topologyKey().orElse("");
    if (key.isEmpty()) {
      findings.wrong(constraint.topologyKey().at(), "a constraint has a topologyKey", "");
    }
    String action = constraint.whenUnsatisfiable().orElse("");
    if (!action.equals("DoNotSchedule") && !action.equals("ScheduleAnyway")) {
      findings.wrong(
          constraint.whenUnsatisfiable().at(),
          "whenUnsatisfiable is DoNotSchedule or ScheduleAnyway",
          "");
    }
    if (constraint.labelSelector().isPresent()) {
      findings.wrong(
          constraint.labelSelector().at(),
          "a default constraint has no labelSelector; whom it counts is worked out for each Pod",
          "remove it");
    }
    if (!seen.add(key + " " + action)) {
      findings.wrong(
          constraint.topologyKey().at(), "there is a constraint for " + key + " already", "");
    }
  }

  private void readAffinity(Located args) {
    Field<Integer> weight = Field.int32(args.field("hardPodAffinityWeight"));
    if (weight.orElse(1) < 0 || weight.orElse(1) > 100) {
      findings.wrong(weight.at(), "hardPodAffinityWeight is from 0 to 100", "");
    }
    boolean ignores = Field.bool(args.field("ignorePreferredTermsOfExistingPods")).orElse(false);
    plugins.put("InterPodAffinity", new InterPodAffinity(weight.orElse(1), ignores));
  }

  private void readNodeAffinity(Located at) {
    NodeChoice added = PodReader.choice(Map.of(), new NodeAffinity(at));
    Located required = at.field("requiredDuringSchedulingIgnoredDuringExecution");
    for (NodeTermFields term : terms(required.field("nodeSelectorTerms"))) {
      check(term);
    }
    Located preferred = at.field("preferredDuringSchedulingIgnoredDuringExecution");
    for (NodeTermFields term :
        Items.of(preferred, item -> new NodeTermFields(item.field("preference")))) {
      check(term);
    }
    plugins.put("NodeAffinity", new dev.plimsoll.schedule.plugins.NodeAffinity(added));
  }

  private static Items<NodeTermFields> terms(Located at) {
    return Items.of(at, NodeTermFields::new);
  }

  /** A node selector term, as a view. */
  private record NodeTermFields(Located at) implements dev.plimsoll.tree.View {}

  private void check(NodeTermFields term) {
    for (Field<String> operator : operators(term.at().field("matchExpressions"))) {
      int values = Items.of(operator.at().parent().field("values"), Field::text).size();
      boolean right =
          switch (operator.orElse("")) {
            case "In", "NotIn" -> values > 0;
            case "Exists", "DoesNotExist" -> values == 0;
            case "Gt", "Lt" -> values == 1;
            default -> false;
          };
      if (!right) {
        findings.wrong(
            operator.at(),
            "`" + operator.orElse("") + "` with " + values + " values is no condition",
            "In and NotIn have values, Exists and DoesNotExist none, Gt and Lt one number");
      }
    }
    for (Field<String> operator : operators(term.at().field("matchFields"))) {
      Located condition = operator.at().parent();
      boolean byName = Field.text(condition.field("key")).orElse("").equals(NodeTerm.NAME_FIELD);
      boolean known = operator.orElse("").equals("In") || operator.orElse("").equals("NotIn");
      if (!byName || !known || Items.of(condition.field("values"), Field::text).size() != 1) {
        findings.wrong(
            operator.at(),
            "matchFields compares " + NodeTerm.NAME_FIELD + " with one name",
            "write operator In or NotIn and one value");
      }
    }
  }

  private static Items<Field<String>> operators(Located at) {
    return Items.of(at, item -> Field.text(item.field("operator")));
  }

  private void readPreemption(Located args) {
    Field<Integer> percentage = Field.int32(args.field("minCandidateNodesPercentage"));
    Field<Integer> absolute = Field.int32(args.field("minCandidateNodesAbsolute"));
    if (percentage.orElse(10) < 0 || percentage.orElse(10) > 100) {
      findings.wrong(percentage.at(), "minCandidateNodesPercentage is from 0 to 100", "");
    }
    if (absolute.orElse(100) < 0) {
      findings.wrong(absolute.at(), "minCandidateNodesAbsolute is 0 or more", "");
    }
    if (percentage.orElse(10) == 0 && absolute.orElse(100) == 0) {
      findings.wrong(
          percentage.at(), "percentage and number of candidates cannot both be zero", "");
    }
    if (percentage.isPresent() || absolute.isPresent()) {
      findings.told(
          args,
          "all nodes are looked at for victims; the scheduler would look at some of them",
          "");
    }
  }

  private void readVolumeBinding(Located args) {
    Field<Long> timeout = Field.int64(args.field("bindTimeoutSeconds"));
    if (timeout.orElse(0L) < 0) {
      findings.wrong(timeout.at(), "bindTimeoutSeconds is 0 or more", "");
    }
    if (args.field("shape").isPresent()) {
      findings.wrong(
          args.field("shape"),
          "shape is not allowed without the feature gate StorageCapacityScoring",
          "remove it");
    }
  }

  private void readTimeouts(Located args) {
    for (String name : List.of("filterTimeout", "bindingTimeout")) {
      Field<String> timeout = Field.text(args.field(name));
      if (timeout.orElse("").startsWith("-")) {
        findings.wrong(timeout.at(), name + " is not negative", "");
      }
    }
  }
}
