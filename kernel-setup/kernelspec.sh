# The kernel's registration; sourced by setup and uninstall. Needs JUPYTER_PYTHON.

kernel_dir() {
  printf '%s/kernels/jled' "$("$JUPYTER_PYTHON" -c 'from jupyter_core.paths import jupyter_data_dir
print(jupyter_data_dir())')"
}

# Java reads the options from a file of its own, each in quotes, since paths may hold spaces.
kernel_args() {
  { jvm_options; printf '%s\n' "-Djled.home=$JLED_HOME" -cp "$(class_path)"; } |
    sed 's/\\/\\\\/g; s/"/\\"/g; s/.*/"&"/'
}

kernel_json() {
  # shellcheck disable=SC2046 # one word a setting
  "$JUPYTER_PYTHON" - "$JAVA" $(native_settings) <<'PYTHON'
import json, sys
print(json.dumps({
    "argv": [sys.argv[1], "@{resource_dir}/kernel.args", "org.jled.kernel.KernelMain",
             "{connection_file}"],
    "display_name": "Java (JLED)",
    "language": "java",
    "interrupt_mode": "message",
    "env": dict(setting.split("=", 1) for setting in sys.argv[2:]),
}, indent=2))
PYTHON
}

# Replaces a file whole, and only when it changes.
put() {
  local content temporary
  content=$(cat)
  if [ -f "$1" ] && [ "$content" = "$(cat "$1")" ]; then return 0; fi
  temporary=$(mktemp "$1.XXXXXX" 2>/dev/null) || die "cannot write $1"
  printf '%s\n' "$content" >"$temporary"
  chmod 644 "$temporary" && mv -f "$temporary" "$1"
}

# Writes to the folder $1; when that fails, $2 is what can be done.
write_kernel() {
  mkdir -p "$1" 2>/dev/null && [ -w "$1" ] || die "cannot write the kernel's registration to $1; $2"
  kernel_args | put "$1/kernel.args"
  kernel_json | put "$1/kernel.json"
}

# Registers the kernel for the user, and beside the build: what this copy of JLED runs by itself
# uses this copy's kernel, also when another copy has been registered since.
register_kernel() {
  local dir
  dir=$(kernel_dir)
  write_kernel "$build_dir/jupyter/kernels/jled" "notebooks need a clone that can be written"
  write_kernel "$dir" "make that folder writable or set JUPYTER_DATA_DIR"
  printf '%s\n' "$JUPYTER_PYTHON" | put "$build_dir/jupyter-python"
}
