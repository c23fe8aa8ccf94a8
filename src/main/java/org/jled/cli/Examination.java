package org.jled.cli;

import java.net.InetAddress;
import java.nio.file.Path;
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
    checks.put("memory", () -> MachineChecks.memory(Runtime.getRuntime().maxMemory()));
    checks.put("cores", MachineChecks::cores);
    checks.put("working folder", () -> FolderChecks.working(Path.of("")));
    checks.put("clone", () -> FolderChecks.clone(Home.made()));
    checks.put("home folder", () -> FolderChecks.home(System.getProperty("user.home", "")));
    checks.put("Maven", ProgramChecks::maven);
    checks.put("native library", ProgramChecks::nativeLibrary);
    checks.put("gradients", ProgramChecks::gradients);
    checks.put("fonts", MachineChecks::fonts);
    checks.put("display", MachineChecks::display);
    checks.put("language", MachineChecks::language);
    checks.put("text encoding", MachineChecks::encoding);
    checks.put("network", () -> NetworkChecks.network(NetworkChecks.addresses()));
    checks.put("loopback", () -> NetworkChecks.answers(InetAddress.getLoopbackAddress()));
    checks.put("Jupyter", ProgramChecks::jupyter);
    checks.put("kernel", ProgramChecks::kernel);
    return checks;
  }

  /** Runs every check. */
  static List<Diagnosis> all() {
    return CHECKS.entrySet().stream().map(check -> run(check.getKey(), check.getValue())).toList();
  }

  /** Runs only the check of that name. */
  static List<Diagnosis> only(String name) {
    return List.of(run(name, CHECKS.get(name)));
  }

  /**
   * Runs a check; one that goes wrong in an unforeseen way has failed, even if Java gave up at it.
   */
  static Diagnosis run(String name, Callable<Diagnosis> check) {
    try {
      return check.call();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Diagnosis.warn(name, "interrupted", "run it again");
    } catch (Exception | Error e) {
      return Diagnosis.fail(name, Failures.oneLine(e), "see the message");
    }
  }
}
