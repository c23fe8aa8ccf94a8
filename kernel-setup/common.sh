# Shared by the launcher and the set-up; sourced, never run. JLED_HOME is the repository's folder.

build_dir="$JLED_HOME/target/jled"

say() { printf 'jled: %s\n' "$*" >&2; }

die() {
  say "$*"
  exit 1
}

case "$JLED_HOME" in
  *:*) die "a Java class path cannot hold the colon in $JLED_HOME; move the clone" ;;
esac

# Java takes the encoding of file names and messages from the locale, and a plain C locale has only ASCII.
use_utf8() {
  if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then export LC_ALL=C.UTF-8; fi
}

# Sets JAVA to the java of a JDK 17 or newer, from JAVA_HOME or PATH.
find_java() {
  JAVA=java
  if [ -n "${JAVA_HOME:-}" ]; then JAVA="$JAVA_HOME/bin/java"; fi
  command -v "$JAVA" >/dev/null 2>&1 ||
    die "no Java found${JAVA_HOME:+ in JAVA_HOME=$JAVA_HOME}; install a JDK: apt-get install openjdk-17-jdk-headless maven"
  JAVA=$(command -v "$JAVA")
  java_major=$("$JAVA" -XshowSettings:properties -version 2>&1 |
    sed -n 's/^ *java\.specification\.version = \(1\.\)\{0,1\}\([0-9]*\).*/\2/p')
  [ "${java_major:-0}" -ge 17 ] ||
    die "Java ${java_major:-?} at $JAVA is too old, 17 or newer is needed; set JAVA_HOME or: apt-get install openjdk-17-jdk-headless"
  java_modules=$("$JAVA" --list-modules 2>/dev/null) || true
  has_module jdk.jshell ||
    die "$JAVA is a JRE without JShell; install a JDK: apt-get install openjdk-17-jdk-headless"
}

has_module() { [[ $'\n'$java_modules == *$'\n'"$1"@* ]]; }

# Prints the built jar, or nothing.
built_jar() {
  local jar
  for jar in "$JLED_HOME"/target/jled-*.jar; do
    case "$jar" in *-sources.jar | *-javadoc.jar | *-tests.jar) continue ;; esac
    if [ -f "$jar" ]; then printf '%s\n' "$jar"; fi
  done | tail -n 1
}

needs_build() {
  local jar
  jar=$(built_jar)
  [ -n "$jar" ] && [ -s "$build_dir/classpath" ] || return 0
  # every library of the class path must still be there
  local IFS=: library
  for library in $(cat "$build_dir/classpath"); do
    [ -e "$library" ] || return 0
  done
  [ -n "$(find "$JLED_HOME/pom.xml" "$JLED_HOME/src/main" -newer "$jar" -print -quit)" ]
}

# Builds when sources are newer than the jar. JLED_MAVEN_ARGS is passed to Maven.
build_if_needed() {
  needs_build || return 0
  command -v mvn >/dev/null 2>&1 ||
    die "no Maven found, which the build needs: apt-get install maven"
  mkdir -p "$build_dir" 2>/dev/null && [ -w "$build_dir" ] ||
    die "cannot write $build_dir, which the build needs; make a clone where you can write"
  say "building (once, and after the sources change) ..."
  # shellcheck disable=SC2086 # several arguments are allowed in JLED_MAVEN_ARGS
  (cd "$JLED_HOME" && JAVA_HOME=$(java_home) mvn -q -B -Dmaven.test.skip=true ${JLED_MAVEN_ARGS:-} package) >&2 ||
    die "the build failed; see the lines above"
}

java_home() {
  "$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

class_path() {
  printf '%s:%s' "$(built_jar)" "$(cat "$build_dir/classpath")"
}

# Builds the benchmarks, which are among the tests, when sources are newer.
build_benchmarks_if_needed() {
  local built="$build_dir/benchmarks"
  if [ -f "$built" ] && [ -s "$build_dir/test-classpath" ] &&
    [ -z "$(find "$JLED_HOME/pom.xml" "$JLED_HOME/src" -newer "$built" -print -quit)" ]; then return 0; fi
  say "building the benchmarks ..."
  # shellcheck disable=SC2086
  (cd "$JLED_HOME" && JAVA_HOME=$(java_home) mvn -q -B ${JLED_MAVEN_ARGS:-} process-test-classes) >&2 ||
    die "the build of the benchmarks failed; see the lines above"
  touch "$built"
}

benchmark_class_path() {
  printf '%s:%s:%s' "$JLED_HOME/target/test-classes" "$(built_jar)" "$(cat "$build_dir/test-classpath")"
}

# Prints one Java option a line: the shared file's, and what only newer JDKs understand.
jvm_options() {
  grep -v '^#' "$JLED_HOME/kernel-setup/jvm.args"
  if [ "$java_major" -ge 22 ]; then echo --enable-native-access=ALL-UNNAMED; fi
  if has_module jdk.incubator.vector; then echo --add-modules=jdk.incubator.vector; fi
}

# Prints settings of native libraries, one a line, that must be there before Java starts. What the user has set stays.
# PyTorch frees its large arrays at every step and asks for them again in the next; glibc gives them back to the system
# each time, and trainings then spend a quarter of their time on fresh pages. Other C libraries ignore these.
# Without a limit PyTorch's oneDNN takes AVX-512 where it can, and an update of an LSTM of 512 units 0.6 of the time. On
# one machine (an AMD EPYC) small LSTMs did not learn that way in single precision, so it has to prove itself first.
native_settings() {
  printf '%s=%s\n' MALLOC_MMAP_THRESHOLD_ "${MALLOC_MMAP_THRESHOLD_:-1073741824}" \
    MALLOC_TRIM_THRESHOLD_ "${MALLOC_TRIM_THRESHOLD_:-2147483648}" \
    MALLOC_TOP_PAD_ "${MALLOC_TOP_PAD_:-67108864}" \
    DNNL_MAX_CPU_ISA "${DNNL_MAX_CPU_ISA:-$(widest_vectors)}"
}

widest_vectors() {
  if has_avx512 && avx512_is_right; then echo DEFAULT; else echo AVX2; fi
}

has_avx512() { grep -qw avx512f /proc/cpuinfo 2>/dev/null; }

# Which processor this is, in one line.
processor() {
  grep -E '^(vendor_id|cpu family|model|model name|stepping|microcode)\s' /proc/cpuinfo | sort -u | tr -s '\t\n' ' '
}

# Whether networks train as they should with AVX-512. Asked once for a processor and a class path, which names the
# version of PyTorch; the answer is kept. Where it cannot be had, it is asked for again the next time.
avx512_is_right() {
  local kept="$build_dir/avx512" asked answer
  asked="$(processor)$(cksum <"$build_dir/classpath")"
  if [ "$(sed 1q "$kept" 2>/dev/null)" = "$asked" ]; then
    [ "$(sed -n 2p "$kept")" = yes ]
    return
  fi
  [ -w "$build_dir" ] || return
  say "checking what PyTorch computes with AVX-512 (once) ..."
  answer=$(right_with DEFAULT)
  case "$answer" in
    yes | no) printf '%s\n' "$asked" "$answer" >"$kept.$$" && mv -f "$kept.$$" "$kept" ;;
  esac
  [ "$answer" = yes ]
}

# Compares single with double precision, with vectors up to $1: prints yes, no, or nothing when that cannot be done.
right_with() {
  local options
  mapfile -t options < <(jvm_options)
  DNNL_MAX_CPU_ISA=$1 "$JAVA" "${options[@]}" -cp "$(class_path)" org.jled.cli.Main doctor --gradients 2>/dev/null |
    sed -n 's/^gradients  *OK .*/yes/p; s/^gradients  *FAIL  *single precision is .*/no/p'
}

# Java names an incubating module on standard error, and no option silences it. From here on what this process
# and its successors write there passes a filter that drops that line; descriptor 3 stays the real standard error.
# The filter is nobody's child, so that ending all processes below Java spares it.
drop_the_warning() {
  exec 3>&2
  exec 2> >(pass_but_the_warning <&0 >&3 3>&- &)
  wait "$!" || true
}

# Stays until the last writer has ended, also when all are told to end.
pass_but_the_warning() {
  trap '' INT TERM HUP
  local line=
  IFS= read -r line && line+=$'\n'
  case "$line" in
    'WARNING: Using incubator modules: '*) ;;
    *) printf '%s' "$line" ;;
  esac
  exec cat
}
