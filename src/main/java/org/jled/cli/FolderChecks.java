package org.jled.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks of the folders JLED writes to; each is tried by writing. */
final class FolderChecks {

  private static final long MEGA = 1 << 20;
  private static final long GIGA = 1 << 30;

  /** What libraries and build need; results are small. */
  private static final double LEAST_GIGA = 2;

  private FolderChecks() {}

  /** Where results go that are not told where to go. */
  static Diagnosis working(Path folder) {
    String problem = problem(folder);
    return problem.isEmpty()
        ? Diagnosis.ok("working folder", "can be written, " + room(folder))
        : Diagnosis.warn(
            "working folder",
            problem,
            "go to a folder that can be written and has room, or name one with --out");
  }

  /** Where the build goes, and what the notebooks make. */
  static Diagnosis clone(Path made) throws IOException {
    String problem = problem(made);
    if (!problem.isEmpty()) {
      return Diagnosis.warn(
          "clone",
          problem,
          "commands work, with --out; notebooks and changed sources need a clone that can be written and has room");
    }
    String found = "can be written, " + room(made);
    return Files.getFileStore(existing(made)).getUsableSpace() < LEAST_GIGA * GIGA
        ? Diagnosis.warn("clone", found, "free some: libraries and build need about 1.5 GB")
        : Diagnosis.ok("clone", found);
  }

  /** Where PyTorch is unpacked, Maven keeps libraries, and Jupyter looks for kernels. */
  static Diagnosis home(String home) {
    Path folder = Path.of(home);
    String problem =
        home.isBlank() || !Files.isDirectory(folder) ? "there is no " + home : problem(folder);
    return problem.isEmpty()
        ? Diagnosis.ok("home folder", home + " can be written, " + room(folder))
        : Diagnosis.warn(
            "home folder",
            problem,
            "set DJL_CACHE_DIR (native library) and JUPYTER_DATA_DIR (kernel) to folders that can be written, and for the build JLED_MAVEN_ARGS=-Dmaven.repo.local=FOLDER");
  }

  /**
   * Why a megabyte cannot be written to a folder, or to where it would be made; empty if it can.
   */
  static String problem(Path folder) {
    try {
      Path probe = Files.createTempFile(existing(folder), ".jled-doctor", ".part");
      try {
        Files.write(probe, new byte[(int) MEGA]);
      } finally {
        Files.deleteIfExists(probe);
      }
      return "";
    } catch (IOException e) {
      return "cannot write to " + folder.toAbsolutePath() + ": " + Failures.reason(e);
    }
  }

  private static Path existing(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }

  private static String room(Path folder) {
    try {
      long free = Files.getFileStore(existing(folder)).getUsableSpace();
      return free >= GIGA ? free / GIGA + " GB free" : free / MEGA + " MB free";
    } catch (IOException e) {
      return "free room unknown";
    }
  }
}
