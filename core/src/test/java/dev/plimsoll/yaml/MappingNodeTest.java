package dev.plimsoll.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.plimsoll.source.SourceFile;
import org.junit.jupiter.api.Test;

class MappingNodeTest {

  @Test
  void theLastDuplicateCounts() {
    assertEquals("a=3 b=2", effective("a: 1\nb: 2\na: 3\n"));
  }

  @Test
  void aMergeOverridesWhatStandsBeforeIt() {
    assertEquals("x=2 a=1 b=3", effective("x: &x {a: 1, b: 2}\na: 0\n<<: *x\nb: 3\n"));
  }

  @Test
  void theFirstMappingOfAListWins() {
    assertEquals("a=1 b=2 c=3", effective("<<: [{a: 1}, {a: 5, b: 2}]\nc: 3\n"));
  }

  @Test
  void mergesReachThroughMerges() {
    assertEquals("p=1 q=2 a=1 b=2", effective("p: &p {a: 1}\nq: &q {<<: *p, b: 2}\n<<: *q\n"));
  }

  @Test
  void aQuotedMergeKeyIsAKey() {
    assertEquals("<<=1", effective("'<<': 1\n"));
  }

  @Test
  void plainMappingsAreNotCopied() {
    MappingNode few = root("a: 1\nb: 2\n");
    assertSame(few.entries(), few.effective());
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append('k').append(i).append(": ").append(i).append('\n');
    }
    MappingNode many = root(text.toString());
    assertSame(many.entries(), many.effective());
    assertSame(many.entries().get(77), many.entry("k77").orElseThrow());
    assertEquals(true, many.entry("k100").isEmpty());
  }

  /** What counts, with each mapping shown as the first of its values. */
  private static String effective(String text) {
    MappingNode root = root(text);
    StringBuilder found = new StringBuilder();
    for (Entry entry : root.effective()) {
      assertSame(entry, root.entry(entry.name()).orElseThrow());
      found.append(found.length() == 0 ? "" : " ").append(entry.name()).append('=');
      Node value = entry.value().resolved();
      while (value instanceof MappingNode mapping) {
        value = mapping.effective().get(mapping.effective().size() - 1).value().resolved();
      }
      found.append(((ScalarNode) value).text());
    }
    return found.toString();
  }

  private static MappingNode root(String text) {
    YamlStream stream = YamlReader.read(SourceFile.of("f", text), Limits.DEFAULTS);
    return (MappingNode) stream.documents().get(0).root();
  }
}
