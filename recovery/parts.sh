# Sourced by the scripts of this folder: what they share. PostgreSQL is reached as its own programs are: PGHOST, PGPORT, PGUSER, PGPASSWORD.

: "${PGDATABASE:=postgres}"
# Instants are written alike wherever an inventory is taken.
export PGTZ=UTC PGDATABASE PGCONNECT_TIMEOUT=${PGCONNECT_TIMEOUT:-10}

fail() {
  echo "$0: $*" >&2
  exit 1
}

ask() {
  psql -X -q -A -t -v ON_ERROR_STOP=1 "$@"
}

major_of_server() {
  ask -c 'show server_version_num' | sed 's/....$//'
}

# pg_dump and pg_basebackup read servers of their own version or an older one.
can_read() {
  command -v "$1" >/dev/null && [ "$("$1" --version | sed 's/^[^0-9]*\([0-9]*\).*/\1/')" -ge "$(major_of_server)" ]
}

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}

# One line for each table with its rows, and one with the head of the audit chain, of the database that psql is connected to.
inventory_sql() {
  cat <<'SQL'
select format('select %L || count(*) from %I.%I', current_database() || E'\tcount\t' || table_name || E'\t', table_schema, table_name)
  from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
\gexec
select $$select current_database() || E'\thead\taudit_entry\t' || position || E'\t' || hash
           from audit_entry where position is not null order by position desc limit 1$$
 where to_regclass('public.audit_entry') is not null
\gexec
select $$select current_database() || E'\tseal\taudit_entry\t'
             || md5(string_agg(md5(audit_entry::text), '' order by id)) from audit_entry$$
 where to_regclass('public.audit_entry') is not null
\gexec
SQL
}

# One line for each file below a folder, with the SHA-256 of its bytes; a file that is known by its content and has another is DAMAGED.
inventory_of_files() {
  (
    cd "$1"
    find . -type f ! -name '*.part' | sed 's|^\./||' | LC_ALL=C sort | while IFS= read -r file; do
      sum=$(sha256 "$file" | cut -d ' ' -f 1)
      name=${file##*/}
      state=sound
      if [[ $name =~ ^[0-9a-f]{64}$ ]] && [ "$name" != "$sum" ]; then
        state=DAMAGED
      fi
      printf 'files\t%s\t%s\t%s\n' "$state" "$file" "$sum"
    done
  )
}

# Copies files that are not there yet: none is ever changed, and none removed. What is half received is no file yet.
copy_files() {
  mkdir -p "$2"
  chmod 700 "$2"
  (cd "$1" && find . -type f ! -name '*.part' -print0) | while IFS= read -r -d '' file; do
    if [ ! -e "$2/$file" ]; then
      mkdir -p "$2/$(dirname "$file")"
      cp -p "$1/$file" "$2/$file.copying"
      mv "$2/$file.copying" "$2/$file"
    fi
  done
}

# Says what two inventories differ in, and ends with 1 where they do.
compare() {
  local difference
  difference=$(diff <(LC_ALL=C sort "$1") <(LC_ALL=C sort "$2")) && return 0
  printf '%s\n' "$difference" | grep '^[<>]' >&2
  return 1
}
