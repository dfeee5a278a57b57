package dev.plimsoll.testkit;

import dev.plimsoll.testkit.Section.Manifest;
import dev.plimsoll.testkit.Section.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Runs the manifests of a test that has passed once more in each other form, and compares what is
 * found.
 */
final class HiddenInvariants {

  private static final String EMOJI_LINE = "# \uD83D\uDEA2 a ship on top\n";
  private static final String BROKEN_DOCUMENT = "---\nbroken: [1, \"two\n";

  /** Where an offset of the original text is in the variant. */
  private interface Moved {
    int at(String original, int offset);
  }

  /**
   * @param moved null if nothing is known of spans
   */
  private record Variant(Invariant kind, Map<String, String> files, @Nullable Moved moved) {}

  private final Spec spec;
  private final Tool tool;
  private final SpecCase input;
  private final Outcome original;

  HiddenInvariants(Spec spec, Tool tool, SpecCase input, Outcome original) {
    this.spec = spec;
    this.tool = tool;
    this.input = input;
    this.original = original;
  }

  /** Fails with all variants in which something else is found. */
  void check() {
    List<String> problems = new ArrayList<>();
    for (Variant variant : variants()) {
      String problem = problem(variant);
      if (!problem.isEmpty()) {
        problems.add(problem);
      }
    }
    if (!problems.isEmpty()) {
      throw new AssertionFailedError(String.join("\n", problems));
    }
  }

  private List<Variant> variants() {
    List<Variant> variants = new ArrayList<>();
    for (Invariant kind : Invariant.values()) {
      if (!spec.config().skipped().contains(kind)) {
        variant(kind).ifPresent(variants::add);
      }
    }
    return variants;
  }

  private Optional<Variant> variant(Invariant kind) {
    if (input.files().values().stream().anyMatch(String::isBlank)) {
      return Optional.empty();
    }
    return switch (kind) {
      case CRLF -> Optional.of(new Variant(kind, crlf(), HiddenInvariants::behindReturns));
      case EMOJI -> emoji();
      case BROKEN -> broken();
      case JSON -> rewritten(kind).flatMap(YamlRewriting::asJson).map(text -> one(kind, text));
      case FLOW -> rewritten(kind).flatMap(YamlRewriting::inFlowStyle).map(text -> one(kind, text));
      case SHUFFLE ->
          rewritten(kind).flatMap(YamlRewriting::withKeysReversed).map(text -> one(kind, text));
      case LIST -> rewritten(kind).flatMap(YamlRewriting::inList).map(text -> one(kind, text));
    };
  }

  private Map<String, String> crlf() {
    Map<String, String> files = new LinkedHashMap<>();
    input.files().forEach((name, text) -> files.put(name, text.replace("\n", "\r\n")));
    return files;
  }

  private static int behindReturns(String original, int offset) {
    int returns = 0;
    for (int i = 0; i < offset; i++) {
      returns += original.charAt(i) == '\n' ? 1 : 0;
    }
    return offset + returns;
  }

  private Optional<Variant> emoji() {
    if (input.files().keySet().stream().anyMatch(name -> name.endsWith(".json"))) {
      return Optional.empty();
    }
    Map<String, String> files = new LinkedHashMap<>();
    input.files().forEach((name, text) -> files.put(name, EMOJI_LINE + text));
    return Optional.of(
        new Variant(Invariant.EMOJI, files, (text, offset) -> offset + EMOJI_LINE.length()));
  }

  private Optional<Variant> broken() {
    if (isTextOnly()) {
      return Optional.empty();
    }
    Map<String, String> files = new LinkedHashMap<>();
    input.files().forEach((name, text) -> files.put(name, ended(text) + BROKEN_DOCUMENT));
    return Optional.of(new Variant(Invariant.BROKEN, files, (text, offset) -> offset));
  }

  /** The file to be written otherwise, if it may be. */
  private Optional<YamlRewriting> rewritten(Invariant kind) {
    Manifest only = spec.files().get(0);
    boolean steered = only.expectations().otherComments().stream().anyMatch(tool::heeds);
    boolean isJson = only.name().endsWith(".json") && kind != Invariant.SHUFFLE;
    return isTextOnly() || steered || isJson ? Optional.empty() : YamlRewriting.of(only.text());
  }

  private boolean isTextOnly() {
    return input.files().size() != 1 || original.found().stream().anyMatch(Found::isAboutText);
  }

  private Variant one(Invariant kind, String text) {
    return new Variant(kind, Map.of(spec.files().get(0).name(), text), null);
  }

  private String problem(Variant variant) {
    Outcome outcome;
    try {
      outcome = tool.run(input.with(variant.files()));
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionFailedError(heading(variant) + ": the tool broke", e);
    }
    List<Found> gained = new ArrayList<>();
    List<Found> lost = new ArrayList<>(original.found());
    for (Found found : outcome.found()) {
      if (!isExempt(variant, found) && !removeSame(variant, lost, found)) {
        gained.add(found);
      }
    }
    return lost.isEmpty() && gained.isEmpty() ? "" : failure(variant, lost, gained);
  }

  private boolean removeSame(Variant variant, List<Found> candidates, Found found) {
    for (Found candidate : candidates) {
      if (isSame(variant, candidate, found)) {
        candidates.remove(candidate);
        return true;
      }
    }
    return false;
  }

  private boolean isSame(Variant variant, Found before, Found after) {
    boolean same =
        before.file().equals(after.file())
            && before.code().equals(after.code())
            && before.path().equals(after.path());
    if (!same || variant.moved() == null) {
      return same;
    }
    // What is said about a file as a whole, at its very beginning, may stay there.
    boolean wholeFile = before.end() == 0 && after.end() == 0;
    return wholeFile || spans(variant, before).equals(List.of(after.start(), after.end()));
  }

  private List<Integer> spans(Variant variant, Found before) {
    String text = input.files().getOrDefault(before.file(), "");
    Moved moved = variant.moved();
    return moved == null
        ? List.of()
        : List.of(moved.at(text, before.start()), moved.at(text, before.end()));
  }

  private boolean isExempt(Variant variant, Found found) {
    if (!found.isAboutText()) {
      return false;
    }
    String text = input.files().getOrDefault(found.file(), "");
    return variant.kind() == Invariant.LIST
        || (variant.kind() == Invariant.BROKEN && found.start() >= ended(text).length());
  }

  private static String ended(String text) {
    return text.endsWith("\n") ? text : text + "\n";
  }

  private String heading(Variant variant) {
    return "%s: holds as it is written, but not %s (%s)"
        .formatted(spec.title(), variant.kind().wording(), spec.source().at(spec.line()));
  }

  private String failure(Variant variant, List<Found> lost, List<Found> gained) {
    StringBuilder out = new StringBuilder(heading(variant)).append('\n');
    for (Map.Entry<String, String> file : variant.files().entrySet()) {
      Pins pins = new Pins(file.getKey(), file.getValue());
      for (Found found : lost) {
        if (!found.file().equals(file.getKey())) {
          continue;
        }
        List<Integer> spans = spans(variant, found);
        if (spans.isEmpty()) {
          out.append("  expected: ").append(found).append('\n');
        } else {
          pins.add(spans.get(0), spans.get(1), "expected here: " + found);
        }
      }
      for (Found found : gained) {
        if (!found.file().equals(file.getKey())) {
          continue;
        }
        int start = Math.max(0, Math.min(found.start(), file.getValue().length()));
        pins.add(start, Math.max(start, found.end()), "unexpected: " + found);
      }
      out.append('\n').append(pins);
    }
    return out.append(
            "\nA test about this very thing says in a config block: `invariants: {skip: [")
        .append(variant.kind().word())
        .append("], reason: ...}`\n")
        .toString();
  }
}
