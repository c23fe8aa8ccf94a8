package org.jled.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Every check of the machine. To add one, add one line. */
final class Examination {

  private static final Map<String, Callable<Diagnosis>> CHECKS = checks();

  private Examination() {}

  private static Map<String, Callable<Diagnosis>> checks() {
    Map<String, Callable<Diagnosis>> checks = new LinkedHashMap<>();
    checks.put("Java", ProgramChecks::java);
    checks.put("Maven", ProgramChecks::maven);
    checks.put("native library", ProgramChecks::nativeLibrary);
    checks.put("Jupyter", ProgramChecks::jupyter);
    checks.put("kernel", ProgramChecks::kernel);
    checks.put("fonts", MachineChecks::fonts);
    checks.put("cores", MachineChecks::cores);
    checks.put("memory", MachineChecks::memory);
    checks.put("disk", MachineChecks::disk);
    checks.put("home folder", MachineChecks::homeFolder);
    checks.put("text encoding", MachineChecks::encoding);
    return checks;
  }

  /** Runs every check; one that goes wrong in an unforeseen way has failed. */
  static List<Diagnosis> all() {
    return CHECKS.entrySet().stream().map(check -> run(check.getKey(), check.getValue())).toList();
  }

  private static Diagnosis run(String name, Callable<Diagnosis> check) {
    try {
      return check.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Diagnosis.warn(name, "interrupted", "run it again");
    } catch (Exception | LinkageError e) {
      return Diagnosis.fail(name, Failures.oneLine(e), "see the message");
    }
  }
}
