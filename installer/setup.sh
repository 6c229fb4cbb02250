# Shared by installer/ and tests/run: what must be on a Debian 12 machine, and how a step is shown. To be sourced, from any folder.
#
# Every package is named here; nothing is expected but git, bash and root (or sudo).

tactRoot=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

kBuildPackages=(cmake ninja-build g++ pkg-config ca-certificates libboost-dev nlohmann-json3-dev libspdlog-dev libfmt-dev
  libsqlite3-dev libre2-dev libutf8proc-dev libhunspell-dev libminizip-dev zlib1g-dev libcsv-dev libcli11-dev tzdata)
# Dictionaries, without which spelling is not checked; any other language's of Debian will do.
kDictionaryPackages=(hunspell-en-us hunspell-de-de)
kNodePackages=(nodejs npm)
kBrowserPackages=(chromium fonts-liberation openssl)
kTestPackages=(libgtest-dev libgmock-dev clang-format git)
kTestBrowserPackages=(firefox-esr)
# What packages for others are made with.
kPackingPackages=(dpkg-dev git zip)
kBenchPackages=(libbenchmark-dev)
# For Windows: the compiler, what Debian's sources of the libraries are unpacked and prepared with, and wine to try the result.
kWindowsPackages=(g++-mingw-w64-x86-64-posix libz-mingw-w64-dev dpkg-dev make tcl perl python3-minimal unicode-data zip)
kWindowsTestPackages=(wine wine64)

# Prints a line that tells what is going on.
say() { printf '%s\n' "$*"; }

# step WORDS COMMAND...: runs a command that takes a while, with its time running where there is a terminal. Its output is kept, and shown when it fails.
step() {
  local words=$1 log started=$SECONDS pid status=0
  shift
  log=$(mktemp "${TMPDIR:-/tmp}/tact-step.XXXXXX")
  "$@" >"$log" 2>&1 </dev/null &
  pid=$!
  if [ -t 1 ]; then
    while kill -0 "$pid" 2>/dev/null; do
      printf '\r  … %s (%d s)' "$words" $((SECONDS - started))
      sleep 1
    done
    printf '\r\033[K'
  else
    printf '  … %s\n' "$words"
  fi
  wait "$pid" || status=$?
  if [ "$status" -ne 0 ]; then
    printf '  ✗ %s (%d s)\n' "$words" $((SECONDS - started))
    cat "$log"
    rm -f "$log"
    return "$status"
  fi
  printf '  ✓ %s (%d s)\n' "$words" $((SECONDS - started))
  rm -f "$log"
}

# wants PART: whether it stands among `parts`, what the script that asks was told to do.
wants() { local part; for part in "${parts[@]}"; do [ "$part" = "$1" ] && return 0; done; return 1; }

asRoot() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

isInstalled() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

aptInstall() {
  export DEBIAN_FRONTEND=noninteractive
  asRoot apt-get update -qq && asRoot apt-get install -y -qq --no-install-recommends "$@"
}

# Installs those of the packages that are missing.
needPackages() {
  local missing=() package
  for package in "$@"; do isInstalled "$package" || missing+=("$package"); done
  [ ${#missing[@]} -eq 0 ] && return 0
  command -v apt-get >/dev/null || {
    say "This needs ${missing[*]}; install them with your system's package manager and try again."
    return 1
  }
  step "Installing ${#missing[@]} Debian packages" aptInstall "${missing[@]}"
}

# Installs those of the packages that are missing, if it can: Tact does without.
wishPackages() { needPackages "$@" || say "  Going on without ${*}."; }

# Node 18, Debian's own, is enough; a newer one that is there already is used.
needNode() {
  command -v node >/dev/null && command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] && return 0
  needPackages "${kNodePackages[@]}"
}

# needModules FOLDER: what its lock file names, fetched only when that has changed.
needModules() {
  local stamp="$tactRoot/$1/node_modules/.package-lock.json"
  [ "$stamp" -nt "$tactRoot/$1/package-lock.json" ] && return 0
  step "Fetching what $1/ needs from npm" npm ci --prefix "$tactRoot/$1" --no-audit --no-fund || return 1
  touch "$stamp"
}

# buildHost PRESET [TARGET...]
buildHost() {
  local preset=$1 cache=()
  shift
  command -v ccache >/dev/null && cache=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
  (cd "$tactRoot" && cmake --preset "$preset" "${cache[@]}" && cmake --build --preset "$preset" ${1:+--target "$@"})
}

# buildExtension OPTION...: those of extension/build.js
buildExtension() { (cd "$tactRoot/extension" && node build.js "$@"); }
