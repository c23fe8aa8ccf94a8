package org.jled.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jled.nn.GradientCheck;
import org.jled.nn.NetworkEngine;

/** Checks of the programs JLED stands on. */
final class ProgramChecks {

  private static final String GRADIENTS = "gradients";
  private static final int NEWEST_TRIED = 25;
  private static final int SECONDS = 120;

  private ProgramChecks() {}

  static Diagnosis java() {
    String found = System.getProperty("java.vm.name") + " " + Runtime.version();
    int version = Runtime.version().feature();
    return version > NEWEST_TRIED
        ? Diagnosis.warn(
            "Java",
            found,
            "tried up to " + NEWEST_TRIED + "; if something fails, set JAVA_HOME to an older one")
        : Diagnosis.ok("Java", found);
  }

  static Diagnosis maven() throws IOException, InterruptedException {
    try {
      List<String> answer = ask(new ProcessBuilder("mvn", "-q", "--version"));
      return Diagnosis.ok("Maven", answer.get(0).replaceAll("\\e\\[[0-9;]*m", ""));
    } catch (IOException e) {
      return Diagnosis.fail("Maven", "not found", "as root: apt-get install maven");
    }
  }

  static Diagnosis nativeLibrary() {
    try {
      return Diagnosis.ok("native library", NetworkEngine.load());
    } catch (RuntimeException | LinkageError e) {
      return Diagnosis.fail(
          "native library",
          Failures.oneLine(e),
          "set DJL_CACHE_DIR to a folder that can be written and has 500 MB of room");
    }
  }

  /** Whether networks train as they should in single precision. */
  static Diagnosis gradients() {
    return gradients(GradientCheck.distance());
  }

  static Diagnosis gradients(double distance) {
    String found = String.format("single precision is %.0e from double, %s", distance, vectors());
    return distance < GradientCheck.TOLERANCE
        ? Diagnosis.ok(GRADIENTS, found)
        : Diagnosis.fail(GRADIENTS, found, "set DNNL_MAX_CPU_ISA=AVX2 before Java starts");
  }

  private static String vectors() {
    String most = System.getenv("DNNL_MAX_CPU_ISA");
    return "vectors up to " + (most == null || most.equals("DEFAULT") ? "the widest" : most);
  }

  static Diagnosis jupyter() throws IOException, InterruptedException {
    Path setup = Home.setup("setup");
    List<String> answer = ask(new ProcessBuilder(setup.toString(), "--find"));
    return answer.isEmpty()
        ? Diagnosis.fail("Jupyter", "not found", "run " + setup)
        : Diagnosis.ok("Jupyter", "through " + answer.get(0));
  }

  static Diagnosis kernel() throws IOException, InterruptedException {
    String remedy = "mend what is above, then run " + Home.setup("setup");
    try {
      List<String> answer = ask(Jupyter.found().script("ask_kernel.py"));
      return answer.isEmpty()
          ? Diagnosis.fail("kernel", "does not answer", remedy)
          : Diagnosis.ok("kernel", answer.get(answer.size() - 1));
    } catch (WorkFailed e) {
      return Diagnosis.fail("kernel", "not registered", remedy);
    }
  }

  /** What a program prints; nothing when it fails. */
  private static List<String> ask(ProcessBuilder program) throws IOException, InterruptedException {
    Process process = program.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    List<String> lines;
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      lines = reader.lines().toList();
    }
    boolean done = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    process.destroy();
    return done ? lines : List.of();
  }
}
