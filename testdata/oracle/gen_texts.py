#!/usr/bin/env python3
"""Makes broken and odd streams by changing whole ones: a JSON line each, for `oracle -texts`.

usage: gen_texts.py SEED COUNT TEXTS [MANIFEST...]

TEXTS is testdata/texts/texts.jsonl, whose streams are changed; so are documents of the manifests.
"""
import json, random, sys

PIECES = ["\t", " ", "  ", "\n", "\n\n", "\r\n", "\r", ":", ": ", " : ", "- ", "-", "? ", "?", "[", "]", "{", "}", ",", ", ", "#", " #", " # ", "'", '"', "''",
          "\\", "\\n", "\\'", "\\x41", "\\u00e4", "\\/", "&a ", "*a", "*a ", "&", "*", "!", "!!str ", "!!int ", "!x ", "! ", "|", "|\n", "|-\n", "|+\n", "|2\n", ">\n", ">-\n", ">+\n", "%",
          "@", "`", "<<: ", "---", "---\n", "--- ", "...\n", "~", "null", "yes", "0x1", "1e3", "1e400", ".inf", "1_000", "=", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "é", "🚢",
          "\x00", "\x07", "\x7f", "{}", "[]", "a: b", "a: b\n", "- a\n", "key:", "x:", "\n \n", "\n\t\n", "\n  \t\n", " \t", "\t\n", '"a": 1', '{"a":1}', "? a\n: b\n", "true", "//", "{{ x }}",
          "$", "$", "%YAML 1.1\n", "<<", "&a", "|\n ", "- - ", "- ? ", ": - "]
LITTLE = ["a: b\n", "a:\n  b: c\n  d: [e, f]\n", "- a\n- b: c\n  d: e\n", "a: |\n  b\n   c\n\n  d\n", "a: >\n  b\n  c\n\n   d\n e: f\n", "a: 'b c'\nd: \"e\\n\\\n  f\"\n",
          "a: &x {b: c}\nd: *x\ne: {<<: *x, f: g}\n", "[a, {b: c}, \"d\", 'e', [f]]\n", "{a: b, ? c : d, \"e\": f, g}\n", "a: b # c\n# d\ne: f\n", "a: b\n---\nc: d\n...\n---\ne: f\n",
          "a: b\n  c\n  d\ne: f\n", "? a\n: b\n? - c\n: d\n", "a: !!str 1\nb: !!int '2'\nc: !!binary aGk=\n", "{\"a\": [1, 2.5e3, \"x\\u00e4\", true, null]}\n{\"b\": {}}\n", "a: |2\n    b\n   c\nd: |-\n  e\nf: |+\n  g\n\n",
          "a:\n- b\n- c:\n  - d\ne: f\n", "a: \"b\n  c\n\n  d\"\ne: 'f\n\n  g'\n", "{\"a\": \"b\"}", "- - a\n  - b\n-\n  - c\n- {d: e}\n", "a: b\r\nc: |\r\n  d\r\n  e\r\nf: g\r\n"]


def change(r, text):
    kind = r.randrange(10)
    at = r.randrange(len(text) + 1)
    if kind < 4:
        return text[:at] + r.choice(PIECES) + text[at:]
    if kind < 6:
        return text[:at] + text[at + r.choice([1, 1, 1, 2, 5]):]
    if kind == 6:
        return text[:at] + r.choice(PIECES) + text[at + 1:]
    lines = text.splitlines(True)
    if not lines:
        return r.choice(PIECES)
    line = r.randrange(len(lines))
    if kind == 7:
        lines[line] = r.choice([" ", "  ", "\t", "- ", "", "#"]) + lines[line]
    elif kind == 8:
        lines[line] = lines[line].lstrip(" ") if r.random() < 0.5 else lines[line].rstrip("\r\n")
    else:
        lines.insert(r.randrange(len(lines) + 1), r.choice(lines))
    return "".join(lines)


def main():
    r = random.Random(int(sys.argv[1]))
    seeds = list(LITTLE)
    for line in open(sys.argv[3], encoding="utf-8"):
        text = json.loads(line).get("text", "")
        if 0 < len(text) < 3000:
            seeds.append(text)
    for name in sys.argv[4:]:
        for text in open(name, encoding="utf-8", newline="").read().split("\n---\n"):
            lines = text.splitlines(True)
            at = r.randrange(max(1, len(lines) - 20))
            seeds.append("".join(lines[at:at + 20]) or "a: b\n")
    for i in range(int(sys.argv[2])):
        text = r.choice(LITTLE if i % 2 else seeds)
        for _ in range(r.choice([1, 1, 1, 2, 2, 3, 5])):
            text = change(r, text)
        print(json.dumps({"id": f"m{i}", "text": text}, ensure_ascii=True))


main()
