package dev.plimsoll.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects findings during one run; the one mutable thing that stages share. */
public final class Diagnostics {

  private final List<Diagnostic> found = new ArrayList<>();

  /** Takes one finding. */
  public void add(Diagnostic diagnostic) {
    found.add(diagnostic);
  }

  /** Takes several findings. */
  public void addAll(List<Diagnostic> diagnostics) {
    found.addAll(diagnostics);
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
