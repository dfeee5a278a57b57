package dev.plimsoll.cli;

import dev.plimsoll.FileFilter;
import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.report.YamlText;
import dev.plimsoll.schema.Defaulted;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code plimsoll describe}: what Kubernetes makes of an object. */
final class DescribeCommand implements Command {

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
        Sources.read(
            operands.subList(1, operands.size()), invocation.terminal().in(), FileFilter.ALL);
    String kind = operands.get(0).substring(0, slash);
    String name = operands.get(0).substring(slash + 1);
    Plimsoll plimsoll = Plimsoll.with(dev.plimsoll.config.Options.defaults());
    List<Defaulted> found = plimsoll.describe(sources, kind, name);
    if (found.isEmpty()) {
      throw new UsageException("there is no " + operands.get(0) + " in these files");
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < found.size(); i++) {
      out.append(i == 0 ? "" : "---\n").append(YamlText.of(found.get(i).object()));
      out.append("# filled in by the API server:\n");
      for (String line : found.get(i).filledIn()) {
        out.append("#   ").append(line).append('\n');
      }
    }
    invocation.terminal().print(out);
    return ExitCode.CLEAN;
  }
}
