package dev.plimsoll.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import dev.plimsoll.yaml.YamlReader;
import dev.plimsoll.yaml.YamlStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts are written so that they are read as they were, with quotes only where that needs them. */
class ValueTextTest {

  @Test
  void quotesStandWhereTheyAreNeeded() {
    for (String text :
        List.of("web", "nginx:1.25", "a b", "--x=y", "-Xmx1g", "a#b", "/x", "größe", "12:30:00")) {
      assertTrue(ValueText.isPlain(text, false), text);
    }
    for (String text :
        List.of(
            "", " a", "a ", "on", "No", "y", "~", "null", "0644", "1.10", "1e3", "0x1F", "1_000",
            ".inf", "- a", "a: b", "a:", "a #b", "[a", "{a", "*a", "&a", "!a", "@a", "`a", "%a",
            "|", ">", "'a", "\"a", "<<", "?", "-", "---", "...", "#a", "a\nb", "a\tb", "\u0085",
            "\u2028", "\uFEFF", "\uD83D")) {
      assertFalse(ValueText.isPlain(text, false), text);
    }
    assertFalse(ValueText.isPlain("a,b", true));
    assertEquals("\"a\\n\\\"b\\\\\\u0001\"", ValueText.doubleQuoted("a\n\"b\\\u0001"));
  }

  @Test
  void everyTextIsReadBack() {
    Random random = new Random(4);
    String alphabet = "ab01-_.:,#'\"\\ {}[]&*!|>%@`?~=yn/\u00e4\ud83d\udea2e+xo\t\n";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder made = new StringBuilder();
      int length = random.nextInt(6);
      for (int c = 0; c < length; c++) {
        made.appendCodePoint(alphabet.codePointAt(random.nextInt(alphabet.length() - 2)));
      }
      assertReadBack(made.toString());
    }
    for (int c = 0; c < 0x2100; c++) {
      assertReadBack(Character.toString(c));
      assertReadBack("a" + Character.toString(c));
    }
  }

  private static void assertReadBack(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return; // half a pair is no text that a manifest can hold
    }
    Value value = Value.text(text);
    String inline = ValueText.inline(value, true, false);
    String written =
        "k: "
            + ValueText.inline(value, false, false)
            + "\nl: ["
            + inline
            + ", "
            + inline
            + "]\n"
            + ValueText.key(text, false, false)
            + ": m\n";
    YamlStream stream = YamlReader.read(SourceFile.of("value.yaml", written), Limits.DEFAULTS);
    if (text.equals("k") || text.equals("l")) {
      return; // given twice
    }
    assertEquals(List.of(), stream.problems(), written);
    List<Entry> entries = ((MappingNode) stream.documents().get(0).root()).entries();
    assertEquals(new Scalar.Text(text), ((ScalarNode) entries.get(0).value()).value(), written);
    SequenceNode list = (SequenceNode) entries.get(1).value();
    assertEquals(2, list.items().size(), written);
    assertEquals(new Scalar.Text(text), ((ScalarNode) list.items().get(1)).value(), written);
    assertEquals(text, entries.get(2).name(), written);
  }
}
