package dev.plimsoll.schedule.plugins;

import dev.plimsoll.api.Api;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.cluster.Inventory;
import dev.plimsoll.cluster.InventoryReader;
import dev.plimsoll.cluster.LabelQuery;
import dev.plimsoll.cluster.NodeInfo;
import dev.plimsoll.cluster.PodInfo;
import dev.plimsoll.cluster.PodReader;
import dev.plimsoll.manifest.ManifestReader;
import dev.plimsoll.manifest.ManifestSet;
import dev.plimsoll.model.LabelRequirement;
import dev.plimsoll.model.Pod;
import dev.plimsoll.schedule.Filter;
import dev.plimsoll.schedule.Prepared;
import dev.plimsoll.schedule.Score;
import dev.plimsoll.schedule.Verdict;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Pods and nodes written as YAML, and one plugin asked about them. */
final class Fixtures {

  private Fixtures() {}

  /** A Pod labelled app=web with this spec, in flow style. */
  static PodInfo pod(String spec) {
    ManifestSet set =
        manifests(
            "{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {app: web}}, spec: "
                + spec
                + "}");
    PodReader reader = new PodReader(List.of());
    return InventoryReader.running(set.all().get(0), new Pod(set.all().get(0).root()), reader);
  }

  /** The same Pod as one of those that the default spreading counts by app=web. */
  static PodInfo spreadByDefault(PodInfo pod) {
    return new PodInfo(
        pod.namespace(),
        pod.name(),
        pod.labels(),
        pod.shape(),
        new LabelQuery(List.of(new LabelRequirement("app", "In", List.of("web"))), false),
        pod.priority(),
        pod.nodeName(),
        pod.controller(),
        pod.terminating());
  }

  /** Nodes n0, n1, ..., each with these fields, in flow style. */
  static Inventory nodes(String... fields) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < fields.length; i++) {
      text.append("---\n{apiVersion: v1, kind: Node, metadata: {name: n")
          .append(i)
          .append(", labels: {kubernetes.io/hostname: n")
          .append(i)
          .append(fields[i].startsWith("labels:") ? ", " + labels(fields[i]) : "")
          .append("}}, ")
          .append(fields[i].startsWith("labels:") ? rest(fields[i]) : fields[i])
          .append("}\n");
    }
    return InventoryReader.read(manifests(text.toString())).inventory();
  }

  /** The inventory that a text describes. */
  static Inventory cluster(String text) {
    return InventoryReader.read(manifests(text)).inventory();
  }

  private static String labels(String fields) {
    return fields.substring(fields.indexOf('{') + 1, fields.indexOf('}'));
  }

  private static String rest(String fields) {
    String rest = fields.substring(fields.indexOf('}') + 1);
    return rest.isEmpty()
        ? "status: {capacity: {cpu: 4, memory: 8Gi, pods: 10}}"
        : rest.substring(2);
  }

  /** What a filter says of each node: {@code yes}, {@code no}, {@code never}, {@code out}. */
  static <S> List<String> ask(Filter<S> filter, PodInfo pod, Inventory nodes) {
    Prepared<S> prepared = filter.prepare(pod, nodes);
    List<String> answers = new ArrayList<>();
    for (NodeInfo node : nodes.nodes()) {
      if (prepared instanceof Prepared.Skip<S>) {
        answers.add("yes");
      } else if (prepared instanceof Prepared.Refusal<S> refusal) {
        answers.add("refused: " + ((Verdict.No) refusal.verdict()).reasons());
      } else if (prepared instanceof Prepared.Narrowed<S> narrowed
          && !narrowed.nodes().contains(node.name())) {
        answers.add("out");
      } else {
        answers.add(say(filter.filter(state(prepared), pod, node)));
      }
    }
    return answers;
  }

  private static <S> S state(Prepared<S> prepared) {
    return prepared instanceof Prepared.Narrowed<S> narrowed
        ? narrowed.state()
        : ((Prepared.Ready<S>) prepared).state();
  }

  private static String say(Verdict verdict) {
    if (verdict instanceof Verdict.Fits) {
      return "yes";
    }
    return verdict instanceof Verdict.Unresolvable ? "never" : "no";
  }

  /** The reasons that a filter gives for the first node. */
  static <S> Set<String> reasons(Filter<S> filter, PodInfo pod, Inventory nodes) {
    Verdict verdict = filter.filter(state(filter.prepare(pod, nodes)), pod, nodes.nodes().get(0));
    return Set.copyOf(((Verdict.No) verdict).reasons());
  }

  /** The normalised scores of all nodes; none when the plugin has nothing to say. */
  static <S> List<Long> scores(Score<S> score, PodInfo pod, Inventory nodes) {
    Prepared<S> prepared = score.prepare(pod, nodes, nodes.nodes());
    List<Long> all = new ArrayList<>();
    if (prepared instanceof Prepared.Ready<S> ready) {
      long[] scores = new long[nodes.nodes().size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = score.score(ready.state(), pod, nodes.nodes().get(i));
      }
      score.normalise(ready.state(), scores);
      for (long each : scores) {
        all.add(each);
      }
    }
    return all;
  }

  private static ManifestSet manifests(String text) {
    return ManifestSet.of(
        new ManifestReader(Api.of(KubernetesVersion.DEFAULT))
            .read(YamlReader.read(SourceFile.of("t.yaml", text), Limits.DEFAULTS), true)
            .manifests());
  }
}
