package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.api.KubernetesVersion;
import dev.plimsoll.lint.RuleInfo;
import dev.plimsoll.report.CardText;
import dev.plimsoll.report.CodeCards;
import dev.plimsoll.report.Style;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.TypeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code plimsoll explain}: what a code means, and why a rule exists. */
final class ExplainCommand implements Command {

  private static final int WIDTH = 100;

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String operands() {
    return "CODE|FIELD";
  }

  @Override
  public String summary() {
    return "what a code means, why a rule exists, what a field is for";
  }

  @Override
  public String details() {
    return """
        CODE is what findings have in brackets, such as lint/image-tag-latest or api/required, or the
        name of a rule. `plimsoll rules` lists the rules. FIELD is a kind and fields below it:
          plimsoll explain Deployment.spec.strategy
          plimsoll explain po.spec.containers.image --kubernetes-version 1.33
        """;
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(Flags.kubernetes("whose fields are meant"))
        .addOption(Flags.color());
  }

  @Override
  public int run(Invocation invocation) {
    if (invocation.operands().size() != 1) {
      throw new UsageException(
          "explain what? name one code or field, as in plimsoll explain schema/unknown-field or"
              + " plimsoll explain Deployment.spec.strategy");
    }
    Style style = Flags.style(invocation);
    String word = invocation.operands().get(0);
    Optional<String> card = Plimsoll.explain(word);
    if (card.isEmpty()) {
      KubernetesVersion version = Flags.kubernetes(invocation);
      List<KindInfo> kinds = FieldQuery.kinds(TypeTable.load(), word, version.minor());
      if (!kinds.isEmpty()) {
        FieldQuery query = FieldQuery.of(kinds.get(0), word, version.minor());
        invocation
            .terminal()
            .print(FieldPage.of(query, style, width(invocation.terminal()), version.minor()));
        return ExitCode.CLEAN;
      }
      throw new UsageException("there is no code, rule or kind " + Words.quoted(word) + hint(word));
    }
    invocation
        .terminal()
        .print(style.strong(title(word)) + "\n\n" + CardText.of(card.get(), style));
    return ExitCode.CLEAN;
  }

  /** How wide the user's terminal is, as far as the shell says so. */
  private static int width(Terminal terminal) {
    String columns = terminal.paints() ? System.getenv("COLUMNS") : null;
    try {
      return columns == null ? WIDTH : Math.max(40, Math.min(140, Integer.parseInt(columns)));
    } catch (NumberFormatException noNumber) {
      return WIDTH;
    }
  }

  private static String title(String word) {
    String id = id(word);
    for (RuleInfo rule : Plimsoll.rules()) {
      if (rule.id().equals(id) || rule.aliases().contains(id)) {
        return "lint/"
            + rule.id()
            + " ("
            + (rule.enabled() ? rule.severity().word() : "off unless selected")
            + ", "
            + rule.category().name().toLowerCase(Locale.ROOT)
            + ")";
      }
    }
    return word;
  }

  private static String hint(String word) {
    List<String> known = new ArrayList<>();
    for (RuleInfo rule : Plimsoll.rules()) {
      known.add(rule.id());
    }
    Optional<String> near = Words.nearest(id(word), known);
    if (near.isEmpty()) {
      near = nearKind(word);
    }
    if (near.isEmpty()) {
      List<String> codes = CodeCards.codes();
      near = Words.nearest(word, codes);
      for (String code : codes) {
        boolean bare = code.endsWith("/" + word);
        near = near.isEmpty() && bare ? Optional.of(code) : near;
      }
    }
    return near.isPresent()
        ? "; did you mean " + Words.quoted(near.get()) + "?"
        : "; `plimsoll rules` lists the rules, and findings name their codes";
  }

  private static Optional<String> nearKind(String word) {
    int dot = word.indexOf('.');
    String kind = dot < 0 ? word : word.substring(0, dot);
    List<String> kinds = new ArrayList<>();
    for (KindInfo known : TypeTable.load().kinds()) {
      if (known.resource().isPresent()) {
        kinds.add(known.kind());
      }
    }
    return word.contains("/")
        ? Optional.empty()
        : Words.nearest(kind, kinds).map(near -> near + (dot < 0 ? "" : word.substring(dot)));
  }

  private static String id(String word) {
    return word.startsWith("lint/") ? word.substring("lint/".length()) : word;
  }
}
