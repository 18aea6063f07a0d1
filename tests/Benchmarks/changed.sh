#!/usr/bin/env bash
# Measures a build after one country changed against a build from nothing, in turns in one run, and compares the two sites byte for byte.
#
#   tests/Benchmarks/changed.sh MSQSITE [COUNTRIES] [RUNS]
#
# MSQSITE is the native binary. BENCH_ARGUMENTS holds more arguments of `build`, for example: --only countries/*/2020/ --no-verify
set -euo pipefail
export LC_ALL=C # numbers with a decimal point
binary=$(realpath "${1:?usage: tests/Benchmarks/changed.sh MSQSITE [COUNTRIES] [RUNS]}") countries=${2:-193} runs=${3:-5}
set -f # a pattern of addresses is no pattern of files
read -r -a more <<<"${BENCH_ARGUMENTS:-}"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d "${TMPDIR:-/tmp}/msqsite-changed.XXXXXX")
trap 'rm -rf "$work"' EXIT

build() { # build OUTPUT: wall time in milliseconds
  local begun=$EPOCHREALTIME
  "$binary" build --content "$work/content" --output "$1" "${more[@]}" >/dev/null 2>&1
  awk -v begun="$begun" -v ended="$EPOCHREALTIME" 'BEGIN { printf "%.0f\n", (ended - begun) * 1000 }'
}
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

"$binary" sample --countries "$countries" --into "$work/content" >/dev/null 2>&1
response=$work/content/responses/2020/KEN.yaml
[ -f "$response" ] || response=$(find "$work/content/responses/2020" -name '*.yaml' | sort | sed -n 1p)
build "$work/kept" >/dev/null
sed -i 's/^  additional-information:.*/  additional-information: before/' "$response"
build "$work/kept" >/dev/null
for run in $(seq "$runs"); do
  sed -i "s/^  additional-information:.*/  additional-information: run $run/" "$response"
  build "$work/kept" >>"$work/changed"
  rm -rf "$work/whole"
  build "$work/whole" >>"$work/nothing"
  build "$work/kept" >>"$work/soon"
  sleep 5 # until a look tells that the file is what it was
  build "$work/kept" >/dev/null
  build "$work/kept" >>"$work/same"
done
diff -r --exclude=.msqsite "$work/kept" "$work/whole"
changed=$(median <"$work/changed") whole=$(median <"$work/nothing") soon=$(median <"$work/soon") same=$(median <"$work/same")
echo "$countries countries, medians of $runs: from nothing $whole ms, one country changed $changed ms ($(awk -v one="$changed" -v all="$whole" 'BEGIN { printf "%.2f", one / all }')), nothing changed $same ms ($soon ms within four seconds of a change); the same bytes"
