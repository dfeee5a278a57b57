package dev.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.report.OutputFormat;
import dev.plimsoll.report.Report;
import dev.plimsoll.report.Style;
import dev.plimsoll.source.Location;
import dev.plimsoll.yaml.Comment;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Any bytes at all, through the whole of a check. In the ordinary build the inputs that lie in
 * {@code ReadingFuzzTestInputs} are replayed; with {@code JAZZER_FUZZ=1} in the environment Jazzer
 * makes new ones (see CONTRIBUTING.md).
 */
final class ReadingFuzzTest {

  private static final Plimsoll PLIMSOLL = Plimsoll.with(Options.defaults());

  @FuzzTest(maxDuration = "1h")
  void bytes(byte[] bytes) {
    checkTwice(bytes);
  }

  /** The same, beginning as a series of JSON values does. */
  @FuzzTest(maxDuration = "1h")
  void json(byte[] bytes) {
    byte[] object = new byte[bytes.length + 1];
    object[0] = '{';
    System.arraycopy(bytes, 0, object, 1, bytes.length);
    checkTwice(object);
  }

  private static void checkTwice(byte[] bytes) {
    Sources sources = sources(bytes);
    for (Sources.Source source : sources.all()) {
      assertPlaces(YamlReader.read(source.file(), Limits.DEFAULTS));
    }
    Report report = PLIMSOLL.check(sources);
    for (Diagnostic diagnostic : report.diagnostics()) {
      assertSound(diagnostic);
    }
    Report again = PLIMSOLL.check(sources(bytes));
    for (OutputFormat format : OutputFormat.values()) {
      assertEquals(rendered(report, format), rendered(again, format));
    }
  }

  private static Sources sources(byte[] bytes) {
    return Sources.read(List.of("-"), new ByteArrayInputStream(bytes), FileFilter.ALL);
  }

  private static String rendered(Report report, OutputFormat format) {
    StringBuilder out = new StringBuilder();
    format.renderer(Style.PLAIN).render(report, out);
    return out.toString();
  }

  private static void assertSound(Diagnostic diagnostic) {
    assertFalse(diagnostic.message().isEmpty(), diagnostic::toString);
    assertInside(diagnostic.location());
    for (Related related : diagnostic.related()) {
      assertInside(related.location());
    }
    for (Fix fix : diagnostic.fixes()) {
      for (Edit edit : fix.edits()) {
        assertInside(edit.location());
      }
    }
    assertEquals(
        diagnostic.message(),
        new String(diagnostic.message().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
        "no half of a surrogate pair is left in a message");
  }

  private static void assertInside(Location location) {
    assertFalse(location.file().name().isEmpty());
    assertTrue(location.span().end() <= location.file().length(), location::toString);
    assertTrue(location.start().line() >= 1);
  }

  private static void assertPlaces(YamlStream stream) {
    int end = 0;
    for (YamlDocument document : stream.documents()) {
      assertTrue(document.span().start() >= end, document::toString);
      end = document.span().end();
      assertTrue(end <= document.file().length(), document::toString);
      assertInside(document, document.root());
      for (Comment comment : document.comments()) {
        assertEquals("#" + comment.text(), document.locate(comment.span()).text());
      }
      boolean explained = false;
      for (Diagnostic problem : stream.problems()) {
        explained |=
            problem.severity() == Severity.ERROR
                && problem.location().span().start() >= document.span().start()
                && problem.location().span().start() <= end;
      }
      assertTrue(document.readable() || explained, "a broken document without an error");
    }
  }

  private static void assertInside(YamlDocument document, Node node) {
    assertTrue(node.span().end() <= document.span().length(), node::toString);
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        assertTrue(mapping.span().contains(entry.key().span()), mapping::toString);
        assertTrue(mapping.span().contains(entry.value().span()), mapping::toString);
        assertInside(document, entry.value());
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        assertTrue(sequence.span().contains(item.span()), sequence::toString);
        assertInside(document, item);
      }
    }
  }
}
