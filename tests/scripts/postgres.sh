# A PostgreSQL of our own for the time of the tests: in a temporary folder, on loopback, gone afterwards.
# Sourced by tests/run, which calls stop_postgres when it ends, however it ends.

POSTGRES_FOLDER=

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

# Starts the server and exports BUDDYWIJZER_TEST_POSTGRES_URL.
start_postgres() {
  local bin port tries
  bin=$(find_postgres)
  POSTGRES_FOLDER=$(mktemp -d -t buddywijzer-postgres.XXXXXX)
  [ "$(id -u)" -eq 0 ] && chown postgres "$POSTGRES_FOLDER"
  # Somebody else's locale or settings must not reach it.
  (cd "$POSTGRES_FOLDER" && as_postgres "$bin/initdb" -D "$POSTGRES_FOLDER/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$POSTGRES_FOLDER.initdb" 2>&1) ||
    { cat "$POSTGRES_FOLDER.initdb" >&2; return 1; }
  rm -f "$POSTGRES_FOLDER.initdb"
  port=$("$PYTHON" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  # What is lost with the machine is lost: these are tests, so no fsync.
  (
    cd "$POSTGRES_FOLDER"
    as_postgres "$bin/postgres" -D "$POSTGRES_FOLDER/data" \
      -c listen_addresses=127.0.0.1 -c port="$port" -c unix_socket_directories= \
      -c fsync=off -c full_page_writes=off -c max_connections=200
  ) >"$POSTGRES_FOLDER.log" 2>&1 </dev/null &
  for tries in $(seq 100); do
    if "$PYTHON" -c "import socket; socket.create_connection(('127.0.0.1', $port), 1)" 2>/dev/null; then
      export BUDDYWIJZER_TEST_POSTGRES_URL="postgres://postgres@127.0.0.1:$port/postgres"
      return 0
    fi
    sleep 0.1
  done
  echo "PostgreSQL did not start after $tries tries:" >&2
  cat "$POSTGRES_FOLDER.log" >&2
  return 1
}

# Ends the server by the process id it wrote itself, and removes its folder.
stop_postgres() {
  local pid tries
  [ -n "$POSTGRES_FOLDER" ] || return 0
  pid=$(head -n 1 "$POSTGRES_FOLDER/data/postmaster.pid" 2>/dev/null || true)
  if [ -n "$pid" ]; then
    kill -INT "$pid" 2>/dev/null || true
    for tries in $(seq 50); do
      kill -0 "$pid" 2>/dev/null || break
      [ "$tries" -eq 40 ] && kill -QUIT "$pid" 2>/dev/null
      sleep 0.1
    done
  fi
  rm -rf "$POSTGRES_FOLDER" "$POSTGRES_FOLDER.log"
  POSTGRES_FOLDER=
}
