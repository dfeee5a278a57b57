package dev.plimsoll.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import org.junit.jupiter.api.Test;

/** The spans of thousands of random documents are those with which they were written. */
class PlacesOfEverythingTest {

  private static final int CASES = 5000;

  @Test
  void spansAreWhatWasWritten() {
    for (int seed = 0; seed < CASES; seed++) {
      RandomYaml written = new RandomYaml(seed);
      String before = seed % 3 == 0 ? "a: 🚢 # 🚢\n---\n" : "";
      String after = seed % 4 == 0 && written.text().endsWith("\n") ? "---\nb: c\n" : "";
      String text = before + written.text() + after;
      YamlStream stream = YamlReader.read(SourceFile.of("random.yaml", text), Limits.DEFAULTS);
      String about = "seed " + seed + "\n" + text;
      assertTrue(stream.problems().isEmpty(), () -> stream.problems() + " " + about);
      YamlDocument document = stream.documents().get(before.isEmpty() ? 0 : 1);
      same(written.root, document.root(), document, before.length(), about);
      comments(document, about);
    }
  }

  private static void same(
      RandomYaml.Written written, Node node, YamlDocument document, int base, String about) {
    Span span = document.locate(node.span()).span();
    assertEquals(
        slice(about, base + written.start, base + written.end),
        document.locate(node.span()).text(),
        about);
    assertEquals(new Span(base + written.start, base + written.end), span, about);
    if (written instanceof RandomYaml.Many many && many.list) {
      SequenceNode list = (SequenceNode) node;
      assertEquals(many.values.size(), list.items().size(), about);
      for (int i = 0; i < list.items().size(); i++) {
        same(many.values.get(i), list.items().get(i), document, base, about);
      }
    } else if (written instanceof RandomYaml.Many many) {
      MappingNode mapping = (MappingNode) node;
      assertEquals(many.values.size(), mapping.entries().size(), about);
      for (int i = 0; i < mapping.entries().size(); i++) {
        Entry entry = mapping.entries().get(i);
        same(many.keys.get(i), entry.key(), document, base, about);
        same(many.values.get(i), entry.value(), document, base, about);
      }
    } else if (written instanceof RandomYaml.Word word) {
      assertEquals(word.text, ((ScalarNode) node).text(), about);
    } else {
      assertSame(AliasNode.class, node.getClass(), about);
    }
  }

  /** The text of a case behind the first line, which names it. */
  private static String slice(String about, int start, int end) {
    int text = about.indexOf('\n') + 1;
    return about.substring(text + start, text + end);
  }

  private static void comments(YamlDocument document, String about) {
    int found = 0;
    for (Comment comment : document.comments()) {
      assertEquals("#" + comment.text(), document.locate(comment.span()).text(), about);
      found += comment.text().matches(" c\\d+( 🚢)?\\.") ? 1 : 0;
    }
    int expected = 0;
    String text = document.file().text().substring(document.base(), document.span().end());
    for (int at = text.indexOf("# c"); at >= 0; at = text.indexOf("# c", at + 1)) {
      expected++;
    }
    assertEquals(expected, found, about);
  }
}
