#!/usr/bin/env python3
"""Makes cases for the oracle of CustomResourceDefinitions: definitions of our own, changed one thing
at a time, and objects of their kinds, changed likewise. Prints one JSON case a line.

    gen_crds.py [SEED] | oracle > answers
    gen_crds.py rules | oracle > answers   # definitions with rules in CEL
"""
import copy
import json
import random
import sys


def crd(kind, schema, group="shop.example.com", scope="Namespaced", **version):
    plural = kind.lower() + "s"
    v = {"name": "v1", "served": True, "storage": True, "schema": {"openAPIV3Schema": schema}}
    v.update(version)
    return {
        "apiVersion": "apiextensions.k8s.io/v1",
        "kind": "CustomResourceDefinition",
        "metadata": {"name": plural + "." + group},
        "spec": {
            "group": group,
            "scope": scope,
            "names": {"plural": plural, "singular": kind.lower(), "kind": kind, "listKind": kind + "List"},
            "versions": [v],
        },
    }


def root(spec, **more):
    properties = {"spec": spec}
    properties.update(more)
    return {"type": "object", "properties": properties}


S = {"type": "string"}
I = {"type": "integer"}
B = {"type": "boolean"}


def obj(properties, **more):
    return dict({"type": "object", "properties": properties}, **more)


def arr(items, **more):
    return dict({"type": "array", "items": items}, **more)


def cr(kind, spec, **more):
    return dict({"apiVersion": "shop.example.com/v1", "kind": kind, "metadata": {"name": "one"}, "spec": spec}, **more)


BASES = []


def base(name, definition, *objects):
    BASES.append((name, definition, objects))


base(
    "values",
    crd("Widget", root(obj({
        "size": {"type": "integer", "minimum": 1, "maximum": 10, "format": "int32"},
        "big": {"type": "integer", "format": "int64", "exclusiveMaximum": True, "maximum": 1000},
        "ratio": {"type": "number", "exclusiveMinimum": True, "minimum": 0, "multipleOf": 0.5},
        "color": {"type": "string", "enum": ["red", "green"], "default": "red"},
        "name": {"type": "string", "minLength": 2, "maxLength": 5, "pattern": "^[a-z]+$"},
        "on": {"type": "boolean", "default": False},
        "port": {"x-kubernetes-int-or-string": True},
        "limit": {"x-kubernetes-int-or-string": True, "anyOf": [{"type": "integer"}, {"type": "string"}],
                  "pattern": "^[0-9]+m?$"},
        "maybe": {"type": "string", "nullable": True, "enum": ["a", "b"]},
        "level": {"type": "integer", "enum": [1, 2, 3]},
    }, required=["size", "name"])), subresources={"status": {}}),
    cr("Widget", {"size": 5, "big": 12, "ratio": 1.5, "color": "green", "name": "abc", "on": True, "port": 80,
                  "limit": "500m", "maybe": "a", "level": 2}),
    cr("Widget", {"size": 10, "name": "zz", "port": "http", "maybe": None}),
)
base(
    "lists",
    crd("Basket", root(obj({
        "tags": arr(S, **{"x-kubernetes-list-type": "set"}, maxItems=4),
        "ports": arr(obj({"name": S, "protocol": {"type": "string", "default": "TCP"}, "number": I}, required=["name"]),
                     **{"x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["name", "protocol"]}, minItems=1),
        "keyed": arr(obj({"key": S, "value": S}, required=["key"]),
                     **{"x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["key"]}),
        "atoms": arr(I, **{"x-kubernetes-list-type": "atomic"}),
        "deep": arr(arr(S)),
        "pairs": arr(obj({"a": S, "b": S}, **{"x-kubernetes-map-type": "atomic"}), **{"x-kubernetes-list-type": "set"}),
    }))),
    cr("Basket", {"tags": ["a", "b"], "ports": [{"name": "a", "number": 1}, {"name": "a", "protocol": "UDP"}],
                  "keyed": [{"key": "x", "value": "1"}, {"key": "y"}], "atoms": [1, 1], "deep": [["a"], ["b", "c"]],
                  "pairs": [{"a": "1"}, {"a": "2"}]}),
    cr("Basket", {"tags": ["a", "b", "a", "a"], "ports": [{"name": "a"}, {"name": "a", "protocol": "TCP"}],
                  "keyed": [{"key": "x"}, {"key": "x"}, {"key": "x"}], "pairs": [{"a": "1"}, {"a": "1"}]}),
    cr("Basket", {"tags": ["a", "b", "c", "d", "e"], "ports": []}),
)
base(
    "maps",
    crd("Atlas", root(obj({
        "labels": {"type": "object", "additionalProperties": S, "maxProperties": 2},
        "limits": {"type": "object", "additionalProperties": {"x-kubernetes-int-or-string": True}, "minProperties": 1},
        "nested": {"type": "object", "additionalProperties": obj({"on": B, "list": arr(S)}, required=["on"])},
        "free": {"type": "object", "x-kubernetes-preserve-unknown-fields": True, "properties": {"known": obj({"a": S})}},
        "anything": {"x-kubernetes-preserve-unknown-fields": True},
        "open": {"type": "object", "additionalProperties": True},
    })), scope="Cluster"),
    cr("Atlas", {"labels": {"a": "b"}, "limits": {"cpu": 1, "memory": "1Gi"}, "nested": {"x": {"on": True, "list": ["a"]}},
                 "free": {"known": {"a": "b"}, "other": {"x": 1}}, "anything": [1, "a", {"b": None}]}),
    cr("Atlas", {"labels": {"a": "b", "c": "d", "e": "f"}, "limits": {}, "nested": {"x": {}, "y": {"on": "yes", "of": 1}},
                 "free": {"known": {"a": "b", "c": 1}}, "open": {"a": {"b": 1}}}),
)
base(
    "choices",
    crd("Choice", root(obj({
        "one": obj({"a": S, "b": S, "c": S}, oneOf=[{"required": ["a"]}, {"required": ["b"]}]),
        "any": obj({"a": S, "b": S}, anyOf=[{"required": ["a"]}, {"required": ["b"]}]),
        "all": {"type": "string", "allOf": [{"minLength": 2}, {"pattern": "^x"}]},
        "no": {"type": "string", "not": {"enum": ["bad", "worse"]}},
        "mode": obj({"type": S, "size": I}, anyOf=[
            {"properties": {"type": {"enum": ["small"]}, "size": {"maximum": 10}}},
            {"properties": {"type": {"enum": ["large"]}, "size": {"minimum": 10}}}]),
        "number": {"type": "integer", "oneOf": [{"multipleOf": 3}, {"multipleOf": 5}]},
    }))),
    cr("Choice", {"one": {"a": "1"}, "any": {"b": "1"}, "all": "xy", "no": "good", "mode": {"type": "small", "size": 3},
                  "number": 9}),
    cr("Choice", {"one": {"a": "1", "b": "2"}, "any": {}, "all": "y", "no": "bad", "mode": {"type": "small", "size": 30},
                  "number": 15}),
    cr("Choice", {"one": {"c": "1"}, "mode": {"type": "medium"}, "number": 7}),
)
FORMATS = {
    "bsonobjectid": ["507f1f77bcf86cd799439011", "507f1f77bcf86cd79943901"],
    "uri": ["https://example.com/a?b=c", "/path", "not a uri", "mailto:a@example.com", "http://[::1", ""],
    "email": ["a@example.com", "Joe <joe@example.com>", "a@", "plain"],
    "hostname": ["example.com", "web-1", "-bad", "a_b.example.com", "1.2.3.4"],
    "ipv4": ["10.0.0.1", "10.0.0.256", "::1", "010.0.0.1"],
    "ipv6": ["2001:db8::1", "10.0.0.1", "::ffff:10.0.0.1", "::g"],
    "cidr": ["10.0.0.0/8", "10.0.0.0", "2001:db8::/32", "10.0.0.0/33"],
    "mac": ["00:11:22:33:44:55", "00-11-22-33-44-55", "0011.2233.4455", "00:11:22:33:44"],
    "uuid": ["123e4567-e89b-12d3-a456-426614174000", "123e4567e89b12d3a456426614174000", "123"],
    "uuid4": ["123e4567-e89b-42d3-a456-426614174000", "123e4567-e89b-12d3-a456-426614174000"],
    "isbn": ["0321751043", "978-0321751041", "0321751044"],
    "creditcard": ["4111111111111111", "4111111111111112", "1234"],
    "ssn": ["123-45-6789", "123456789", "12-345-6789"],
    "hexcolor": ["#FFFFFF", "fff", "#ffff"],
    "rgbcolor": ["rgb(1,2,3)", "rgb(300,2,3)"],
    "byte": ["aGVsbG8=", "hello", "", "aGVs\nbG8="],
    "password": ["anything"],
    "date": ["2026-01-31", "2026-02-30", "2026-1-1", "31.1.2026"],
    "duration": ["1h30m", "22 ns", "1 day", "forever", "1.5h", "5", "-3s"],
    "datetime": ["2026-01-31T08:00:00Z", "2026-01-31T08:00:00.123+02:00", "2026-01-31 08:00:00", "2026-01-31T24:00:00Z"],
    "date-time": ["2026-01-31T08:00:00Z", "2026-01-31t08:00:00z", "2026-01-31", "yesterday"],
    "k8s-short-name": ["web", "Web", "a.b", "a" * 64],
    "k8s-long-name": ["web.example.com", "Web", "a..b", "a" * 254],
    "unknown-format": ["x", ""],
}
base(
    "formats",
    crd("Shape", root(obj({name.replace("-", ""): {"type": "string", "format": name} for name in FORMATS}))),
    *[cr("Shape", {name.replace("-", ""): text}) for name in FORMATS for text in FORMATS[name]],
)
PATTERNS = {
    "end": ("^a$", ["a", "a\n", "ab"]),
    "posix": ("^[[:alpha:]]+$", ["abc", "ab1"]),
    "named": ("^(?P<first>[a-z]+)-(?P<second>[0-9]+)$", ["a-1", "a-"]),
    "cased": ("(?i)^ABC$", ["abc", "abd"]),
    "unicode": ("^\\p{Greek}+$", ["αβγ", "abc"]),
    "letters": ("^\\pL+$", ["äöü", "a1"]),
    "bracket": ("^[][a]+$", ["[]a", "b"]),
    "amp": ("^[a&&b]+$", ["a&b", "c"]),
    "dot": ("^a.b$", ["a\rb", "a\nb", "axb"]),
    "space": ("^\\S+\\s\\S+$", ["a b", "a\u000bb"]),
    "hex": ("^\\x41$", ["A", "B"]),
    "quote": ("^\\Qa.b\\E$", ["a.b", "axb"]),
    "lazy": ("^a{2,3}?b*?$", ["aa", "aabb", "a"]),
    "loop": ("^(a+)+$", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaab"]),
    "brace": ("^a{,2}$", ["a{,2}", "aa"]),
}
base(
    "patterns",
    crd("Pattern", root(obj({name: {"type": "string", "pattern": p} for name, (p, _) in PATTERNS.items()}))),
    *[cr("Pattern", {name: text}) for name, (_, texts) in PATTERNS.items() for text in texts],
)
base(
    "defaults",
    crd("Preset", root(obj({
        "a": obj({"b": {"type": "integer", "default": 3}, "c": S}, default={"b": 2}, required=["b"]),
        "list": arr(obj({"x": {"type": "string", "default": "y"}}, required=["x"])),
        "map": {"type": "object", "additionalProperties": obj({"z": {"type": "string", "default": "q"}}, required=["z"])},
        "nothing": {"type": "string", "nullable": True, "default": "set"},
        "some": {"type": "string", "default": "set"},
    }, default={"a": {"b": 1}}, required=["a"]))),
    cr("Preset", {}),
    cr("Preset", {"a": {}, "list": [{}, {"x": None}], "map": {"k": {}}, "nothing": None, "some": None}),
    {"apiVersion": "shop.example.com/v1", "kind": "Preset", "metadata": {"name": "one"}},
    {"apiVersion": "shop.example.com/v1", "kind": "Preset", "metadata": {"name": "one"}, "spec": None},
    cr("Preset", {"list": [None, {"x": 1}], "map": {"k": None}}),
)
base(
    "embedded",
    crd("Wrapper", root(obj({
        "object": {"type": "object", "x-kubernetes-embedded-resource": True, "x-kubernetes-preserve-unknown-fields": True},
        "pod": {"type": "object", "x-kubernetes-embedded-resource": True, "properties": {"spec": obj({"image": S})}},
        "many": arr({"type": "object", "x-kubernetes-embedded-resource": True,
                     "x-kubernetes-preserve-unknown-fields": True}),
    }))),
    cr("Wrapper", {"object": {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"x": 1}},
                   "pod": {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"image": "x"}},
                   "many": [{"apiVersion": "apps/v1", "kind": "Deployment"}]}),
    cr("Wrapper", {"object": {"kind": "Not a Kind", "metadata": {"labels": {"a b": "c"}, "name": "a/b"}},
                   "pod": {"apiVersion": "a/b/c", "kind": "Pod", "metadata": {"lables": {}}, "specs": {}},
                   "many": [{"apiVersion": "", "kind": ""}, {}]}),
)
two = crd("Engine", root(obj({"hp": I})), subresources={
    "status": {}, "scale": {"specReplicasPath": ".spec.replicas", "statusReplicasPath": ".status.replicas"}})
two["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["spec"]["properties"]["replicas"] = I
two["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["status"] = obj({"replicas": I})
two["spec"]["versions"][0]["deprecated"] = True
two["spec"]["versions"].append({"name": "v1alpha1", "served": False, "storage": False,
                                "schema": {"openAPIV3Schema": root(obj({"ps": I}))}})
two["spec"]["versions"].append({"name": "v2", "served": True, "storage": False,
                                "schema": {"openAPIV3Schema": root(obj({"kw": I}))}})
two["spec"]["names"]["shortNames"] = ["en"]
two["spec"]["names"]["categories"] = ["all"]
two["spec"]["versions"][0]["additionalPrinterColumns"] = [
    {"name": "HP", "type": "integer", "jsonPath": ".spec.hp"},
    {"name": "Age", "type": "date", "jsonPath": ".metadata.creationTimestamp"}]
two["spec"]["versions"][2]["selectableFields"] = [{"jsonPath": ".spec.kw"}]
two["spec"]["conversion"] = {"strategy": "Webhook", "webhook": {
    "conversionReviewVersions": ["v1"],
    "clientConfig": {"service": {"namespace": "a", "name": "b", "path": "/convert", "port": 443}}}}
base(
    "versions", two,
    cr("Engine", {"hp": 5, "replicas": 2}),
    cr("Engine", {"hp": 5, "replicas": -1}),
    cr("Engine", {"replicas": 3000000000}, status={"replicas": -5, "x": 1}),
    dict(cr("Engine", {"kw": 5}), apiVersion="shop.example.com/v2"),
    dict(cr("Engine", {"ps": 5}), apiVersion="shop.example.com/v1alpha1"),
    dict(cr("Engine", {"ps": 5}), apiVersion="shop.example.com/v3"),
)


RULES = []


def rules(name, definition, *objects):
    RULES.append((name, definition, objects))


def V(rule, **more):
    return dict({"rule": rule}, **more)


def ruled(schema, *validations):
    return dict(schema, **{"x-kubernetes-validations": [v if isinstance(v, dict) else V(v) for v in validations]})


NUM = {"type": "number"}
STR = {"type": "string", "maxLength": 30}
rules(
    "basics",
    crd("Gadget", root(ruled(obj({
        "min": I, "max": I, "ratio": NUM, "name": STR, "on": B, "port": {"x-kubernetes-int-or-string": True},
        "kind-of": STR, "namespace": STR, "a.b": STR, "c/d": STR, "x__y": STR,
        "tags": arr(STR, maxItems=5), "labels": {"type": "object", "additionalProperties": STR, "maxProperties": 5},
        "parts": arr(ruled(obj({"name": STR, "size": I}, required=["name"]),
                           V("self.size < 100", message="too large"),
                           V("!has(self.size) || self.size > 0", fieldPath=".size", reason="FieldValueForbidden")), maxItems=5),
        "maybe": {"type": "string", "nullable": True, "maxLength": 10},
    }),
        V("self.min <= self.max", message="min is more than max"),
        V("!has(self.ratio) || self.ratio < 1.0", messageExpression="'no ' + 'ratio'"),
        V("!has(self.name) || self.name.startsWith('g-')", fieldPath=".name"),
        V("!has(self.port) || (type(self.port) == int ? self.port > 0 : self.port != '')"),
        V("!has(self.kind__dash__of) || self.kind__dash__of != 'bad'", reason="FieldValueRequired", fieldPath="['kind-of']"),
        V("!has(self.__namespace__) || self.__namespace__ == 'x'"),
        V("!has(self.a__dot__b) || self.a__dot__b == 'y'"),
        V("!has(self.c__slash__d) || self.c__slash__d == 'z'"),
        V("!has(self.x__underscores__y) || self.x__underscores__y == 'u'"),
        V("!has(self.tags) || self.tags.all(t, t.matches('^[a-z]+$'))"),
        V("!has(self.labels) || self.labels.all(k, k.startsWith('l') && self.labels[k] != '')"),
        V("!has(self.labels) || !('lx' in self.labels)", reason="FieldValueDuplicate"),
        V("self.max == oldSelf.max"),
        V("!oldSelf.hasValue() || oldSelf.value().max == self.max", optionalOldSelf=True),
        V("oldSelf.hasValue() || self.max != 13", optionalOldSelf=True),
    ))),
    cr("Gadget", {"min": 1, "max": 2, "ratio": 0.5, "name": "g-1", "port": 80, "kind-of": "good", "namespace": "x", "a.b": "y",
                  "c/d": "z", "x__y": "u", "tags": ["a"], "labels": {"l1": "x"}, "parts": [{"name": "a", "size": 1}]}),
    cr("Gadget", {"min": 3, "max": 2, "ratio": 1.5, "name": "h-1", "port": 0, "kind-of": "bad", "namespace": "q", "a.b": "q",
                  "c/d": "q", "x__y": "q", "tags": ["A"], "labels": {"x": ""},
                  "parts": [{"name": "a", "size": 100}, {"name": "b", "size": 0}, {"name": "c"}]}),
    cr("Gadget", {"min": 3, "max": 13, "port": "", "labels": {"lx": "1"}}),
    cr("Gadget", {"max": 2}),
    cr("Gadget", {"min": "a", "max": 2}),
)
ONES = {
    "quantity": ("isQuantity(self) && quantity(self).isLessThan(quantity('2Gi'))", ["1Gi", "3Gi", "x", "500m"]),
    "quantity-add": ("quantity(self).add(quantity('1')).compareTo(quantity('2')) == 0", ["1", "1000m", "2"]),
    "quantity-integer": ("quantity(self).isInteger() && quantity(self).asInteger() > 5", ["6", "5", "1.5", "6k"]),
    "quantity-sub": ("quantity(self).sub(quantity('1')).sign() == 0", ["1", "2", "0"]),
    "quantity-float": ("quantity(self).asApproximateFloat() > 0.5", ["1", "500m", "0.6"]),
    "url": ("isURL(self) && url(self).getScheme() == 'https'", ["https://a.example.com", "http://a.example.com", "nope", "/p"]),
    "url-host": ("url(self).getHostname() == 'a.example.com' && url(self).getPort() == '8080'",
                 ["https://a.example.com:8080/x", "https://a.example.com", "no url"]),
    "url-path": ("url(self).getEscapedPath() == '/a%20b' && url(self).getQuery()['q'] == ['1', '2']",
                 ["https://h/a%20b?q=1&q=2", "https://h/a%20b?q=1", "https://h/x"]),
    "url-getHost": ("url(self).getHost() == 'h:80'", ["https://h:80/", "https://h/"]),
    "ip": ("isIP(self) && ip(self).family() == 4", ["10.0.0.1", "::1", "x", "010.0.0.1", "::ffff:10.0.0.1"]),
    "ip-canonical": ("ip.isCanonical(self)", ["10.0.0.1", "::1", "::0001", "2001:DB8::1"]),
    "ip-kind": ("ip(self).isLoopback() || ip(self).isUnspecified() || ip(self).isLinkLocalUnicast()",
                ["127.0.0.1", "0.0.0.0", "169.254.1.1", "8.8.8.8", "fe80::1"]),
    "ip-global": ("ip(self).isGlobalUnicast()", ["8.8.8.8", "10.0.0.1", "127.0.0.1", "224.0.0.1"]),
    "cidr": ("isCIDR(self) && cidr(self).containsIP('10.1.2.3')", ["10.0.0.0/8", "11.0.0.0/8", "10.0.0.0", "10.0.0.0/33"]),
    "cidr-cidr": ("cidr(self).containsCIDR('10.1.0.0/16') && cidr(self).prefixLength() == 8", ["10.0.0.0/8", "10.1.0.0/16"]),
    "cidr-masked": ("cidr(self) == cidr(self).masked()", ["10.0.0.0/8", "10.0.0.1/8"]),
    "cidr-ip": ("cidr(self).ip().family() == 6", ["2001:db8::/32", "10.0.0.0/8"]),
    "semver": ("isSemver(self) && semver(self).isGreaterThan(semver('1.2.3'))", ["1.2.4", "1.2.3", "1.2.3-a", "v2.0.0", "2.0"]),
    "semver-parts": ("semver(self).major() == 1 && semver(self).compareTo(semver('1.0.0-b')) > 0", ["1.0.0", "1.0.0-a", "2.0.0"]),
    "semver-lenient": ("isSemver(self, true)", ["v1.2", "1", "01.2.3", "x"]),
    "format": ("!format.dns1123Label().validate(self).hasValue()", ["web", "Web", "a.b"]),
    "format-named": ("!format.named('labelValue').value().validate(self).hasValue()", ["A_b", "-x"]),
    "find": ("self.find('[0-9]+') == '12'", ["a12b", "a1", "x"]),
    "findAll": ("self.findAll('[0-9]').size() == 2 && self.findAll('[0-9]', 1) == ['1']", ["1a2", "1", "x"]),
    "strings": ("self.lowerAscii().trim() == 'a, b'", ["A, b", "a,b", "c"]),
    "substring": ("self.size() > 2 && self.substring(1, 2) == 'b' && self.charAt(0) == 'a'", ["abc", "ab", "bbc"]),
    "replace": ("self.replace('a', 'b').indexOf('b') == 0 && self.contains('c')", ["ac", "bc", "cc", "x"]),
    "quote": ("strings.quote(self) == '\"x\"'", ["x", "y"]),
    "format-string": ("'%s-%d'.format([self, 3]) == 'a-3'", ["a", "b"]),
    "duration": ("duration(self) > duration('1m')", ["2m", "30s", "x"]),
    "timestamp": ("timestamp(self).getFullYear() == 2026", ["2026-01-01T00:00:00Z", "2025-01-01T00:00:00Z", "x"]),
    "int": ("int(self) > 3 && double(self) < 5.5", ["4", "3", "x", "6"]),
    "regex-bad": ("self.matches('^a|b$')", ["a", "cb", "c"]),
    "ternary": ("self == 'a' ? true : self == 'b' ? false : self.size() > 3", ["a", "b", "cccc"]),
    "bytes": ("bytes(self).size() == 2", ["ab", "é", "a"]),
}
for title in ONES:
    rule, texts = ONES[title]
    rules("one/" + title, crd("Single", root(obj({"value": ruled(STR, rule)}))),
          *[cr("Single", {"value": text}) for text in texts])
LISTS = {
    "sum": (I, "self.sum() == 6", [[1, 2, 3], [1], []]),
    "sum-double": (NUM, "self.sum() > 1.5", [[1, 0.7], [1], []]),
    "minmax": (I, "self.min() > 0 && self.max() < 10", [[1, 9], [0], [10], []]),
    "sorted": (STR, "self.isSorted()", [["a", "b"], ["b", "a"], []]),
    "index": (STR, "self.indexOf('b') == 1 && self.lastIndexOf('b') == 2", [["a", "b", "b"], ["b"], []]),
    "exists": (I, "self.exists(x, x > 3) && self.exists_one(x, x == 1)", [[1, 4], [1, 1, 4], [2]]),
    "filter": (I, "self.filter(x, x > 2).size() == 1", [[1, 3], [3, 4], []]),
    "map": (I, "self.map(x, x > 1, x * 2) == [4]", [[1, 2], [2, 2]]),
    "sets": (STR, "sets.contains(['a', 'b'], self)", [["a"], ["a", "b", "a"], ["c"]]),
    "sets-intersects": (STR, "sets.intersects(self, ['x'])", [["x", "y"], ["z"], []]),
    "distinct": (STR, "self.distinct().size() == self.size()", [["a", "b"], ["a", "a"]]),
    "slice": (I, "self.slice(0, 2) == [1, 2]", [[1, 2, 3], [2, 1], [1]]),
    "flatten": (I, "[self, [7]].flatten().size() == 3", [[1, 2], [1]]),
    "sort": (I, "self.sort() == [1, 2] && self.reverse()[0] == 1", [[2, 1], [1, 2]]),
    "indexed": (I, "self[0] == 1", [[1], [2], []]),
    "in": (I, "3 in self", [[3], [4], []]),
    "plus": (I, "(self + [5]).size() == 2", [[1], [1, 2]]),
    "first": (I, "self.first().orValue(0) == 1 && self.last().orValue(0) == 2", [[1, 2], [2], []]),
    "two": (I, "self.all(i, x, i < x)", [[1, 2], [0, 1], []]),
}
for title in LISTS:
    item, rule, values = LISTS[title]
    rules("list/" + title, crd("Many", root(obj({"value": ruled(arr(item, maxItems=6), rule)}))),
          *[cr("Many", {"value": value}) for value in values])
rules(
    "typed",
    crd("Typed", root(ruled(obj({
        "when": {"type": "string", "format": "date-time"}, "day": {"type": "string", "format": "date"},
        "how": {"type": "string", "format": "duration"}, "raw": {"type": "string", "format": "byte", "maxLength": 20},
        "nest": {"type": "object", "maxProperties": 3, "additionalProperties": obj({"n": I})},
        "deep": obj({"list": arr(arr(I, maxItems=3), maxItems=3)}),
    }),
        "!has(self.when) || self.when < timestamp('2027-01-01T00:00:00Z')",
        "!has(self.day) || self.day.getMonth() == 0",
        "!has(self.how) || self.how < duration('1h')",
        "!has(self.raw) || size(self.raw) == 2",
        "!has(self.nest) || self.nest.all(k, has(self.nest[k].n) && self.nest[k].n > 0)",
        "!has(self.deep) || self.deep.list.all(l, l.all(x, x > 0))",
        "self.?deep.?list.orValue([]).size() < 3",
        "self.?nest['a'].?n.orValue(1) == 1",
    ))),
    cr("Typed", {"when": "2026-01-01T00:00:00Z", "day": "2026-01-05", "how": "5m", "raw": "YWI=", "nest": {"a": {"n": 1}},
                 "deep": {"list": [[1], [2]]}}),
    cr("Typed", {"when": "2028-01-01T00:00:00Z", "day": "2026-02-05", "how": "2h", "raw": "YWJj", "nest": {"a": {"n": 0}, "b": {}},
                 "deep": {"list": [[1], [0], [2]]}}),
    cr("Typed", {}),
)
whole = root(obj({"x": I}))
rules(
    "whole",
    crd("Whole", ruled(whole, "self.metadata.name.size() < 5", "self.kind == 'Whole'", "self.spec.x > 1",
                       V("self.apiVersion.startsWith('shop')"))),
    cr("Whole", {"x": 2}),
    cr("Whole", {"x": 1}),
    dict(cr("Whole", {"x": 2}), metadata={"name": "long-name"}),
    dict(cr("Whole", {}), spec=None),
)
rules(
    "embedded",
    crd("Holder", root(obj({"object": ruled({"type": "object", "x-kubernetes-embedded-resource": True,
                                             "x-kubernetes-preserve-unknown-fields": True},
                                            "self.kind == 'Pod' && self.metadata.name == 'a'")}))),
    cr("Holder", {"object": {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "x": 1}}),
    cr("Holder", {"object": {"apiVersion": "v1", "kind": "Job", "metadata": {"name": "a"}}}),
    cr("Holder", {"object": {"apiVersion": "v1", "kind": "Pod"}}),
)
for i, rule in enumerate(["self.nope == 1", "self.", "self.x == 'a'", "self.x + 1", "size(self.x) > 1", "unknown(self.x)",
                          "oldSelf.x == self.x", "self.x > 1 && true", "dyn(self.x) == 'a'", "self.y.size() > 0"]):
    rules("rule/%d" % i, crd("Checked", root(ruled(obj({"x": I, "y": STR}), rule))),
          cr("Checked", {"x": 2, "y": "a"}), cr("Checked", {"x": 1}), cr("Checked", {}))


def paths(value, at=()):
    yield at, value
    if isinstance(value, dict):
        for key in value:
            yield from paths(value[key], at + (key,))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from paths(item, at + (i,))


def changed(value, at, change):
    result = copy.deepcopy(value)
    holder = result
    for step in at[:-1]:
        holder = holder[step]
    if change is DELETE:
        del holder[at[-1]]
    else:
        holder[at[-1]] = change
    return result


DELETE = object()


def wrong(value, rng):
    choices = ["text", 7, 2.5, True, None, [], {}, ["a"], {"a": "b"}, "", -1, "Ä", "a" * 300]
    return rng.choice([c for c in choices if type(c) is not type(value) or c != value])


def object_mutations(obj, rng, count):
    places = [(at, value) for at, value in paths(obj) if at and at[0] not in ("apiVersion", "kind")]
    for _ in range(count):
        at, value = rng.choice(places)
        kind = rng.randrange(5)
        if kind == 0:
            yield changed(obj, at, DELETE)
        elif kind == 1 and isinstance(value, dict):
            yield changed(obj, at, dict(value, unknown=1))
        elif kind == 2 and isinstance(value, list) and value:
            yield changed(obj, at, value + [copy.deepcopy(rng.choice(value))])
        else:
            yield changed(obj, at, wrong(value, rng))


def definition_mutations(definition, rng, count):
    places = [(at, value) for at, value in paths(definition) if at and at[0] == "spec" or at[:1] == ("metadata",)]
    extra = [("nullable", True), ("type", "strng"), ("type", "null"), ("uniqueItems", True), ("default", "x"),
             ("additionalProperties", {"type": "string"}), ("additionalProperties", False), ("$ref", "#/x"),
             ("x-kubernetes-preserve-unknown-fields", True), ("x-kubernetes-preserve-unknown-fields", False),
             ("x-kubernetes-int-or-string", True), ("x-kubernetes-embedded-resource", True),
             ("x-kubernetes-list-type", "map"), ("x-kubernetes-list-type", "bag"),
             ("x-kubernetes-list-map-keys", ["nope"]), ("x-kubernetes-map-type", "granular"),
             ("x-kubernetes-map-type", "odd"), ("pattern", "(?=a)"), ("pattern", "["), ("id", "x"),
             ("anyOf", [{"type": "string"}]), ("allOf", [{"description": "x"}]), ("not", {"nullable": True}),
             ("oneOf", [{"required": ["a"], "properties": {"a": {"minLength": 1}}}]),
             ("definitions", {"a": {"type": "string"}}), ("patternProperties", {"a": {"type": "string"}}),
             ("required", ["x"]), ("format", "int32"), ("enum", ["a"]), ("minimum", 1)]
    schemas = [(at, value) for at, value in places
               if isinstance(value, dict) and ("type" in value or "properties" in value) and "openAPIV3Schema" in at]
    for _ in range(count):
        kind = rng.randrange(4)
        if kind == 0:
            at, value = rng.choice(places)
            yield changed(definition, at, DELETE)
        elif kind == 1:
            at, value = rng.choice([p for p in places if not isinstance(p[1], (dict, list))])
            options = ["", "Bad_Value", "x.y", "a", True, 5] if isinstance(value, str) else [not value, 3, "x"]
            yield changed(definition, at, rng.choice(options))
        else:
            at, value = rng.choice(schemas)
            key, setting = rng.choice(extra)
            yield changed(definition, at, dict(value, **{key: setting}))


def spec_edits(definition):
    """What people get wrong, one by one."""
    def edit(change):
        result = copy.deepcopy(definition)
        change(result)
        return result

    v = lambda d: d["spec"]["versions"][0]
    s = lambda d: v(d)["schema"]["openAPIV3Schema"]
    names = lambda d: d["spec"]["names"]
    yield edit(lambda d: d["metadata"].update(name="other.shop.example.com"))
    yield edit(lambda d: d["spec"].update(group="shop"))
    yield edit(lambda d: d["spec"].update(group="Shop.Example"))
    yield edit(lambda d: d["spec"].update(scope="Everywhere"))
    yield edit(lambda d: d["spec"].pop("scope"))
    yield edit(lambda d: d["spec"].update(preserveUnknownFields=True))
    yield edit(lambda d: d["spec"].update(versions=[]))
    yield edit(lambda d: d["spec"]["versions"].append(copy.deepcopy(v(d))))
    yield edit(lambda d: d["spec"]["versions"].append(dict(copy.deepcopy(v(d)), name="v9")))
    yield edit(lambda d: d["spec"]["versions"].append(dict(copy.deepcopy(v(d)), name="v9", storage=False)))
    yield edit(lambda d: v(d).update(storage=False))
    yield edit(lambda d: v(d).update(name="1.0"))
    yield edit(lambda d: v(d).pop("schema"))
    yield edit(lambda d: v(d).update(deprecated=True, deprecationWarning=""))
    yield edit(lambda d: v(d).update(deprecated=True, deprecationWarning="x" * 300))
    yield edit(lambda d: v(d).update(deprecationWarning="old"))
    yield edit(lambda d: v(d).update(subresources={"scale": {"specReplicasPath": "spec.x", "statusReplicasPath": ""}}))
    yield edit(lambda d: v(d).update(subresources={"scale": {
        "specReplicasPath": ".status.x", "statusReplicasPath": ".spec.x", "labelSelectorPath": ".metadata.x"}}))
    yield edit(lambda d: v(d).update(additionalPrinterColumns=[{"name": "", "type": "strng", "jsonPath": "x"}]))
    yield edit(lambda d: v(d).update(additionalPrinterColumns=[{"name": "A", "type": "", "jsonPath": "", "format": "odd"}]))
    yield edit(lambda d: v(d).update(selectableFields=[{"jsonPath": ".spec"}, {"jsonPath": ".spec.nope"}]))
    yield edit(lambda d: v(d).update(selectableFields=[{"jsonPath": ".metadata.name"}, {"jsonPath": ""}]))
    yield edit(lambda d: names(d).update(plural="Widgets"))
    yield edit(lambda d: names(d).pop("plural"))
    yield edit(lambda d: names(d).pop("kind"))
    yield edit(lambda d: names(d).pop("listKind"))
    yield edit(lambda d: names(d).pop("singular"))
    yield edit(lambda d: names(d).update(kind="Wid get"))
    yield edit(lambda d: names(d).update(listKind=names(d)["kind"]))
    yield edit(lambda d: names(d).update(singular="Widget", shortNames=["Wd", "w"], categories=["All"]))
    yield edit(lambda d: d["spec"].update(conversion={"strategy": "Webhook"}))
    yield edit(lambda d: d["spec"].update(conversion={"strategy": "Magic"}))
    yield edit(lambda d: d["spec"].update(conversion={"strategy": "None", "webhook": {"conversionReviewVersions": ["v1"]}}))
    yield edit(lambda d: d["spec"].update(conversion={"strategy": "Webhook", "webhook": {
        "conversionReviewVersions": ["v7", "V8", "v7"], "clientConfig": {"url": "http://a.example.com"}}}))
    yield edit(lambda d: d["spec"].update(conversion={"strategy": "Webhook", "webhook": {
        "conversionReviewVersions": ["v1"],
        "clientConfig": {"service": {"name": "", "namespace": "", "port": 0, "path": "no-slash"}}}}))
    yield edit(lambda d: d["spec"].update(conversion={"strategy": "Webhook", "webhook": {
        "conversionReviewVersions": ["v1"], "clientConfig": {
            "url": "https://a.example.com", "service": {"name": "a", "namespace": "b"}}}}))
    yield edit(lambda d: s(d).pop("type"))
    yield edit(lambda d: s(d).update(nullable=True))
    yield edit(lambda d: s(d).update(type="array", items={"type": "string"}))
    yield edit(lambda d: s(d).update(additionalProperties={"type": "string"}))
    yield edit(lambda d: s(d)["properties"].update(metadata={"type": "object", "properties": {"labels": {"type": "object"}}}))
    yield edit(lambda d: s(d)["properties"].update(metadata={"type": "object", "properties": {
        "name": {"type": "string", "maxLength": 3}}}))
    yield edit(lambda d: s(d)["properties"].update(kind={"type": "integer"}, apiVersion={"type": "object"}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "string", "default": 5}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "object", "default": {"unknown": 1}}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "string", "enum": ["a"], "default": "b"}))
    yield edit(lambda d: s(d)["properties"].update(x={}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "array"}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "array", "items": [{"type": "string"}]}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "object", "x-kubernetes-embedded-resource": True}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "string", "x-kubernetes-embedded-resource": True,
                                                      "x-kubernetes-preserve-unknown-fields": True}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "array", "items": {"type": "object"},
                                                      "x-kubernetes-list-type": "set"}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "array", "items": {"type": "array", "items": S,
                                                      "x-kubernetes-list-type": "set"}, "x-kubernetes-list-type": "set"}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "array", "items": {"type": "string", "nullable": True},
                                                      "x-kubernetes-list-type": "set"}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "array", "x-kubernetes-list-type": "map", "items": {
        "type": "object", "properties": {"a": {"type": "object"}, "b": {"type": "string", "nullable": True}}},
        "x-kubernetes-list-map-keys": ["a", "b", "b", "c"]}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "array", "x-kubernetes-list-type": "map", "items": S}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "array", "x-kubernetes-list-map-keys": ["a"], "items": S}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "object", "properties": {"y": {"anyOf": [{"type": "integer"}]}}}))
    yield edit(lambda d: s(d)["properties"].update(x={"type": "object", "anyOf": [{"properties": {"z": {"minLength": 1}}}]}))
    yield edit(lambda d: s(d)["properties"].update(x={"x-kubernetes-int-or-string": True, "type": "string"}))
    yield edit(lambda d: s(d)["properties"].update(x={"x-kubernetes-int-or-string": True,
                                                      "anyOf": [{"type": "string"}, {"type": "integer"}]}))
    yield edit(lambda d: s(d)["properties"].update(x={"x-kubernetes-int-or-string": True, "allOf": [
        {"anyOf": [{"type": "integer"}, {"type": "string"}]}, {"pattern": "^a"}]}))
    yield edit(lambda d: (d["spec"].update(group="shop.k8s.io"), d["metadata"].update(name=names(d)["plural"] + ".shop.k8s.io")))
    yield edit(lambda d: (d["spec"].update(group="shop.k8s.io"), d["metadata"].update(
        name=names(d)["plural"] + ".shop.k8s.io",
        annotations={"api-approved.kubernetes.io": "https://github.com/kubernetes/kubernetes/pull/1"})))
    yield edit(lambda d: (d["spec"].update(group="shop.k8s.io"), d["metadata"].update(
        name=names(d)["plural"] + ".shop.k8s.io", annotations={"api-approved.kubernetes.io": "later"})))


def emit(name, definition, objects=()):
    print(json.dumps({"name": name, "crd": definition, "objects": list(objects)}, ensure_ascii=False))


def main():
    if sys.argv[1:2] == ["rules"]:
        rng = random.Random(1)
        for name, definition, objects in RULES:
            mutated = list(objects)
            if name in ("basics", "typed"):
                for one in objects[:2]:
                    mutated.extend(object_mutations(one, rng, 40))
            emit(name, definition, mutated)
        return
    rng = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    for name, definition, objects in BASES:
        mutated = list(objects)
        few = objects if len(objects) < 10 else objects[:3]
        for one in few:
            mutated.extend(object_mutations(one, rng, 30))
        emit(name, definition, mutated)
    for name, definition, _ in BASES[:3]:
        for i, edited in enumerate(spec_edits(definition)):
            emit("%s/edit%d" % (name, i), edited)
    for name, definition, _ in BASES:
        for i, edited in enumerate(definition_mutations(definition, rng, 25)):
            emit("%s/definition%d" % (name, i), edited)


main()
