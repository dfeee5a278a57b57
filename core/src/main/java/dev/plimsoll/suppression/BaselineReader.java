package dev.plimsoll.suppression;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a baseline; used once. */
final class BaselineReader {

  private static final Code CODE = new Code(Stage.SOURCE, "baseline");
  private static final String HELP = "`plimsoll baseline` writes it";

  private final List<Diagnostic> problems = new ArrayList<>();
  private final Map<Baseline.Key, Baseline.Entry> entries = new HashMap<>();

  BaselineReading read(SourceFile file) {
    YamlStream stream = YamlReader.read(file, Limits.DEFAULTS);
    problems.addAll(stream.problems());
    for (YamlDocument document : stream.documents()) {
      if (document.readable() && !document.isEmpty()) {
        read(Located.root(document).field("findings"));
      }
    }
    return new BaselineReading(Baseline.of(entries), problems);
  }

  private void read(Located findings) {
    if (!(findings.node().orElse(null) instanceof SequenceNode list)) {
      problem(findings, "a baseline has a list `findings`");
      return;
    }
    for (int i = 0; i < list.items().size(); i++) {
      Located item = findings.item(i);
      String object = Field.text(item.field("object")).orElse("");
      String rule = Field.text(item.field("rule")).orElse("");
      String path = Field.text(item.field("path")).orElse("");
      int count = Field.int32(item.field("count")).orElse(1);
      boolean whole = item.node().orElse(null) instanceof MappingNode;
      if (!whole || object.isEmpty() || rule.isEmpty() || count < 1) {
        problem(
            item, "an entry has an `object`, a `rule`, a `path` and, if it is not 1, a `count`");
        continue;
      }
      Baseline.Key key = new Baseline.Key(object, rule, path);
      Baseline.Entry before = entries.get(key);
      int sum = before == null ? count : before.count() + count;
      entries.put(key, new Baseline.Entry(sum, item.location()));
    }
  }

  private void problem(Located at, String message) {
    problems.add(
        Diagnostic.of(CODE, Severity.ERROR, message, at.location(), at.path(), ObjectName.NONE)
            .withHelp(HELP));
  }
}
