#!/usr/bin/env python3
"""Records what the API server fills in: changes manifests at random and asks the oracle program for its defaults.

usage: gen_defaults.py --oracle api --seed S --count N FILE.yaml... > defaults.jsonl
Each line: {"id": ..., "manifest": {...}, "object": {...}}. What the decoder refuses is left out.
"""
import argparse, copy, hashlib, json, random, subprocess, sys, tempfile
import yaml

EMPTY = ["", 0, False, [], {}, None]
AMOUNTS = ["0.1", "1500m", "1.5Gi", "1024Ki", "0.0001", "1e3", "5", 2, 0.5, "100Mi", "2G", "0", "12E", "1Ki"]
IMAGES = ["nginx", "nginx:latest", "nginx:1", "a/b@sha256:" + "0" * 64, "host:5000/x", "host:5000/x:latest", "", "UPPER"]


def paths(node, at=()):
    yield at, node
    if isinstance(node, dict):
        for k, v in node.items():
            yield from paths(v, at + (k,))
    elif isinstance(node, list):
        for i, v in enumerate(node):
            yield from paths(v, at + (i,))


def change(rng, doc, seen):
    at, value = rng.choice([p for p in paths(doc) if p[0] and p[0][0] not in ("apiVersion", "kind")] or [(None, None)])
    if at is None:
        return
    holder = doc
    for k in at[:-1]:
        holder = holder[k]
    key, roll = at[-1], rng.random()
    if roll < 0.55:
        del holder[key]
    elif roll < 0.65:
        holder[key] = rng.choice(EMPTY)
    elif key == "image":
        holder[key] = rng.choice(IMAGES)
    elif isinstance(value, str) and value[:1].isdigit() and len(value) < 8:
        holder[key] = rng.choice(AMOUNTS)
    elif isinstance(value, bool):
        holder[key] = not value
    elif isinstance(key, str) and seen.get(key):
        holder[key] = copy.deepcopy(rng.choice(seen[key]))


def main():
    args = argparse.ArgumentParser()
    args.add_argument("--oracle", required=True)
    args.add_argument("--seed", type=int, default=1)
    args.add_argument("--count", type=int, default=1000)
    args.add_argument("files", nargs="+")
    args = args.parse_args()
    rng = random.Random(args.seed)
    bases, seen = [], {}
    for file in args.files:
        with open(file) as f:
            bases += [d for d in yaml.load_all(f, yaml.SafeLoader) if isinstance(d, dict)]
    bases = json.loads(json.dumps(bases, default=lambda d: d.strftime("%Y-%m-%dT%H:%M:%SZ")))
    for base in bases:
        for at, value in paths(base):
            if at and isinstance(at[-1], str):
                seen.setdefault(at[-1], []).append(value)
    manifests = list(bases)
    while len(manifests) < args.count:
        doc = copy.deepcopy(rng.choice(bases))
        for _ in range(rng.choice([1, 1, 2, 3, 5, 8, 13])):
            change(rng, doc, seen)
        manifests.append(doc)
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as stream:
        for m in manifests:
            stream.write("---\n" + json.dumps(m) + "\n")
        stream.flush()
        out = subprocess.run([args.oracle, "-default", stream.name], capture_output=True, text=True, check=True).stdout
    for line in out.splitlines():
        answer = json.loads(line)
        if answer.get("object") and not any(e["stage"] in ("strict", "yaml") for e in answer["errors"]):
            manifest = manifests[answer["doc"]]
            id = hashlib.sha256(json.dumps(manifest, sort_keys=True).encode()).hexdigest()[:10]
            print(json.dumps({"id": id, "manifest": manifest, "object": answer["object"]}, separators=(",", ":")))


main()
