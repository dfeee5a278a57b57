package dev.plimsoll.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.source.SourceFile;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every span is tested by the text that stands at it. */
class SpansTest {

  @Test
  void blockStyle() {
    assertEquals(
        List.of(
            "key=metadata",
            "{}=name: web  # a\n  labels:\n    app: web",
            "key=name",
            "'web'=web",
            "key=labels",
            "{}=app: web",
            "key=app",
            "'web'=web",
            "key=items",
            "[]=- a\n-  b: c\n   d:",
            "'a'=a",
            "{}=b: c\n   d:",
            "key=b",
            "'c'=c",
            "key=d",
            "''=@"),
        dump(
            """
            # top
            metadata:
              name: web  # a
              labels:
                app: web
            # between

            items:
            - a
            -  b: c
               d:   # nothing
            # end
            """));
  }

  @Test
  void flowStyle() {
    assertEquals(
        List.of(
            "key=a",
            "[]=[1, \"x\", {b: c, d}, ]",
            "'1'=1",
            "'x'=\"x\"",
            "{}={b: c, d}",
            "key=b",
            "'c'=c",
            "key=d",
            "''=@",
            "key=e",
            "{}={}"),
        dump("a: [1, \"x\", {b: c, d}, ]\ne: {}\n"));
  }

  @Test
  void anchorsAndTagsAreNoPartOfAValue() {
    assertEquals(
        List.of(
            "key=a",
            "'hello'=hello",
            "key=b",
            "*x=*x",
            "key=c",
            "'5'=5",
            "key=d",
            "{}=e: f",
            "key=e",
            "'f'=f",
            "key=g",
            "[]=- h",
            "'h'=h",
            "key=i",
            "[]=[j]",
            "'j'=j",
            "key=k",
            "''=@",
            "key=l",
            "[]=- n",
            "'n'=n",
            "key=o",
            "{}={p: q}",
            "key=p",
            "'q'=q"),
        dump(
            """
            a: &x hello
            b: *x
            c: !!str &y 5
            d: &z
              e: f
            g: &s
            - h
            i: &t !!seq [j]
            k: !!str
            l: &m
              - n
            o: &q {p: q}
            """));
  }

  @Test
  void multiLineScalars() {
    assertEquals(
        List.of(
            "key=a",
            "'one two\nthree'=one\n  two\n\n  three",
            "key=b",
            "'x\n\n y  \n'=|  # c\n  x\n\n   y  ",
            "key=c",
            "'z'=>-\n  z",
            "key=d",
            "'\n'=|+",
            "key=e",
            "'f g'=\"f\n  g\"",
            "key=h",
            "'i\nj'='i\n\n  j'",
            "key=k",
            "'#no\nl\n'=|\n  #no\n  l"),
        dump(
            "a: one\n  two\n\n  three\nb: |  # c\n  x\n\n   y  \nc: >-\n  z\n\nd: |+\n\n"
                + "e: \"f\n  g\"\nh: 'i\n\n  j'\nk: |\n  #no\n  l"));
  }

  @Test
  void emojiAndOtherScripts() {
    assertEquals(
        List.of(
            "key=größe",
            "'🚢'=\"🚢\"",
            "key=🚢",
            "[]=[日本, 🚢🚢, x]",
            "'日本'=日本",
            "'🚢🚢'=🚢🚢",
            "'x'=x",
            "key=z",
            "'🚢\n'=|\n  🚢"),
        dump("# 🚢\ngröße: \"🚢\" # 🚢\n🚢: [日本, 🚢🚢, x]\nz: |\n  🚢\n"));
  }

  @Test
  void carriageReturns() {
    assertEquals(
        List.of(
            "key=a",
            "'b'=b",
            "key=c",
            "'d\ne\n'=|\r\n  d\r\n  e",
            "key=f",
            "'g h'=g\r\n  h",
            "key=i",
            "[]=- j\r\n-",
            "'j'=j",
            "''=@"),
        dump("a: b\r\nc: |\r\n  d\r\n  e\r\nf: g\r\n  h\r\ni:\r\n- j\r\n-\r\n"));
  }

  @Test
  void json() {
    assertEquals(
        List.of(
            "key=\"a\"",
            "[]=[1, -2.5e1,\ttrue, null, \"\\u00e4\\n\\ud83d\\udea2\"]",
            "'1'=1",
            "'-2.5e1'=-2.5e1",
            "'true'=true",
            "'null'=null",
            "'ä\n🚢'=\"\\u00e4\\n\\ud83d\\udea2\""),
        dump("\n {\"a\" : [1, -2.5e1,\ttrue, null, \"\\u00e4\\n\\ud83d\\udea2\"]}\n"));
  }

  @Test
  void laterDocumentsCountFromTheirOwnBeginning() {
    String text = "\uFEFF--- # 🚢\na: b # c\n---\n\uFEFFd: e\n--- # f\n# g\nh: i";
    YamlStream stream = read(text);
    assertEquals(List.of(), stream.problems());
    List<String> found = new ArrayList<>();
    for (YamlDocument document : stream.documents()) {
      Entry entry = ((MappingNode) document.root()).entries().get(0);
      found.add(document.locate(entry.key().span()).text());
      found.add(document.locate(entry.value().span()).text());
      for (Comment comment : document.comments()) {
        found.add(document.locate(comment.span()).text() + comment.ownLine());
      }
    }
    assertEquals(
        List.of("a", "b", "# 🚢false", "# cfalse", "d", "e", "h", "i", "# ffalse", "# gtrue"),
        found);
  }

  @Test
  void comments() {
    String text =
        "#a\nb: c #d\ne: f#g # h#i\nj: \"#k\" # l\nm: '#n'#o\np: |\n  #q\n  r\n # s\n"
            + "t: [u, # v\n  w#x, #y\n z]\naa: !bb &cc dd # ee\ngg: | # hh\n ii\n\n#jj";
    YamlDocument document = only(text);
    List<String> found = new ArrayList<>();
    for (Comment comment : document.comments()) {
      String at = document.locate(comment.span()).text();
      assertEquals(at, "#" + comment.text());
      found.add(at + (comment.ownLine() ? " own" : ""));
    }
    assertEquals(
        List.of(
            "#a own", "#d", "# h#i", "# l", "#o", "# s own", "# v", "#y", "# ee", "# hh",
            "#jj own"),
        found);
  }

  @Test
  void roots() {
    assertEquals("a: b\nc:\n- d", root("# x\n\na: b\nc:\n- d # y\n# z\n"));
    assertEquals("{a: b, }", root(" {a: b, } # y\n"));
    assertEquals("- a\n-  - b", root("&x\n- a\n-  - b\n\n"));
    assertEquals("'a'", root("!!str 'a' # y\n"));
    assertEquals("|\n a", root("|\n a\n\n# y\n"));
  }

  private static String root(String text) {
    YamlDocument document = only(text);
    return document.locate(document.root().span()).text();
  }

  /** The nodes below the root, each with the text at its span; an at sign for an empty one. */
  private static List<String> dump(String text) {
    YamlDocument document = only(text);
    List<String> lines = new ArrayList<>();
    dump(document.root(), document, new Span(0, document.span().length()), lines);
    return lines.subList(1, lines.size());
  }

  private static void dump(Node node, YamlDocument document, Span within, List<String> lines) {
    assertTrue(within.contains(node.span()), () -> node.span() + " outside of " + within);
    String at = document.locate(node.span()).text();
    if (node instanceof MappingNode mapping) {
      lines.add("{}=" + at);
      for (Entry entry : mapping.entries()) {
        assertTrue(node.span().contains(entry.key().span()));
        lines.add("key=" + document.locate(entry.key().span()).text());
        dump(entry.value(), document, node.span(), lines);
      }
    } else if (node instanceof SequenceNode sequence) {
      lines.add("[]=" + at);
      for (Node item : sequence.items()) {
        dump(item, document, node.span(), lines);
      }
    } else if (node instanceof AliasNode alias) {
      lines.add("*" + alias.anchor() + "=" + at);
    } else if (node instanceof ScalarNode scalar) {
      lines.add("'" + scalar.text() + "'=" + (at.isEmpty() ? place(document, node.span()) : at));
    }
  }

  /** Checks that nothing but a key, a colon, a dash or a tag stands right before an empty value. */
  private static String place(YamlDocument document, Span span) {
    int start = document.base() + span.start();
    char before = document.file().text().charAt(start - 1);
    return Character.isWhitespace(before) ? "misplaced" : "@";
  }

  private static YamlDocument only(String text) {
    YamlStream stream = read(text);
    assertEquals(List.of(), stream.problems());
    assertEquals(1, stream.documents().size());
    return stream.documents().get(0);
  }

  private static YamlStream read(String text) {
    return YamlReader.read(SourceFile.of("spans.yaml", text), Limits.DEFAULTS);
  }
}
