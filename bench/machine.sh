# Sourced by the benches: what each of their tables says of the machine that it was made on. The JDK must have been found before.
# shellcheck shell=bash

machine() {
  local cores memory
  cores=$(getconf _NPROCESSORS_ONLN)
  memory=$(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo 2>/dev/null || true)
  echo "Machine: $cores cores, ${memory:-memory unknown}, $(uname -sr), JDK $(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release")"
}

# What else the machine does, before it has this to do.
load() {
  uptime | sed 's/.*load averages*: */Load averages at the start: /'
}
