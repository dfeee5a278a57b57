package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.defaults.Defaulted;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.report.DefaultsText;
import dev.plimsoll.report.JsonText;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Style;
import dev.plimsoll.report.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code plimsoll describe}: what Kubernetes makes of an object. */
final class DescribeCommand implements Command {

  /** So many objects are named when the one that was asked for is not there. */
  private static final int SHOWN = 20;

  private static final String DEFAULTS = "defaults";
  private static final String FORMAT = "format";
  private static final List<String> FORMATS = List.of("text", "yaml", "json");

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
        Prints the object as the API server holds it once it has filled in its defaults. Each line
        that is not as it is written says so in a comment; the formats yaml and json are what the
        server would give back.

        Example:
          plimsoll describe deployment/web k8s/ --defaults
        """;
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Flags.flag(DEFAULTS, "show the values that are filled in; the only view so far"))
        .addOption(Flags.value(FORMAT, "FORMAT", "text (the default), yaml or json"))
        .addOption(Flags.kubernetes())
        .addOption(Flags.color());
  }

  @Override
  public int run(Invocation invocation) {
    List<String> operands = invocation.operands();
    int slash = operands.isEmpty() ? -1 : operands.get(0).indexOf('/');
    if (slash <= 0 || operands.size() < 2) {
      throw new UsageException(
          "describe what? say plimsoll describe KIND/NAME PATH, as in deployment/web k8s/");
    }
    String format = format(invocation.arguments().value(FORMAT, "text"));
    dev.plimsoll.config.Options options = Flags.options(invocation);
    Plimsoll plimsoll = Flags.plimsoll(options, invocation.terminal());
    Style style = Flags.style(invocation);
    Sources sources =
        invocation.terminal().read(operands.subList(1, operands.size()), options.limits());
    complain(sources, invocation.terminal());
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
    for (Defaulted object : found) {
      if (format.equals("json")) {
        out.append(JsonText.of(object.answer()));
      } else {
        out.append(out.isEmpty() ? "" : "---\n")
            .append(
                format.equals("yaml")
                    ? YamlText.of(object.answer())
                    : DefaultsText.of(object, options.kubernetes().toString(), style));
      }
    }
    invocation.terminal().print(out);
    return sources.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }

  private static String format(String word) {
    if (!FORMATS.contains(word)) {
      throw new UsageException(
          "there is no format " + Words.quoted(word) + Words.choice(word, FORMATS));
    }
    return word;
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
