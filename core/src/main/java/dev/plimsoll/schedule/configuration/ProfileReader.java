package dev.plimsoll.schedule.configuration;

import dev.plimsoll.diagnostic.Nearest;
import dev.plimsoll.schedule.Plugin;
import dev.plimsoll.schedule.Profile;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes a profile of what is written: the default plugins, changed for all points at once ({@code
 * multiPoint}) and for single ones. Mirrors {@code mergePlugins} and {@code
 * expandMultiPointPlugins} of the original; used once.
 */
final class ProfileReader {

  private static final List<String> POINTS =
      List.of(
          "preEnqueue",
          "queueSort",
          "preFilter",
          "filter",
          "postFilter",
          "preScore",
          "score",
          "reserve",
          "permit",
          "preBind",
          "bind",
          "postBind",
          "placementGenerate",
          "placementScore");

  private static final Set<String> REMOVED =
      Set.of("AzureDiskLimits", "CinderLimits", "EBSLimits", "GCEPDLimits");

  /** These fail for every Pod where they filter and have not prepared. */
  private static final Set<String> NEED_PREFILTER =
      Set.of(
          "NodePorts",
          "NodeResourcesFit",
          "VolumeRestrictions",
          "VolumeBinding",
          "PodTopologySpread",
          "InterPodAffinity",
          "DynamicResources",
          "NodeDeclaredFeatures");

  /** These fail for every Pod where they score and have not prepared for that. */
  private static final Set<String> NEED_PRESCORE =
      Set.of("TaintToleration", "PodTopologySpread", "InterPodAffinity");

  private static final String EVERY = "*";

  private final Located at;
  private final String name;
  private final Findings findings;
  private final Shapes shapes;
  private final Map<String, Integer> weights = new HashMap<>();
  private final Map<String, List<String>> lists = new HashMap<>();

  /** A plugin with its weight, 0 for none, as a set of plugins lists it. */
  private record Use(String name, int weight) {}

  ProfileReader(Located at, String name, Shapes shapes, Findings findings) {
    this.at = at;
    this.name = name;
    this.shapes = shapes;
    this.findings = findings;
  }

  Profile read() {
    Located plugins = at.field("plugins");
    List<Use> score = enabled(plugins.field("score"), "score");
    List<Use> everywhere = everywhere(plugins.field("multiPoint"));
    for (Use use : score) {
      weights.putIfAbsent(use.name(), use.weight());
    }
    for (Use use : everywhere) {
      weights.putIfAbsent(use.name(), use.weight());
    }
    for (String point : POINTS) {
      Located set = plugins.field(point);
      List<Use> own = point.equals("score") ? score : enabled(set, point);
      lists.put(point, expand(point, own, disabled(set), everywhere));
    }
    checkWhole(plugins);
    PluginArguments arguments = new PluginArguments(at.field("pluginConfig"), shapes, findings);
    return new Profile(name, entries(arguments), has("postFilter", "DefaultPreemption"));
  }

  private boolean has(String point, String plugin) {
    return lists.getOrDefault(point, List.of()).contains(plugin);
  }

  /** The plugins that a set enables; such as cannot be are told and left out. */
  private List<Use> enabled(Located set, String point) {
    List<Use> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Field<String> plugin :
        Items.of(set.field("enabled"), item -> Field.text(item.field("name")))) {
      String written = plugin.orElse("");
      if (REMOVED.contains(written)) {
        findings.wrong(plugin.at(), "there is no plugin " + written + " any more", "remove it");
      } else if (!KnownPlugins.has(written)) {
        unknown(plugin.at(), written, "it is left out");
      } else if (!point.isEmpty()
          && !KnownPlugins.isAsleep(written)
          && !KnownPlugins.extend(written, point)) {
        findings.wrong(
            plugin.at(), written + " has nothing to do at the point " + point, "remove it here");
      } else if (!seen.add(written)) {
        findings.wrong(plugin.at(), written + " is enabled here already", "remove one of them");
      } else {
        Located weight = plugin.at().parent().field("weight");
        all.add(new Use(written, Field.int32(weight).orElse(0)));
      }
    }
    return all;
  }

  private void unknown(Located place, String plugin, String consequence) {
    String near = Nearest.question(plugin, KnownPlugins.names());
    findings.notConsidered(
        place,
        "`" + plugin + "` is not one of kube-scheduler's own plugins; " + consequence,
        near.isEmpty() ? "what it would decide is not considered" : near);
  }

  private Set<String> disabled(Located set) {
    Set<String> names = new HashSet<>();
    for (Field<String> plugin :
        Items.of(set.field("disabled"), item -> Field.text(item.field("name")))) {
      String written = plugin.orElse("");
      if (!written.equals(EVERY) && !KnownPlugins.has(written) && !REMOVED.contains(written)) {
        unknown(plugin.at(), written, "to disable it changes nothing");
      }
      names.add(written);
    }
    return names;
  }

  /** The default plugins with what {@code multiPoint} changes: {@code mergePluginSet}. */
  private List<Use> everywhere(Located set) {
    Set<String> disabled = disabled(set);
    Map<String, Use> custom = new LinkedHashMap<>();
    for (Use use : enabled(set, "")) {
      custom.put(use.name(), use);
    }
    List<Use> all = new ArrayList<>();
    for (Map.Entry<String, Integer> byDefault : KnownPlugins.DEFAULTS.entrySet()) {
      String plugin = byDefault.getKey();
      if (!disabled.contains(EVERY) && !disabled.contains(plugin)) {
        Use changed = custom.remove(plugin);
        all.add(changed == null ? new Use(plugin, byDefault.getValue()) : changed);
      }
    }
    all.addAll(custom.values());
    return all;
  }

  /**
   * The plugins of a point: those enabled there and everywhere, in the order of the point; then
   * those enabled everywhere; then those enabled there alone.
   */
  private static List<String> expand(
      String point, List<Use> own, Set<String> disabled, List<Use> everywhere) {
    Set<String> enabled = new LinkedHashSet<>();
    for (Use use : own) {
      enabled.add(use.name());
    }
    if (disabled.contains(EVERY) || everywhere.isEmpty()) {
      return List.copyOf(enabled);
    }
    Set<String> overridden = new HashSet<>();
    List<String> more = new ArrayList<>();
    for (Use use : everywhere) {
      if (!KnownPlugins.extend(use.name(), point) || disabled.contains(use.name())) {
        continue;
      }
      if (enabled.contains(use.name())) {
        overridden.add(use.name());
      } else {
        more.add(use.name());
      }
    }
    List<String> all = new ArrayList<>();
    for (String plugin : enabled) {
      if (overridden.contains(plugin)) {
        all.add(plugin);
      }
    }
    all.addAll(more);
    enabled.removeAll(overridden);
    all.addAll(enabled);
    return all;
  }

  /** What would keep the scheduler from starting, or from placing any Pod. */
  private void checkWhole(Located plugins) {
    if (lists.getOrDefault("queueSort", List.of()).size() != 1) {
      findings.wrong(
          plugins.field("queueSort"),
          "exactly one plugin sorts the queue",
          "enable PrioritySort, which is the only one, or leave queueSort out");
    }
    if (lists.getOrDefault("bind", List.of()).isEmpty()) {
      findings.wrong(
          plugins.field("bind"), "at least one plugin binds Pods", "enable DefaultBinder");
    }
    checkPrepared("filter", "preFilter", NEED_PREFILTER, plugins);
    checkPrepared("score", "preScore", NEED_PRESCORE, plugins);
  }

  private void checkPrepared(String point, String before, Set<String> needing, Located plugins) {
    for (String plugin : lists.getOrDefault(point, List.of())) {
      if (needing.contains(plugin) && !has(before, plugin)) {
        findings.wrong(
            plugins.field(before),
            plugin + " is enabled for " + point + " and not for " + before + ", so every Pod fails",
            "disable it at both points, or use multiPoint");
      }
    }
  }

  /** Filters in their order, then what only scores or reserves. */
  private List<Profile.Entry> entries(PluginArguments arguments) {
    Set<String> order = new LinkedHashSet<>(lists.getOrDefault("filter", List.of()));
    for (String point : List.of("preEnqueue", "preFilter", "score", "reserve")) {
      order.addAll(lists.getOrDefault(point, List.of()));
    }
    List<String> inTurn = lists.getOrDefault("preFilter", List.of());
    List<Profile.Entry> entries = new ArrayList<>();
    for (String each : order) {
      if (arguments.make(each).isPresent()) {
        Plugin plugin = arguments.make(each).get();
        int weight = weights.getOrDefault(each, 0);
        boolean filters = has("filter", each);
        Profile.Roles roles =
            new Profile.Roles(
                has("preEnqueue", each),
                KnownPlugins.extend(each, "preFilter") ? inTurn.contains(each) : filters,
                inTurn.indexOf(each),
                filters,
                has("score", each),
                has("reserve", each));
        entries.add(new Profile.Entry(plugin, weight == 0 ? 1 : weight, roles));
      }
    }
    return entries;
  }
}
