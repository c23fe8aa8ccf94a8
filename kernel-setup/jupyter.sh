# Finding or installing Jupyter; sourced by setup. Leaves the path of its Python in JUPYTER_PYTHON.

debian_jupyter="jupyter-notebook jupyter-nbconvert python3-nbclient jupyter-client"
debian_fonts="fontconfig fonts-dejavu-core"

# A Python serves when it can run notebooks and has a front end. A shim that points nowhere fails here.
serves() {
  "$1" -c 'import importlib.util as u, nbclient, nbconvert, jupyter_client, jupyter_core
assert u.find_spec("notebook") or u.find_spec("jupyterlab")' >/dev/null 2>&1
}

# Prints every Python that may have Jupyter: ours, those of each jupyter on PATH, the system's.
jupyter_pythons() {
  local program line
  if [ "${JLED_SETUP:-}" != system ]; then printf '%s\n' "$build_dir/venv/bin/python"; fi
  for program in $(type -aP jupyter) /usr/bin/jupyter; do
    [ -r "$program" ] || continue
    IFS= read -r line <"$program" || continue
    case "$line" in
      '#!'*/env*) type -aP "$(printf '%s' "${line##* }")" || true ;;
      '#!'*) printf '%s\n' "${line#\#!}" | sed 's/^ *//; s/ .*//' ;;
    esac
  done
  type -aP python3 || true
  printf '%s\n' /usr/bin/python3
}

find_jupyter() {
  local python
  while IFS= read -r python; do
    if [ -x "$python" ] && serves "$python"; then
      printf '%s\n' "$python"
      return 0
    fi
  done < <(jupyter_pythons 2>/dev/null | awk '!seen[$0]++')
  return 1
}

# Sets as_root to what makes a command run as root without asking, or fails.
can_install_packages() {
  command -v apt-get >/dev/null 2>&1 || return 1
  if [ "$(id -u)" = 0 ]; then
    as_root=(env DEBIAN_FRONTEND=noninteractive)
  elif sudo -n true 2>/dev/null; then
    as_root=(sudo -n env DEBIAN_FRONTEND=noninteractive)
  else
    return 1
  fi
}

install_packages() {
  say "installing Debian packages: $*"
  # shellcheck disable=SC2048,SC2086 # package names hold no spaces
  if ! apt-get install -s --no-install-recommends $* >/dev/null 2>&1; then
    "${as_root[@]}" apt-get -qq update >&2 || return 1
  fi
  # shellcheck disable=SC2048,SC2086
  "${as_root[@]}" apt-get -qq -y install --no-install-recommends $* >&2
}

has_fonts() { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list 2>/dev/null | head -n 1)" ]; }

# Charts need a font; a bare machine has none.
make_fonts_available() {
  if has_fonts; then return 0; fi
  case "${JLED_SETUP:-}" in
    none | venv) ;;
    *) if can_install_packages && install_packages "$debian_fonts" && has_fonts; then return 0; fi ;;
  esac
  say "no fonts found, charts may fail; to install them: apt-get install $debian_fonts"
}

make_venv() {
  command -v python3 >/dev/null 2>&1 || return 1
  say "installing Jupyter with pip in $build_dir/venv (this way is untested)"
  python3 -m venv "$build_dir/venv" >&2 &&
    "$build_dir/venv/bin/python" -m pip install -q notebook nbconvert nbclient >&2
}

make_jupyter_available() {
  if JUPYTER_PYTHON=$(find_jupyter); then return 0; fi
  case "${JLED_SETUP:-any}" in
    any | system)
      # shellcheck disable=SC2086
      if can_install_packages && install_packages $debian_jupyter; then
        JUPYTER_PYTHON=$(find_jupyter) && return 0
      fi
      ;;
  esac
  case "${JLED_SETUP:-any}" in
    any | venv) if make_venv; then JUPYTER_PYTHON=$(find_jupyter) && return 0; fi ;;
  esac
  die "no Jupyter with notebook, nbconvert and nbclient found; install it, as root: apt-get install --no-install-recommends $debian_jupyter"
}
