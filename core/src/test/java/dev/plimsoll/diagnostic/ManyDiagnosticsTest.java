package dev.plimsoll.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ManyDiagnosticsTest {

  @Test
  void keepsNoMoreThanAHeapHoldsAndSaysSo() {
    Diagnostic one =
        Diagnostic.of(
            new Code(Stage.SYNTAX, "yaml"),
            Severity.WARNING,
            "odd",
            new Location(SourceFile.of("f", "a"), new Span(0, 1)),
            FieldPath.ROOT,
            ObjectName.NONE);
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.addAll(Collections.nCopies(199_999, one));
    diagnostics.addAll(List.of(one));
    assertEquals(200_000, diagnostics.all().size());
    diagnostics.addAll(List.of(one, one));
    diagnostics.add(one);
    List<Diagnostic> all = diagnostics.all();
    assertEquals(200_001, all.size());
    assertEquals("syntax/too-many", all.get(200_000).code().toString());
    assertEquals(Severity.ERROR, all.get(200_000).severity());
  }
}
