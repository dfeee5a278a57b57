package dev.plimsoll.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the text, there is an answer, and soon. */
class HostileInputTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void deepNesting() {
    assertEquals("syntax/too-deep", firstCode("[".repeat(100_000)));
    assertEquals("syntax/too-deep", firstCode("{a: ".repeat(100_000)));
    assertEquals("syntax/too-deep", firstCode("{\"a\":".repeat(100_000)));
    assertEquals("syntax/too-deep", firstCode("- ".repeat(100_000)));
    assertEquals("syntax/too-deep", firstCode("? ".repeat(100_000)));
    assertEquals("syntax/too-deep", firstCode("[{a: ".repeat(50_000)));
    StringBuilder indented = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      indented.append(" ".repeat(i)).append("a:\n");
    }
    assertEquals("syntax/too-deep", firstCode(indented.toString()));
  }

  @Test
  void asDeepAsAllowed() {
    YamlStream stream = read("[".repeat(500) + "]".repeat(500));
    assertTrue(stream.documents().get(0).readable());
    assertFalse(stream.toString().isEmpty());
    assertFalse(read("[".repeat(501) + "]".repeat(501)).documents().get(0).readable());
  }

  @Test
  void depthThroughAliases() {
    StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 1000; i++) {
      text.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
    }
    assertEquals("syntax/too-deep", firstCode(text.toString()));
  }

  @Test
  void billionLaughs() {
    StringBuilder text = new StringBuilder("a0: &a0 [l, l, l, l, l, l, l, l, l, l]\n");
    for (int i = 1; i < 12; i++) {
      text.append("a" + i + ": &a" + i + " [");
      text.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
    }
    assertEquals("syntax/alias-expansion", firstCode(text.toString()));
    String merged = text.toString().replace("[*", "{<<: [*").replace(", ]", "]}");
    assertFalse(read(merged).documents().get(0).readable());
  }

  @Test
  void selfContainingAnchor() {
    assertEquals("syntax/unknown-anchor", firstCode("a: &a [*a]\n"));
    assertEquals("syntax/unknown-anchor", firstCode("&a {<<: *a}\n"));
  }

  @Test
  void longLines() {
    String line = "word ".repeat(200_000);
    assertEquals("", firstCode("a: " + line + "\n"));
    assertEquals("", firstCode("a: \"" + line + "\"\n"));
    assertEquals("", firstCode("a: |\n  " + line + "\n"));
    assertEquals("", firstCode("a: [" + "x, ".repeat(300_000) + "]\n"));
    assertEquals("", firstCode("a: [" + "[], ".repeat(300_000) + "]\n"));
    assertEquals("", firstCode("a: {" + numbered(100_000, ": b, ") + "}\n"));
    assertEquals("", firstCode("#".repeat(1_000_000) + "\na: b\n"));
    assertEquals("", firstCode("a: b" + " ".repeat(1_000_000) + "\n"));
    assertEquals("syntax/colon", firstCode("a: b\n" + "k".repeat(1_000_000) + "\nc: d\n"));
  }

  @Test
  void longFiles() {
    assertEquals("", firstCode("a: b\n---\n".repeat(100_000)));
    assertEquals("", firstCode("---\n".repeat(200_000)));
    assertEquals("", firstCode("\n".repeat(1_000_000)));
    assertEquals("", firstCode(numbered(100_000, ": b # c\n")));
    assertEquals("", firstCode("{}".repeat(200_000)));
    assertEquals("syntax/separator", firstCode("---x\n".repeat(100_000)));
    assertEquals("syntax/not-rendered", firstCode("a: {{ x }}\n".repeat(50_000)));
    assertEquals("syntax/yaml", firstCode("a: @" + "{{".repeat(400_000)));
    assertEquals(
        "", firstCode("a: b\n\n" + "🚢".repeat(300_000) + ": c\n").replace("syntax/colon", ""));
  }

  @Test
  void limitsAreOptions() {
    assertEquals("syntax/too-large", firstCode("a: 0123456789\n", limits(9, 9, 10)));
    assertEquals("syntax/too-deep", firstCode("a: {b: {}}\n", limits(2, 9, 99)));
    assertEquals("syntax/alias-expansion", firstCode("a: &a [1, 2]\nb: *a\n", limits(9, 2, 99)));
    assertEquals("", firstCode("a: &a [1, 2]\nb: *a\n", limits(9, 3, 99)));
  }

  @Test
  void countsValues() {
    assertEquals("", firstCode("a: [1, 2, 3]\n", values(10)));
    assertEquals("syntax/too-large", firstCode("a: [1, 2, 3, 4, 5, 6]\n", values(10)));
    assertEquals("syntax/too-large", firstCode("{\"a\": [1, 2, 3, 4]}\n", values(12)));
    YamlStream stream = YamlReader.read(SourceFile.of("f", "a: b\n---\n".repeat(10)), values(30));
    assertEquals(5, stream.documents().size());
    assertFalse(stream.documents().get(4).readable());
    assertEquals("syntax/too-large", firstCode("[" + "x,".repeat(3_000_000) + "]\n"));
    assertEquals("syntax/too-large", firstCode("---\n".repeat(3_000_000)));
    assertEquals("syntax/separator", firstCode("---x\n".repeat(3_000_000)));
    assertEquals("syntax/duplicate-key", firstCode("a: b\n".repeat(500_000)));
  }

  private static Limits values(int most) {
    return Limits.DEFAULTS.with("values", most).orElseThrow();
  }

  @Test
  void randomText() {
    Random random = new Random(1);
    String alphabet =
        "aab:: -- \n\n  {}[],,\"'#&*!|>%@`?.<~\t\r0e1\uFEFF\u0085\u2028\u0000\u0007é🚢\uD800\\x";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(40); length >= 0; length--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      String once = read(text.toString()).toString();
      assertEquals(once, read(text.toString()).toString());
    }
  }

  @Test
  void randomBytes() {
    Random random = new Random(2);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(5000)];
      random.nextBytes(bytes);
      read(new String(bytes, StandardCharsets.UTF_8));
      read(new String(bytes, StandardCharsets.ISO_8859_1));
      read(new String(bytes, StandardCharsets.UTF_16LE));
    }
  }

  private static Limits limits(int depth, int aliases, int document) {
    return new Limits(depth, aliases, document, 1000, 1000);
  }

  private static String numbered(int count, String behind) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append('k').append(i).append(behind);
    }
    return text.toString();
  }

  private static String firstCode(String text) {
    return firstCode(text, Limits.DEFAULTS);
  }

  private static String firstCode(String text, Limits limits) {
    YamlStream stream =
        assertTimeout(SOON, () -> YamlReader.read(SourceFile.of("hostile.yaml", text), limits));
    return stream.problems().isEmpty() ? "" : stream.problems().get(0).code().toString();
  }

  /** Reads a text and checks that every place lies within it. */
  private static YamlStream read(String text) {
    YamlStream stream = YamlReader.read(SourceFile.of("hostile.yaml", text), Limits.DEFAULTS);
    for (Diagnostic problem : stream.problems()) {
      assertTrue(problem.location().span().end() <= text.length(), problem::toString);
      assertFalse(problem.message().isEmpty());
    }
    int end = 0;
    for (YamlDocument document : stream.documents()) {
      assertTrue(document.span().start() >= end && document.span().end() <= text.length());
      end = document.span().end();
      assertInside(document, document.root());
      for (Comment comment : document.comments()) {
        assertEquals("#" + comment.text(), document.locate(comment.span()).text());
      }
    }
    return stream;
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
