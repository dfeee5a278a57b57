#!/bin/sh
# Adds a minor of Kubernetes to the API table, or records one anew from a newer patch release.
#
#     testdata/oracle/add-minor.sh v1.38.0
#
# Builds apifacts against that release, in a folder of its own, records facts-1.38.json.gz, and lets ApiTableTest write
# schemas/src/main/table/api.table. Needs Go, a network for Go's modules, and what the build of the project needs.
set -eu
release=${1:?usage: add-minor.sh v1.MINOR.PATCH}
minor=${release#v1.}
minor=${minor%%.*}
here=$(CDPATH= cd -P -- "$(dirname -- "$0")" && pwd -P)
root=$here/../..
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cp "$here"/apifacts/*.go "$here/apifacts/go.mod" "$folder"
"$here/gomod.sh" "$folder" "$release"
cd "$folder"
go build -o apifacts .
./apifacts >facts.json
gzip -9n <facts.json >"$root/testdata/facts/facts-1.$minor.json.gz"

cd "$root"
mvn -q -pl schemas test -Dtest=ApiTableTest -Dplimsoll.update
git --no-pager diff --stat -- testdata/facts schemas/src/main/table
