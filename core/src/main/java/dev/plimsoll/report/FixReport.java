package dev.plimsoll.report;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.source.SourceFile;
import java.util.List;

/**
 * What became of some texts by their repairs.
 *
 * @param files every text, in the order in which they were given
 * @param left what is found in the repaired texts
 */
public record FixReport(List<Fixed> files, Report left) {

  /** Copies the list. */
  public FixReport {
    files = List.copyOf(files);
  }

  /** Whether any text is another one than before. */
  public boolean changes() {
    for (Fixed file : files) {
      if (file.changed()) {
        return true;
      }
    }
    return false;
  }

  /**
   * One text.
   *
   * @param before as it was
   * @param after as it is repaired; its encoding is that of before
   * @param repairs what was done, in the order in which it was
   */
  public record Fixed(SourceFile before, SourceFile after, List<Repair> repairs) {

    /** Copies the list. */
    public Fixed {
      repairs = List.copyOf(repairs);
    }

    /** Whether it is another text than before. */
    public boolean changed() {
      return !before.text().equals(after.text());
    }
  }

  /**
   * A repair that was made.
   *
   * @param code the finding that is gone
   * @param title what was done, as its rule says
   */
  public record Repair(Code code, String title) {}
}
