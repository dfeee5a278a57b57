package dev.plimsoll.suppression;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.lint.RegisteredRule;
import dev.plimsoll.lint.RuleInfo;
import dev.plimsoll.lint.Selection;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.source.Location;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What annotations say to other linters, where the user wants them to be heard. A check of theirs
 * means the rules that name it among their sources; one that no rule covers means nothing.
 */
final class PeerAnnotations {

  private static final String KUBE_LINTER = "ignore-check.kube-linter.io/";
  private static final String KUBE_LINTER_ALL = "kube-linter.io/ignore-all";
  private static final String KUBE_SCORE = "kube-score/ignore";
  private static final String POLARIS = "polaris.fairwinds.com/";
  private static final String EXEMPT = "exempt";
  private static final String CHECKOV = "checkov.io/skip";

  private final List<String> peers;
  private final Map<String, List<RuleInfo>> rules = new HashMap<>();

  PeerAnnotations(List<String> peers, Selection selection, List<Code> locked) {
    this.peers = peers;
    if (peers.isEmpty()) {
      return;
    }
    for (RegisteredRule registered : selection.known()) {
      RuleInfo info = registered.info();
      if (locked.contains(info.code())) {
        continue;
      }
      for (String source : info.sources()) {
        put(source, info);
        put(source.substring(0, source.indexOf(':') + 1), info);
      }
    }
  }

  private void put(String key, RuleInfo info) {
    List<RuleInfo> covering = rules.computeIfAbsent(key, unknown -> new ArrayList<>());
    if (!covering.contains(info)) {
      covering.add(info);
    }
  }

  void read(Manifest manifest, Requests requests) {
    if (peers.isEmpty()) {
      return;
    }
    read(manifest.root(), manifest, requests);
    if (manifest.workload().isPresent() && !manifest.id().kind().equals("Pod")) {
      // kube-score and Polaris look at the template too; the others write there what they mean.
      read(manifest.workload().get().template().metadata().at().parent(), manifest, requests);
    }
  }

  private void read(Located owner, Manifest manifest, Requests requests) {
    Located annotations = owner.field("metadata").field("annotations");
    Node node = annotations.node().orElse(null);
    if (!(node instanceof MappingNode mapping)) {
      return;
    }
    for (Entry entry : mapping.effective()) {
      if (!(entry.value().resolved() instanceof ScalarNode value)) {
        continue;
      }
      String key = entry.name();
      String text = value.text().strip();
      Ask ask = new Ask(Requests.region(owner), annotations.entry(entry), manifest, requests);
      if (peers.contains("kube-linter") && key.startsWith(KUBE_LINTER)) {
        ask.silence("kube-linter:" + key.substring(KUBE_LINTER.length()), text);
      } else if (peers.contains("kube-linter") && key.equals(KUBE_LINTER_ALL)) {
        ask.silence("kube-linter:", text);
      } else if (peers.contains("kube-score") && key.equals(KUBE_SCORE)) {
        for (String check : text.split(",", -1)) {
          ask.silence("kube-score:" + check.strip(), key);
        }
      } else if (peers.contains("polaris") && key.startsWith(POLARIS) && text.equals("true")) {
        polaris(key.substring(POLARIS.length()), key, ask);
      } else if (peers.contains("checkov") && key.startsWith(CHECKOV)) {
        int equals = text.indexOf('=');
        String check = equals < 0 ? text : text.substring(0, equals);
        ask.silence("checkov:" + check.strip(), equals < 0 ? "" : text.substring(equals + 1));
      }
    }
  }

  private static void polaris(String name, String key, Ask ask) {
    if (name.equals(EXEMPT)) {
      ask.silence("polaris:", key);
    } else if (name.endsWith("-" + EXEMPT)) {
      ask.silence("polaris:" + name.substring(0, name.length() - EXEMPT.length() - 1), key);
    }
  }

  /** One annotation that asks for silence. */
  private final class Ask {

    private final Location region;
    private final Located value;
    private final Manifest manifest;
    private final Requests requests;

    Ask(Location region, Located value, Manifest manifest, Requests requests) {
      this.region = region;
      this.value = value;
      this.manifest = manifest;
      this.requests = requests;
    }

    void silence(String source, String reason) {
      List<Request.Wanted> wanted = new ArrayList<>();
      for (RuleInfo rule : rules.getOrDefault(source, List.of())) {
        wanted.add(new Request.Wanted(rule.code(), rule.id(), value.location()));
      }
      if (!wanted.isEmpty()) {
        requests.add(
            new Request(
                region,
                wanted,
                reason.strip(),
                Suppressed.By.ANNOTATION,
                value.location(),
                manifest.objectName(),
                false));
      }
    }
  }
}
