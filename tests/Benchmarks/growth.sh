#!/usr/bin/env bash
# Measures how the time of a build grows from 1,000 to 10,000 responses: profile pages, both sizes in turns, so that slow minutes of the machine meet both.
#
#   tests/Benchmarks/growth.sh MSQSITE [ROUNDS]
#
# MSQSITE is the native binary. BENCH_ARGUMENTS holds more arguments of `build`, for example: --no-verify
set -euo pipefail
export LC_ALL=C # numbers with a decimal point
binary=$(realpath "${1:?usage: tests/Benchmarks/growth.sh MSQSITE [ROUNDS]}") rounds=${2:-3}
set -f # a pattern of addresses is no pattern of files
read -r -a more <<<"${BENCH_ARGUMENTS:-}"
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d "${TMPDIR:-/tmp}/msqsite-growth.XXXXXX")
trap 'rm -rf "$work"' EXIT

build() { # build SIZE: adds its wall time in milliseconds to those of the size
  rm -rf "$work/site"
  local begun=$EPOCHREALTIME
  "$binary" build --content "$work/$1" --output "$work/site" --only 'countries/*/20??/' "${more[@]}" >/dev/null 2>&1
  awk -v begun="$begun" -v ended="$EPOCHREALTIME" 'BEGIN { printf "%.0f\n", (ended - begun) * 1000 }' >>"$work/$1.times"
}
median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

"$binary" sample --countries 1000 --into "$work/1000" >/dev/null 2>&1
"$binary" sample --countries 1000 --editions 10 --into "$work/10000" >/dev/null 2>&1
for _ in $(seq "$rounds"); do
  for size in 1000 1000 1000 10000 1000 1000 1000; do
    build "$size"
  done
done
small=$(median "$work/1000.times") large=$(median "$work/10000.times")
echo "medians of $((6 * rounds)) and $rounds: 1,000 responses $small ms, 10,000 responses $large ms: $(awk -v small="$small" -v large="$large" 'BEGIN { printf "%.1f", large / small }') times"
