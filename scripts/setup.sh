#!/bin/sh
# Sets this machine up for the project: `sh scripts/setup.sh start` to run it, `… test` to test it as well.
# Says what it does, changes nothing that is in order, and so may be run before every command.
set -eu

cd "$(dirname "$0")/.."
purpose=${1:-start}
node_wanted=20.19

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

check_node() {
  command -v node >/dev/null 2>&1 || fail "Node is missing: install Node $node_wanted or newer, then run this again"
  node -e '
    const [major, minor] = process.versions.node.split(".").map(Number)
    const [wantedMajor, wantedMinor] = process.argv[1].split(".").map(Number)
    process.exit(major > wantedMajor || (major === wantedMajor && minor >= wantedMinor) ? 0 : 1)
  ' "$node_wanted" || fail "Node $(node --version) is too old: install Node $node_wanted or newer, then run this again"
}

# npm writes node_modules/.package-lock.json last, so it tells a whole installation from one that was cut short.
install_packages() {
  installed=node_modules/.package-lock.json
  if [ -f "$installed" ] && [ -z "$(find package-lock.json -newer "$installed")" ]; then return 0; fi
  say 'installing npm packages (npm ci) …'
  npm ci --no-audit --no-fund >&2
  touch "$installed"
}

# Names on standard output the Debian packages that hold what this purpose needs and this machine lacks.
missing_engines() {
  command -v "${CHROMIUM:-chromium}" >/dev/null 2>&1 || printf ' chromium'
  command -v cog >/dev/null 2>&1 || printf ' cog'
  command -v WPEWebDriver >/dev/null 2>&1 || printf ' wpewebkit-driver'
  command -v weston >/dev/null 2>&1 || printf ' weston'
}

install_engines() {
  missing=$(missing_engines)
  [ -n "$missing" ] || return 0
  command="apt-get update && apt-get install -y --no-install-recommends$missing"
  if ! command -v apt-get >/dev/null 2>&1; then
    fail "these are missing and there is no apt-get here:$missing"
  elif [ "$(id -u)" -eq 0 ]; then
    as_root=''
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    as_root='sudo -n'
  else
    fail "the tests need more engines; as root, run: $command"
  fi
  say "installing$missing (apt-get) …"
  # shellcheck disable=SC2086 # a list of words, and a prefix that may be empty
  { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing; } >&2 ||
    fail "that failed; as root, run: $command"
}

case $purpose in
  start) check_node; install_packages ;;
  test) check_node; install_packages; install_engines ;;
  *) fail "unknown purpose '$purpose': use start or test" ;;
esac
