package dev.plimsoll.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.diagnostic.Edit;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What edits look like; that they are right is tested on random documents. */
class EditsTest {

  private static final Value TRUE = Value.bool(true);

  @Test
  void missingParentsAreWrittenToo() {
    String pod =
        """
        spec:
          containers:
            - name: a # the first
              image: nginx:1

          # what follows
          hostNetwork: true
        """;
    assertEquals(
        """
        spec:
          containers:
            - name: a # the first
              image: nginx:1
              securityContext:
                runAsNonRoot: true

          # what follows
          hostNetwork: true
        """,
        edited(
            pod,
            root ->
                Edits.insert(
                    root.field("spec")
                        .field("containers")
                        .item(0)
                        .field("securityContext")
                        .field("runAsNonRoot"),
                    TRUE)));
    assertEquals(
        """
        spec:
          containers:
            - name: a # the first
              image: nginx:1
            - name: b
              args:
                - "on"

          # what follows
          hostNetwork: true
        """,
        edited(
            pod,
            root ->
                Edits.insert(
                    root.field("spec").field("containers").item(1),
                    Value.mapping(
                        new java.util.TreeMap<>(
                                Map.of(
                                    "name",
                                    Value.text("b"),
                                    "args",
                                    Value.list(List.of(Value.text("on")))))
                            .descendingMap()))));
  }

  @Test
  void nothingIsFilled() {
    Function<Located, Optional<Edit>> insert =
        root -> Edits.insert(root.field("a").field("b"), TRUE);
    assertEquals("a: {b: true} # c\n", edited("a: {} # c\n", insert));
    assertEquals("a: # c\r\n  b: true\r\n", edited("a: # c\r\n", insert));
    assertEquals("a: # c\n  b: true\nd: e\n", edited("a: ~ # c\nd: e\n", insert));
    assertEquals("{a: {b: true}}\n", edited("{a}\n", insert));
    assertEquals("{\"a\":{\"b\": true}}", edited("{\"a\":{}}", insert));
    assertEquals("{\"x\":1,\"a\":{\"b\": true}}", edited("{\"x\":1}", insert));
    assertEquals(
        "{\n  \"x\": 1,\n  \"a\": {\"b\": true}\n}\n", edited("{\n  \"x\": 1\n}\n", insert));
  }

  @Test
  void quotesAndCommentsStay() {
    Function<Located, Optional<Edit>> replace =
        root -> Edits.replace(root.field("a"), Value.text("1.10"));
    assertEquals("a: '1.10' # c\n", edited("a: 'x' # c\n", replace));
    assertEquals("a: \"1.10\" # c\n", edited("a: x # c\n", replace));
    assertEquals("a: \"1.10\" # c\nb: 1\n", edited("a: | # c\n  x\n  y\nb: 1\n", replace));
    assertEquals("a: \"1.10\" # c\nb: 1\n", edited("a: # c\n- x\n- y # d\nb: 1\n", replace));
    assertEquals(
        "a: web\n", edited("a: x\n", root -> Edits.replace(root.field("a"), Value.text("web"))));
  }

  @Test
  void aCommentGoesWithWhatItIsAbout() {
    Function<Located, Optional<Edit>> remove = root -> Edits.remove(root.field("b"));
    assertEquals(
        "# a\na: 1\n\n# c\nc: 3\n", edited("# a\na: 1\n\n# b\n# b\nb: 2 # b\n# c\nc: 3\n", remove));
    assertEquals("a: 1\n", edited("a: 1\nb:\n  c: 1\n  # c\n", remove));
    assertEquals("{a: 1, c: 3}", edited("{a: 1, b: 2, c: 3}", remove));
    assertEquals(
        "- # c\n  c: 3\n",
        edited("- b: 2 # b\n  # c\n  c: 3\n", root -> Edits.remove(root.item(0).field("b"))));
    assertEquals(
        "a: {}\n", edited("a:\n  b: 1\n", root -> Edits.remove(root.field("a").field("b"))));
    assertEquals(
        "a: [] # a\n", edited("a: # a\n- b\n", root -> Edits.remove(root.field("a").item(0))));
  }

  @Test
  void wordsAreQuotedAndKeysRenamed() {
    assertEquals(
        "on: \"1.10\" # c\n", edited("on: 1.10 # c\n", root -> Edits.quote(root.field("true"))));
    assertEquals(
        "\"on\": 1.10\n", edited("on: 1.10\n", root -> Edits.quoteKey(root.field("true"))));
    assertEquals("b: 1\n", edited("a: 1\n", root -> Edits.rename(root.field("a"), "b")));
    assertEquals("{\"b\": 1}", edited("{\"a\": 1}", root -> Edits.rename(root.field("a"), "b")));
  }

  @Test
  void whatIsRepeatedElsewhereIsLeftAlone() {
    String text = "a: &x\n  k: v\nb: *x\nc:\n  <<: *x\n  l: m\nd: !!str 5\n? e\n: f\n";
    Located root = root(text);
    assertTrue(Edits.replace(root.field("a").field("k"), TRUE).isEmpty());
    assertTrue(Edits.replace(root.field("a"), TRUE).isEmpty());
    assertTrue(Edits.remove(root.field("a")).isEmpty());
    assertTrue(Edits.insert(root.field("a").field("n"), TRUE).isEmpty());
    assertTrue(Edits.replace(root.field("b").field("k"), TRUE).isEmpty());
    assertTrue(Edits.insert(root.field("b").field("n"), TRUE).isEmpty());
    assertTrue(Edits.quote(root.field("b").field("k")).isEmpty());
    assertTrue(Edits.rename(root.field("c").field("k"), "z").isEmpty());
    assertTrue(Edits.replace(root.field("c").field("k"), TRUE).isEmpty());
    assertTrue(Edits.replace(root.field("d"), TRUE).isEmpty());
    assertTrue(Edits.remove(root.field("e")).isEmpty());
    assertTrue(Edits.insert(root.field("c").field("l").field("no"), TRUE).isEmpty());
    assertTrue(Edits.insert(root.field("c").item(0), TRUE).isEmpty());
    assertEquals(
        text.replace("b: *x", "b: true"),
        edited(text, place -> Edits.replace(place.field("b"), TRUE)));
    assertEquals(
        text.replace("l: m\n", "l: m\n  new: true\n"),
        edited("x: 1\n" + text, place -> Edits.insert(place.field("c").field("new"), TRUE))
            .substring(5));
  }

  @Test
  void overlappingEditsAreRefused() {
    SourceFile file = SourceFile.of("a.yaml", "0123456789");
    Edit first = edit(file, 1, 3, "x");
    Edit touching = edit(file, 3, 4, "");
    Edit inserted = edit(file, 5, 5, "y");
    assertEquals(
        Optional.of("0x4y56789"), Edits.apply(file, List.of(inserted, touching, first, first)));
    assertTrue(Edits.apply(file, List.of(first, edit(file, 2, 4, "z"))).isEmpty());
    assertTrue(Edits.apply(file, List.of(inserted, edit(file, 5, 5, "z"))).isEmpty());
    SourceFile other = SourceFile.of("b.yaml", "0123456789");
    assertEquals(Optional.of("0123456789"), Edits.apply(file, List.of(edit(other, 1, 3, "x"))));
  }

  private static Edit edit(SourceFile file, int start, int end, String text) {
    return new Edit(new Location(file, new Span(start, end)), text);
  }

  private static Located root(String text) {
    return Located.root(
        YamlReader.read(SourceFile.of("edits.yaml", text), Limits.DEFAULTS).documents().get(0));
  }

  private static String edited(String text, Function<Located, Optional<Edit>> change) {
    Located root = root(text);
    Edit edit = change.apply(root).orElseThrow(() -> new AssertionError("refused: " + text));
    return Edits.apply(root.document().file(), List.of(edit)).orElseThrow();
  }
}
