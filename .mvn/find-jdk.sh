# Sourced by the scripts: sets JAVA_HOME to a JDK 25, or says what to install and ends.

jdk_version=25

is_jdk() {
  [ -x "$1/bin/javac" ] && grep -q "^JAVA_VERSION=\"$jdk_version[.\"+-]" "$1/release" 2>/dev/null
}

jdk_candidates() {
  if [ -n "${JAVA_HOME:-}" ]; then
    printf '%s\n' "$JAVA_HOME"
  fi
  local java
  if java=$(command -v java); then
    # The java of the path is a link into its JDK; the tools of macOS are none, and the next line asks them.
    while [ -L "$java" ]; do
      local target
      target=$(readlink "$java")
      case $target in
        /*) java=$target ;;
        *) java=$(dirname "$java")/$target ;;
      esac
    done
    printf '%s\n' "$(dirname "$(dirname "$java")")"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$jdk_version" 2>/dev/null || true
  fi
  local folder
  for folder in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/*jdk* /opt/* /opt/*/* \
      "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -d "$folder" ]; then
      printf '%s\n' "$folder"
    fi
  done
}

find_jdk() {
  local candidate
  while IFS= read -r candidate; do
    if is_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done < <(jdk_candidates)
  echo "No JDK $jdk_version found: install one (https://adoptium.net/temurin/releases/?version=$jdk_version) or set JAVA_HOME." >&2
  exit 1
}

find_jdk
