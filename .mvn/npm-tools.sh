# Sourced by the scripts that use programs of npm. They are installed once, outside the checkout.

# npm_tools SET PACKAGE@VERSION ...   sets `tools` to the folder that has the packages; where there can be none it fails, and `missing` says why.
# A set whose versions change is given another name.
npm_tools() {
  tools=${IPSTRATEGY_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/ipstrategy/$1}
  shift
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    missing="there is no node or no npm on this machine"
    return 1
  fi
  local package
  for package in "$@"; do
    if [ ! -d "$tools/node_modules/${package%@*}" ]; then
      mkdir -p "$tools"
      PUPPETEER_SKIP_DOWNLOAD=1 npm install --prefix "$tools" --ignore-scripts --no-audit --no-fund --silent "$@" ||
        { missing="npm could not install $*"; return 1; }
      return
    fi
  done
}
