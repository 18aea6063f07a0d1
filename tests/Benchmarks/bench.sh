#!/usr/bin/env bash
# Measures whole builds of the site with the native binary and prints a table in Markdown. README.md beside this file says how to read it.
#
#   BENCH_RUNS=7             runs of each row
#   BENCH_WORLDS="193 1000"  sizes of the made-up worlds
#   BENCH_BINARY=path        measure this binary instead of publishing one
set -euo pipefail
export LC_ALL=C # numbers with a decimal point, files in one order

readonly runs=${BENCH_RUNS:-7}
read -r -a worlds <<<"${BENCH_WORLDS-193 1000}"
readonly worlds
readonly stages=(read check shape render verify export write collection total)
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
readonly root

fail() {
  printf 'bench: %s\n' "$*" >&2
  exit 1
}

[[ $runs =~ ^[1-9][0-9]*$ ]] || fail "BENCH_RUNS is a number from 1 up, not \"$runs\""
[[ ${worlds[*]} =~ ^[0-9\ ]*$ ]] || fail "BENCH_WORLDS is a list of numbers, not \"${worlds[*]}\""
[[ -n ${EPOCHREALTIME:-} ]] || fail "bash 5 or newer is needed for its clock"

work=$(mktemp -d "${TMPDIR:-/tmp}/msqsite-bench.XXXXXX")
readonly work
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The platform's name in the words of the SDK.
runtime_identifier() {
  local system machine
  case $(uname -s) in
    Darwin) system=osx ;;
    Linux) if ldd --version 2>&1 | grep -qi musl; then system=linux-musl; else system=linux; fi ;;
    *) fail "no native binary is made for $(uname -s) by this script" ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) machine=x64 ;;
    aarch64 | arm64) machine=arm64 ;;
    *) fail "no native binary is made for $(uname -m) by this script" ;;
  esac
  printf '%s-%s\n' "$system" "$machine"
}

# Everything that publishing writes lands in the temporary folder, the lock file for this platform included.
publish() {
  printf 'bench: publishing the native binary\n' >&2
  cp "$root/generator/packages.lock.json" "$work/packages.lock.json" 2>/dev/null || true
  dotnet publish "$root/generator" -c Release -r "$(runtime_identifier)" --artifacts-path "$work/artifacts" \
    "-p:NuGetLockFilePath=$work/packages.lock.json" -o "$work/bin" >"$work/publish.log" 2>&1 || {
    cat "$work/publish.log" >&2
    fail "publishing failed"
  }
}

# build <content> [command before it ...]: one build; findings and timings land in $work/messages.
build() {
  local content=$1
  shift
  # What stands before the program is the rest of the arguments, mostly none.
  "$@" "$binary" build --content "$content" --templates "$root/templates" --output "$work/site" --timings \
    >"$work/results" 2>"$work/messages" && return 0
  tail -n 20 "$work/results" "$work/messages" >&2
  fail "building $content failed"
}

now() { printf '%s\n' "${EPOCHREALTIME/./}"; } # microseconds

# Lines "timing: <stage> <milliseconds> ms" become lines "<stage> <milliseconds>".
timings() { sed -n 's/^timing: \([a-z]*\) \([0-9.]*\) ms[[:space:]]*$/\1 \2/p' "$1"; }

# Of the numbers on standard input.
median() { sort -n | awk '{ all[NR] = $1 } END { if (NR) print NR % 2 ? all[(NR + 1) / 2] : (all[NR / 2] + all[NR / 2 + 1]) / 2 }'; }
least() { sort -n | sed -n 1p; }

# Prints the most memory that one build held, in KB, or nothing where the system does not tell.
peak_memory() {
  local content=$1 process
  if /usr/bin/time -v true 2>/dev/null; then
    build "$content" /usr/bin/time -v -o "$work/usage"
    sed -n 's/.*Maximum resident set size (kbytes): *//p' "$work/usage"
  elif [[ -r /proc/self/status ]]; then
    build "$content" &
    process=$!
    poll_memory "$process"
    wait "$process"
  else
    build "$content"
  fi
}

# The system keeps the peak (VmHWM) of each process; the last reading before it ends is it. Only the binary counts, not the shell around it.
poll_memory() {
  local parent=$1 children child peak="" reading
  while kill -0 "$parent" 2>/dev/null; do
    read -r -a children < <(cat "/proc/$parent/task/$parent/children" 2>/dev/null) || true
    for child in "${children[@]}"; do
      reading=$(sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$child/status" 2>/dev/null || true)
      [[ -n $reading ]] && peak=$reading
    done
  done
  printf '%s\n' "$peak"
}

# row <name> <content> fresh|unchanged: all runs of one row, and the row.
row() {
  local name=$1 content=$2 kind=$3 run begun stage milliseconds
  rm -rf "$work/site" "$work"/times.*
  [[ $kind == fresh ]] || build "$content"
  for ((run = 1; run <= runs; run++)); do
    [[ $kind == fresh ]] && rm -rf "$work/site"
    begun=$(now)
    build "$content"
    printf '%s\n' $(($(now) - begun)) >>"$work/times.wall"
    timings "$work/messages" | while read -r stage milliseconds; do printf '%s\n' "$milliseconds" >>"$work/times.$stage"; done
  done
  [[ $kind == fresh ]] && rm -rf "$work/site"
  peak_memory "$content" >"$work/times.memory"

  printf '| %s | %s | %s | %s | %s |' "$name" "$kind" \
    "$(median <"$work/times.wall" | awk '{ printf "%.3f", $1 / 1e6 }')" \
    "$(least <"$work/times.wall" | awk '{ printf "%.3f", $1 / 1e6 }')" \
    "$(awk 'NF { printf "%.0f", $1 / 1024 }' "$work/times.memory")"
  for stage in "${stages[@]}"; do
    if [[ -s $work/times.$stage ]]; then
      printf ' %s |' "$(median <"$work/times.$stage" | awk '{ printf "%.1f", $1 }')"
    else
      printf ' |'
    fi
  done
  printf '\n'
}

# How many responses a content folder holds, and how large they are on average.
describe() {
  find "$1/responses" -name '*.yaml' -exec wc -c {} + | awk '$2 != "total" { files++; bytes += $1 } END { printf "%d responses of %.1f KB", files, files ? bytes / files / 1024 : 0 }'
}

if [[ -n ${BENCH_BINARY:-} ]]; then
  [[ -x $BENCH_BINARY ]] || fail "BENCH_BINARY is not a program: $BENCH_BINARY"
  binary=$(cd "$(dirname "$BENCH_BINARY")" && pwd)/$(basename "$BENCH_BINARY")
else
  publish
  binary=$work/bin/msqsite
fi

printf 'Whole process, %s runs each; %s, %s processors. Stages are medians in milliseconds, summed over threads.\n\n' \
  "$runs" "$(uname -sm)" "$(getconf _NPROCESSORS_ONLN)"
printf '| content | output | median, s | least, s | peak, MB |'
printf ' %s |' "${stages[@]}"
printf '\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n'
for world in real "${worlds[@]}"; do
  content=$root/content
  if [[ $world != real ]]; then
    content=$work/world-$world
    "$binary" sample --countries "$world" --seed 1 --content "$root/content" --into "$content" >"$work/results" 2>&1 || {
      cat "$work/results" >&2
      fail "making the world of $world failed"
    }
  fi
  for kind in fresh unchanged; do
    printf 'bench: %s, %s\n' "$world" "$kind" >&2
    row "$world: $(describe "$content")" "$content" "$kind"
  done
  [[ $world == real ]] || rm -rf "$content"
done
