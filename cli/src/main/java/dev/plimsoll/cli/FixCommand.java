package dev.plimsoll.cli;

import dev.plimsoll.Plimsoll;
import dev.plimsoll.Sources;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.report.FixReport;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Style;
import dev.plimsoll.report.UnifiedDiff;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import org.apache.commons.cli.Options;

/** {@code plimsoll fix}: repairs what can be repaired. */
final class FixCommand implements Command {

  private static final String UNSAFE = "unsafe";
  private static final String DIFF = "diff";
  private static final String DRY_RUN = "dry-run";

  @Override
  public String name() {
    return "fix";
  }

  @Override
  public String operands() {
    return "[PATH...]";
  }

  @Override
  public String summary() {
    return "repair what can be repaired; comments and layout stay";
  }

  @Override
  public String details() {
    return """
        Writes the files and shows what changed as a unified diff. With - alone the repaired
        standard input goes to standard output. Safe repairs keep what runs as it runs; unsafe ones,
        such as a root filesystem that can no longer be written to, may make a Pod fail: look at them.

        Exit codes: 0 done, 1 with --diff if something would change, 2 wrong use, or a file that
        cannot be read or written. What is left to do by hand, `plimsoll check` says.

        Examples:
          plimsoll fix k8s/
          plimsoll fix k8s/ --diff
          plimsoll fix k8s/ --unsafe --select run-as-non-root,seccomp-profile-missing
          helm template shop charts/shop | plimsoll fix - | kubectl apply -f -
        """;
  }

  @Override
  public Options options() {
    return Flags.fixing()
        .addOption(Flags.flag(UNSAFE, "make repairs too that may change how something runs"))
        .addOption(Flags.flag(DIFF, "write nothing, show what would change; exit with 1 if any"))
        .addOption(Flags.flag(DRY_RUN, "the same as --" + DIFF));
  }

  @Override
  public int run(Invocation invocation) {
    Terminal terminal = invocation.terminal();
    boolean dry = invocation.arguments().has(DIFF) || invocation.arguments().has(DRY_RUN);
    boolean stream = invocation.operands().contains("-");
    if (stream && invocation.operands().size() > 1) {
      throw new UsageException("- stands alone: standard input is repaired to standard output");
    }
    dev.plimsoll.config.Options options = Flags.options(invocation, true);
    Style style = Flags.style(invocation);
    Sources sources = CheckCommand.sources(invocation, options);
    options = Flags.nested(invocation, sources, options);
    Plimsoll plimsoll = Flags.plimsoll(options, terminal);
    if (sources.all().size() > 1) {
      plimsoll = plimsoll.on(ForkJoinPool.commonPool());
    }
    boolean unsafe = invocation.arguments().has(UNSAFE);
    FixChoice choice = Flags.fixChoice(invocation);
    FixReport report =
        plimsoll.fix(
            sources,
            unsafe ? Fix.Safety.UNSAFE : Fix.Safety.SAFE,
            diagnostic -> choice.wants(diagnostic.code()));
    for (int i = 0; i < report.files().size(); i++) {
      FixReport.Fixed file = report.files().get(i);
      if (stream && !dry) {
        send(sources.bytes(file.before(), file.after().text()), terminal);
      } else if (file.changed()) {
        String name = file.before().name();
        String diff = UnifiedDiff.of(name, file.before().text(), file.after().text(), style);
        if (!dry) {
          Rewriting.write(
              terminal.folder().resolve(name),
              sources.bytes(file.before(), file.before().text()),
              sources.bytes(file.before(), file.after().text()));
        }
        terminal.print(diff);
      }
    }
    terminal.complain(conclusion(report, dry, unsafe, choice));
    return exitCode(report, dry, options, terminal);
  }

  private static void send(byte[] bytes, Terminal terminal) {
    try {
      terminal.out().write(bytes);
      terminal.out().flush();
    } catch (IOException broken) {
      throw new UsageException("cannot write the answer: " + broken.getMessage());
    }
  }

  private static String conclusion(
      FixReport report, boolean dry, boolean unsafe, FixChoice choice) {
    StringBuilder out = new StringBuilder();
    int files = 0;
    int repairs = 0;
    for (FixReport.Fixed file : report.files()) {
      if (file.changed()) {
        files++;
        repairs += file.repairs().size();
        out.append(file.before().name()).append(": ").append(done(file)).append('\n');
      }
    }
    out.append(count(repairs, "finding")).append(dry ? " would be repaired" : " repaired");
    out.append(files == 0 ? "" : " in " + count(files, "file"));
    int more = 0;
    for (Diagnostic left : report.left().diagnostics()) {
      more += !unsafe && choice.wants(left.code()) && isRepairable(left) ? 1 : 0;
    }
    if (more > 0) {
      out.append("; ").append(more).append(" more with --").append(UNSAFE);
    }
    return out.append('\n').toString();
  }

  private static boolean isRepairable(Diagnostic diagnostic) {
    for (Fix fix : diagnostic.fixes()) {
      if (fix.safety() == Fix.Safety.UNSAFE && !fix.edits().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The codes that were repaired, each with how often. */
  private static String done(FixReport.Fixed file) {
    Map<String, Integer> counts = new TreeMap<>();
    for (FixReport.Repair repair : file.repairs()) {
      counts.merge(repair.code().toString(), 1, Integer::sum);
    }
    StringBuilder out = new StringBuilder();
    counts.forEach(
        (code, count) ->
            out.append(out.length() == 0 ? "" : ", ")
                .append(code)
                .append(count == 1 ? "" : " (" + count + " times)"));
    return out.toString();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static int exitCode(
      FixReport report, boolean dry, dev.plimsoll.config.Options options, Terminal terminal) {
    boolean unreadable = false;
    for (Diagnostic diagnostic : report.left().diagnostics()) {
      if (diagnostic.code().stage() == Stage.SOURCE) {
        StringBuilder text = new StringBuilder("\n");
        OutputFormat.finding(diagnostic, Style.PLAIN, text);
        terminal.complain(text);
        unreadable = true;
      }
    }
    if (unreadable) {
      return ExitCode.USAGE;
    }
    if (report.left().summary().isEmpty() && !options.allowEmpty()) {
      terminal.complain("plimsoll: " + OutputFormat.conclusion(report.left()) + "\n");
      return ExitCode.USAGE;
    }
    return dry && report.changes() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
