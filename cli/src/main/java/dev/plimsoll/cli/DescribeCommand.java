package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Style;
import dev.plimsoll.report.YamlText;
import dev.plimsoll.schema.Defaulted;
import dev.plimsoll.yaml.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code plimsoll describe}: what Kubernetes makes of an object. */
final class DescribeCommand implements Command {

  /** So many objects are named when the one that was asked for is not there. */
  private static final int SHOWN = 20;

  @Override
  public String name() {
    return "describe";
  }

  @Override
  public String operands() {
    return "KIND/NAME PATH...";
  }

  @Override
  public String summary() {
    return "what Kubernetes makes of an object: the values it fills in";
  }

  @Override
  public String details() {
    return """
        Prints the object as the API server stores it. Only defaults that are constants are filled
        in so far; those that depend on other fields are not.

        Example:
          plimsoll describe deployment/web k8s/
        """;
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(Invocation invocation) {
    List<String> operands = invocation.operands();
    int slash = operands.isEmpty() ? -1 : operands.get(0).indexOf('/');
    if (slash <= 0 || operands.size() < 2) {
      throw new UsageException(
          "describe what? say plimsoll describe KIND/NAME PATH, as in deployment/web k8s/");
    }
    Sources sources =
        invocation.terminal().read(operands.subList(1, operands.size()), Limits.DEFAULTS);
    complain(sources, invocation.terminal());
    Plimsoll plimsoll = Plimsoll.with(dev.plimsoll.config.Options.defaults());
    String word = operands.get(0).substring(0, slash);
    String name = operands.get(0).substring(slash + 1);
    List<ObjectName> objects = plimsoll.objects(sources);
    String kind = word;
    for (ObjectName object : objects) {
      kind = KindWords.mean(word, object.kind()) ? object.kind() : kind;
    }
    List<Defaulted> found = plimsoll.describe(sources, kind, name);
    if (found.isEmpty()) {
      throw new UsageException(
          "there is no "
              + Words.quoted(operands.get(0))
              + " in these files"
              + hint(kind, name, objects));
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < found.size(); i++) {
      out.append(i == 0 ? "" : "---\n").append(YamlText.of(found.get(i).object()));
      out.append(
          found.get(i).filledIn().isEmpty()
              ? "# the API server fills in nothing\n"
              : "# filled in by the API server:\n");
      for (String line : found.get(i).filledIn()) {
        out.append("#   ").append(line).append('\n');
      }
    }
    invocation.terminal().print(out);
    return sources.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }

  private static void complain(Sources sources, Terminal terminal) {
    for (Diagnostic problem : sources.problems()) {
      StringBuilder text = new StringBuilder();
      OutputFormat.finding(problem, Style.PLAIN, text);
      terminal.complain(text);
    }
  }

  private static String hint(String kind, String name, List<ObjectName> objects) {
    List<String> known = new ArrayList<>();
    for (ObjectName object : objects) {
      known.add(object.kind().toLowerCase(Locale.ROOT) + "/" + object.name());
    }
    if (known.isEmpty()) {
      return ": they hold no Kubernetes object";
    }
    Optional<String> near = Words.nearest(kind.toLowerCase(Locale.ROOT) + "/" + name, known);
    if (near.isPresent()) {
      return "; did you mean " + Words.quoted(near.get()) + "?";
    }
    return known.size() > SHOWN
        ? "; there are " + known.size() + " others"
        : "; known are " + String.join(", ", known);
  }
}
