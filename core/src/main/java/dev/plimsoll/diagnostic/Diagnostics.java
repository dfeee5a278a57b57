package dev.plimsoll.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects findings during one run; the one mutable thing that stages share. */
public final class Diagnostics {

  /** More than anybody reads, and no more than a heap holds. */
  private static final int MOST = 200_000;

  private final List<Diagnostic> found = new ArrayList<>();

  /** Takes one finding; of very many only the first, and a last one that says so. */
  public void add(Diagnostic diagnostic) {
    if (found.size() < MOST) {
      found.add(diagnostic);
    } else if (found.size() == MOST) {
      found.add(tooMany(diagnostic));
    }
  }

  /** Takes several findings; of very many only the first, and a last one that says so. */
  public void addAll(List<Diagnostic> diagnostics) {
    if (found.size() + diagnostics.size() <= MOST) {
      found.addAll(diagnostics);
      return;
    }
    for (Diagnostic diagnostic : diagnostics) {
      add(diagnostic);
    }
  }

  private static Diagnostic tooMany(Diagnostic next) {
    return Diagnostic.of(
            new Code(Stage.SYNTAX, "too-many"),
            Severity.ERROR,
            "there are more than " + MOST + " findings; this and the following are left out",
            next.location(),
            next.path(),
            next.object())
        .withHelp("mend these first, or check fewer files at a time");
  }

  /** Whether nothing was found. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** All findings in the order in which they were added, as a copy. */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /** All findings in the order of {@link Diagnostic#ORDER}, each once. */
  public List<Diagnostic> sorted() {
    if (found.size() < 2) {
      return List.copyOf(found);
    }
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(Diagnostic.ORDER);
    List<Diagnostic> once = new ArrayList<>(sorted.size());
    for (Diagnostic diagnostic : sorted) {
      if (once.isEmpty() || !once.get(once.size() - 1).equals(diagnostic)) {
        once.add(diagnostic);
      }
    }
    return List.copyOf(once);
  }
}
