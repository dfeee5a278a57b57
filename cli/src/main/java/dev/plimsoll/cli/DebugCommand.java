package dev.plimsoll.cli;

import dev.plimsoll.Sources;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.util.List;

/** {@code plimsoll debug}: what was read. */
final class DebugCommand implements Command {

  private static final List<String> VIEWS = List.of("json", "tree");

  @Override
  public String name() {
    return "debug";
  }

  @Override
  public String operands() {
    return "json|tree [PATH...]";
  }

  @Override
  public String summary() {
    return "what was read: the JSON that Kubernetes reads, or the tree with its places";
  }

  @Override
  public org.apache.commons.cli.Options options() {
    return new org.apache.commons.cli.Options();
  }

  @Override
  public int run(Invocation invocation) {
    List<String> operands = invocation.operands();
    if (operands.isEmpty() || !VIEWS.contains(operands.get(0))) {
      throw new UsageException(
          operands.isEmpty()
              ? "debug what? say plimsoll debug json PATH or plimsoll debug tree PATH"
              : "debug shows no "
                  + Words.quoted(operands.get(0))
                  + Words.choice(operands.get(0), VIEWS));
    }
    if (operands.size() == 1) {
      throw new UsageException("which files? name files or folders, or - for standard input");
    }
    Sources sources =
        invocation.terminal().read(operands.subList(1, operands.size()), Limits.DEFAULTS);
    boolean json = operands.get(0).equals("json");
    StringBuilder out = new StringBuilder();
    for (Sources.Source source : sources.all()) {
      YamlStream stream = YamlReader.read(source.file(), Limits.DEFAULTS);
      for (YamlDocument document : stream.documents()) {
        if (json) {
          NodeJson.write(document, stream.problems(), out);
        } else {
          TreeText.write(document, out);
        }
      }
    }
    invocation.terminal().print(out);
    for (Diagnostic problem : sources.problems()) {
      StringBuilder text = new StringBuilder();
      OutputFormat.finding(problem, dev.plimsoll.report.Style.PLAIN, text);
      invocation.terminal().complain(text);
    }
    return sources.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }
}
