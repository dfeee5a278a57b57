package dev.plimsoll.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.source.SourceFile;
import org.junit.jupiter.api.Test;

class SyntaxErrorsTest {

  @Test
  void whatOnlyTheEngineTakes() {
    assertFinds("syntax/escape", "\\ud83d", "a: \"x\\ud83d\\udea2\"\n");
    assertFinds("syntax/escape", "\\/", "a: \"x\\/y\"\n");
    assertFinds("syntax/tab", "\t", "a:\n\t\nb: c\n");
    assertFinds("syntax/yaml", "?", "a: [x?]\n");
    assertFinds("syntax/yaml", "&a#", "a: &a# x\n");
  }

  @Test
  void indentation() {
    assertFinds("syntax/tab", "\t", "a:\n\tb: 1\n");
    assertFinds("syntax/tab", "\t\t", "a:\n  - x\n \t\t- y\n");
    assertFinds("syntax/indentation", "kind", "apiVersion: v1\n kind: ConfigMap\n");
    assertFinds("syntax/indentation", "c: 2", "a:\n    b: 1\n  c: 2\n");
    assertFinds("syntax/indentation", "b: c", "- a\nb: c\n");
    assertFinds("syntax/indentation", "- c", "a: b\n- c\n");
    assertFinds("syntax/indentation", "-", "a: - b\n");
  }

  @Test
  void colons() {
    assertFinds("syntax/colon", "name:foo", "a: 1\nname:foo\nb: 2\n");
    assertFinds("syntax/colon", "image:nginx", "spec:\n  image:nginx\n  foo: bar\n");
    assertFinds("syntax/colon", ":", "msg: error: failed\n");
    assertFinds("syntax/colon", "just words", "a: 1\njust words\nc: 2\n");
    assertEquals("write `name: foo`", only("a: 1\nname:foo\nb: 2\n").help());
  }

  @Test
  void quotesAndBrackets() {
    assertFinds("syntax/unclosed-quote", "\"", "a: \"x\nb: 1\n");
    assertFinds("syntax/unclosed-quote", "s'", "a: 'it's'\n");
    assertFinds("syntax/unclosed-bracket", "[", "a: [1, 2\nb: 3\n");
    assertFinds("syntax/unclosed-bracket", "{", "a: {b: 1\nc: 2\n");
    assertFinds("syntax/unclosed-bracket", "[", "a: [1, 2");
    assertFinds("syntax/escape", "\\d", "a: \"\\d\"\n");
  }

  @Test
  void whatNoPlainValueBeginsWith() {
    assertFinds("syntax/yaml", "*.example.com", "host: *.example.com\n");
    assertFinds("syntax/yaml", "@x", "a: @x\n");
    assertFinds("syntax/tag", "!foo!bar", "a: !foo!bar x\n");
    assertFinds("syntax/unknown-anchor", "*nope", "a: *nope\n");
  }

  @Test
  void spansCountUtf16() {
    assertFinds("syntax/colon", ":", "# 🚢🚢\na: 🚢 b: c\n");
    assertFinds("syntax/unclosed-quote", "\"", "🚢: 🚢\na🚢: \"x\n");
  }

  @Test
  void whatKubernetesDoesNotTake() {
    assertFinds("syntax/number", ".inf", "a: .inf\n");
    assertFinds("syntax/key", "~", "~: b\n");
    assertFinds("syntax/key", "[a]", "? [a]\n: b\n");
    assertFinds("syntax/merge", "5", "<<: 5\n");
    assertFinds("syntax/merge", "*l", "a: &l [{b: c}]\nd: {<<: *l}\n");
    assertFinds("syntax/character", "\u0007", "a: \"x\u0007\"\n");
    assertFinds("syntax/separator", "foo", "a: b\n--- foo\nc: d\n");
    assertFinds("syntax/directive", "%YAML 1.1", "%YAML 1.1\n---\na: b\n");
    assertFinds("syntax/json", "-", "{}{}\n---\na: b\n");
  }

  @Test
  void templates() {
    assertFinds("syntax/not-rendered", "{{ .x }}", "a: {{ .x }}\n");
    assertFinds("syntax/not-rendered", "{{- if x }}", "{{- if x }}\na: b\n{{- end }}\n");
    assertFinds("syntax/not-rendered", "{{ .Values.x }}", "{{ .Values.x }}\n");
    assertFinds("syntax/not-rendered", "{{ x \"y\" }}", "a: \"{{ x \"y\" }}\"\n");
    assertFinds("syntax/not-rendered", "@project.version@", "a: @project.version@\n");
    assertFinds("syntax/not-rendered", "${x}", "a: ${x}\nb: [${x}, y]\n");
  }

  @Test
  void templatesInsideOfTextAreText() {
    assertEquals(0, read("a: 'x {{ y }}'\nb: |\n  {{ z }}\nc: d {{ e }}\n").problems().size());
    assertFinds("syntax/unclosed-quote", "\"", "a: 'x {{ y }}'\nb: \"c\n");
    assertFinds("syntax/colon", ":", "a: '{{ y }}'\nb: c: d\n");
  }

  @Test
  void aBrokenDocumentCostsOnlyItself() {
    YamlStream stream = read("a: b\n---\nc: [\n---\ne: f\n");
    assertEquals(3, stream.documents().size());
    assertEquals(1, stream.problems().size());
    assertTrue(stream.documents().get(0).readable());
    assertFalse(stream.documents().get(1).readable());
    assertTrue(stream.documents().get(2).readable());
  }

  @Test
  void duplicateKeysAreErrorsOfAReadableDocument() {
    YamlStream stream = read("a: {b: 1, c: [{d: 2, d: 3}]}\n");
    Diagnostic found = stream.problems().get(0);
    assertEquals("syntax/duplicate-key", found.code().toString());
    assertEquals(Severity.ERROR, found.severity());
    assertEquals("a.c[0].d", found.path().toString());
    assertEquals(21, found.location().span().start());
    assertEquals(15, found.related().get(0).location().span().start());
    assertTrue(stream.documents().get(0).readable());
    assertEquals(Severity.WARNING, only("yes: 1\ntrue: 2\n").severity());
    assertEquals(Severity.WARNING, only("1: 1\n'1': 2\n").severity());
    assertEquals(0, read("a: &a {b: 1}\nc: {b: 2, <<: *a, <<: *a}\n").problems().size());
  }

  @Test
  void droppedTextIsAWarning() {
    assertFinds("syntax/dropped-text", "c: d", "a: b\n...\n# x\nc: d\ne: f\n");
    assertFinds("syntax/dropped-text", "c: d", "{a: b}\nc: d\n");
    assertEquals(Severity.WARNING, only("a: b\n...\nc: d\n").severity());
    assertEquals(0, read("a: b\n...\n# c\n\n---\nd: e\n").problems().size());
  }

  private static void assertFinds(String code, String at, String text) {
    Diagnostic found = only(text);
    assertEquals(code + " at " + at, found.code() + " at " + found.location().text());
    assertFalse(found.message().isEmpty());
  }

  private static Diagnostic only(String text) {
    YamlStream stream = read(text);
    assertEquals(1, stream.problems().size(), () -> text + stream.problems());
    return stream.problems().get(0);
  }

  private static YamlStream read(String text) {
    return YamlReader.read(SourceFile.of("errors.yaml", text), Limits.DEFAULTS);
  }
}
