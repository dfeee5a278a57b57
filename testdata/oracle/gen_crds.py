#!/usr/bin/env python3
"""Makes cases for the oracle of CustomResourceDefinitions: definitions of our own, changed one thing
at a time, and objects of their kinds, changed likewise. Prints one JSON case a line.

    gen_crds.py [SEED] | oracle > answers
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
