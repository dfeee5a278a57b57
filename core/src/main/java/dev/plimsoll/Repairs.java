package dev.plimsoll;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.report.FixReport;
import dev.plimsoll.report.Report;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import dev.plimsoll.tree.Edits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Repairs texts in rounds: of all fixes those that do not touch one another, then a new check,
 * which must say that what was meant came of it. A fix of which that is not so is left out from
 * then on.
 */
final class Repairs {

  /** A container without any security settings takes a round for each; nothing takes as many. */
  private static final int MOST_ROUNDS = 200;

  private final Plimsoll plimsoll;
  private final Fix.Safety upTo;
  private final Predicate<Diagnostic> wanted;
  private final Set<String> refused = new HashSet<>();

  Repairs(Plimsoll plimsoll, Fix.Safety upTo, Predicate<Diagnostic> wanted) {
    this.plimsoll = plimsoll;
    this.upTo = upTo;
    this.wanted = wanted;
  }

  /** A finding and how it is to be repaired. */
  private record Choice(Diagnostic diagnostic, Fix fix) {

    String key() {
      return diagnostic.location().file().name() + '\n' + finding(diagnostic) + '\n' + fix.title();
    }
  }

  /** The texts after a round, and what a check says of them. */
  private record Round(Sources texts, Report report) {}

  /** The repaired texts. */
  FixReport of(Sources sources) {
    Round now = new Round(sources, plimsoll.check(sources));
    List<List<FixReport.Repair>> made = new ArrayList<>();
    for (int i = 0; i < sources.all().size(); i++) {
      made.add(new ArrayList<>());
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Choice> choices = choices(now);
      Optional<Round> next = Optional.empty();
      while (!choices.isEmpty() && next.isEmpty()) {
        next = attempt(now, choices);
        if (next.isEmpty() && choices.size() == 1) {
          refused.add(choices.get(0).key());
          choices = choices(now);
        } else if (next.isEmpty()) {
          choices = choices.subList(0, choices.size() / 2);
        }
      }
      if (next.isEmpty()) {
        break;
      }
      note(now.texts(), choices, made);
      now = next.get();
    }
    List<FixReport.Fixed> files = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      files.add(
          new FixReport.Fixed(
              sources.all().get(i).file(), now.texts().all().get(i).file(), made.get(i)));
    }
    return new FixReport(files, now.report());
  }

  private static void note(Sources texts, List<Choice> choices, List<List<FixReport.Repair>> made) {
    for (Choice choice : choices) {
      for (int i = 0; i < made.size(); i++) {
        SourceFile file = choice.diagnostic().location().file();
        if (texts.all().get(i).file().equals(file)) {
          made.get(i).add(new FixReport.Repair(choice.diagnostic().code(), choice.fix().title()));
        }
      }
    }
  }

  /** The fixes that can be made at once, the first of two that touch one another. */
  private List<Choice> choices(Round now) {
    Map<SourceFile, List<Edit>> taken = new HashMap<>();
    for (Sources.Source source : now.texts().all()) {
      taken.put(source.file(), new ArrayList<>());
    }
    List<Choice> choices = new ArrayList<>();
    for (Diagnostic diagnostic : now.report().diagnostics()) {
      Optional<Choice> choice = choice(diagnostic);
      if (choice.isPresent() && fits(choice.get().fix(), taken)) {
        for (Edit edit : choice.get().fix().edits()) {
          taken.computeIfAbsent(edit.location().file(), file -> new ArrayList<>()).add(edit);
        }
        choices.add(choice.get());
      }
    }
    return choices;
  }

  private Optional<Choice> choice(Diagnostic diagnostic) {
    if (diagnostic.fixes().isEmpty() || !wanted.test(diagnostic)) {
      return Optional.empty();
    }
    for (Fix fix : diagnostic.fixes()) {
      Choice choice = new Choice(diagnostic, fix);
      if (fix.safety().compareTo(upTo) <= 0
          && !fix.edits().isEmpty()
          && !refused.contains(choice.key())) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Fix fix, Map<SourceFile, List<Edit>> taken) {
    for (Edit edit : fix.edits()) {
      List<Edit> others = taken.get(edit.location().file());
      if (others == null) {
        return false; // not a text that may be changed
      }
      for (Edit other : others) {
        if (!edit.equals(other) && touch(edit.location().span(), other.location().span())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean touch(Span one, Span other) {
    return one.start() <= other.end() && other.start() <= one.end();
  }

  private Optional<Round> attempt(Round now, List<Choice> choices) {
    List<Edit> edits = new ArrayList<>();
    for (Choice choice : choices) {
      edits.addAll(choice.fix().edits());
    }
    Map<SourceFile, List<Edit>> byFile = new HashMap<>();
    for (Edit edit : edits) {
      byFile.computeIfAbsent(edit.location().file(), file -> new ArrayList<>()).add(edit);
    }
    Map<SourceFile, SourceFile> texts = new HashMap<>();
    for (Map.Entry<SourceFile, List<Edit>> entry : byFile.entrySet()) {
      Optional<String> text = Edits.apply(entry.getKey(), entry.getValue());
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.put(entry.getKey(), SourceFile.of(entry.getKey().name(), text.get()));
    }
    Sources changed = now.texts().with(texts);
    Report report = plimsoll.check(changed);
    return isMeant(now.report(), report, choices)
        ? Optional.of(new Round(changed, report))
        : Optional.empty();
  }

  private static boolean isMeant(Report before, Report after, List<Choice> choices) {
    if (before.summary().documents() != after.summary().documents()
        || before.summary().skipped() < after.summary().skipped()) {
      return false;
    }
    Map<String, Integer> findings = counted(after, true);
    Map<String, Integer> had = counted(before, true);
    Stage last = Stage.SOURCE;
    for (Choice choice : choices) {
      String key = key(choice.diagnostic(), true);
      if (findings.getOrDefault(key, 0) >= had.getOrDefault(key, 0)) {
        return false; // what was to be repaired is found as before
      }
      Stage stage = choice.diagnostic().code().stage();
      last = stage.compareTo(last) > 0 ? stage : last;
    }
    Map<String, Integer> codesBefore = counted(before, false);
    Set<String> judged = new HashSet<>();
    for (Diagnostic diagnostic : after.diagnostics()) {
      // What is repaired early lets later stages look for the first time; they may find something.
      // And who is named in a field that is looked at may be named for the first time.
      Stage stage = diagnostic.code().stage();
      boolean mayCome =
          stage.compareTo(last) > 0
              || (stage == last && stage == Stage.SCHEMA)
              || (stage == Stage.REFERENCE && diagnostic.severity() == Severity.INFO);
      if (!mayCome) {
        judged.add(key(diagnostic, false));
      }
    }
    Map<String, Integer> codesAfter = counted(after, false);
    for (String key : judged) {
      if (codesAfter.getOrDefault(key, 0) > codesBefore.getOrDefault(key, 0)) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Integer> counted(Report report, boolean exactly) {
    Map<String, Integer> counts = new HashMap<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      counts.merge(key(diagnostic, exactly), 1, Integer::sum);
    }
    return counts;
  }

  private static String key(Diagnostic diagnostic, boolean exactly) {
    return diagnostic.location().file().name()
        + '\n'
        + (exactly ? finding(diagnostic) : diagnostic.code().toString());
  }

  /** What a finding says, wherever its lines have moved to. */
  private static String finding(Diagnostic diagnostic) {
    return diagnostic.code()
        + "\n"
        + diagnostic.object()
        + '\n'
        + diagnostic.path()
        + '\n'
        + diagnostic.message();
  }
}
