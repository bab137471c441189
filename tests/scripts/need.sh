# What the tests need beyond Rust and a C compiler: found, or installed, or named. Sourced by tests/run.
# It never touches what is already there, and installs only through apt and cargo.

# The first Python that has aiosmtpd: Debian's package lands in Debian's Python, which is not always the first on PATH.
find_python() {
  local python
  for python in /usr/bin/python3 python3; do
    if command -v "$python" >/dev/null 2>&1 && "$python" -c 'import aiosmtpd' >/dev/null 2>&1; then
      command -v "$python"
      return 0
    fi
  done
  return 1
}

find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

# The folder with initdb, postgres and pg_ctl: the newest version that has all of them.
find_postgres() {
  local folder
  while read -r folder; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then
      printf '%s\n' "$folder"
      return 0
    fi
  done < <(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -rV; dirname "$(readlink -f "$(command -v initdb || echo /)")")
  return 1
}

node_is_new_enough() {
  command -v node >/dev/null 2>&1 && node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 18 || (a === 18 && b >= 15) ? 0 : 1)'
}

# hunspell with Dutch, French and British English.
find_dictionaries() {
  local lang
  command -v hunspell >/dev/null 2>&1 || return 1
  for lang in nl_NL fr_FR en_GB; do
    [ -e "/usr/share/hunspell/$lang.dic" ] || return 1
  done
}

# Prints the Debian packages that are missing, on one line.
missing_packages() {
  local missing=()
  find_chromium >/dev/null 2>&1 || missing+=(chromium)
  find_postgres >/dev/null 2>&1 || missing+=(postgresql)
  find_dictionaries || missing+=(hunspell hunspell-nl hunspell-fr hunspell-en-gb)
  command -v java >/dev/null 2>&1 || missing+=(default-jre-headless)
  find_python >/dev/null 2>&1 || missing+=(python3-aiosmtpd)
  node_is_new_enough || missing+=(nodejs)
  command -v npm >/dev/null 2>&1 || missing+=(npm)
  command -v cc >/dev/null 2>&1 || missing+=(build-essential)
  printf '%s' "${missing[*]}"
}

# Installs the missing packages as root; otherwise says which command would, and stops.
need_packages() {
  local missing
  missing=$(missing_packages)
  [ -z "$missing" ] && return 0
  if [ "$(id -u)" -ne 0 ]; then
    echo "The tests need: $missing" >&2
    echo "Install them with:  sudo apt-get update && sudo apt-get install -y $missing" >&2
    return 1
  fi
  echo "Installing $missing"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq </dev/null
  # shellcheck disable=SC2086 # one word per package
  apt-get install -y -qq --no-install-recommends $missing </dev/null >/dev/null
  missing=$(missing_packages)
  if [ -n "$missing" ]; then
    echo "Still missing after apt-get install: $missing" >&2
    return 1
  fi
}

# need_cargo_tool NAME: on PATH, or built once into target/tools (with the versions its authors locked).
need_cargo_tool() {
  local name=$1
  PATH="$ROOT/target/tools/bin:$PATH"
  command -v "$name" >/dev/null 2>&1 && return 0
  echo "Building $name into target/tools (once; a few minutes)"
  cargo install --quiet --locked --root "$ROOT/target/tools" "$name" </dev/null
}

# The packages of the browser session, exactly those of its lock file.
need_npm_packages() {
  local folder=$ROOT/tests/browser stamp=$ROOT/tests/browser/node_modules/.package-lock.json
  if [ -f "$stamp" ] && [ "$stamp" -nt "$folder/package-lock.json" ]; then
    return 0
  fi
  (cd "$folder" && npm ci --silent --no-progress </dev/null)
}
