package org.jled.cli;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks of the machine itself. */
final class MachineChecks {

  private static final double GIGA = 1L << 30;
  private static final double LEAST_HEAP = 0.9;
  private static final double LEAST_DISK = 2;

  private MachineChecks() {}

  static Diagnosis fonts() {
    int families =
        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
    return families > 0
        ? Diagnosis.ok("fonts", families + " families")
        : Diagnosis.fail(
            "fonts",
            "none",
            "charts need one; as root: apt-get install fontconfig fonts-dejavu-core");
  }

  static Diagnosis cores() {
    return Diagnosis.ok("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
  }

  static Diagnosis memory() {
    double heap = Runtime.getRuntime().maxMemory() / GIGA;
    String found = "%.1f GB for Java".formatted(heap);
    return heap < LEAST_HEAP
        ? Diagnosis.warn("memory", found, "1 GB is enough for the shipped studies; less may not be")
        : Diagnosis.ok("memory", found);
  }

  static Diagnosis disk() throws IOException {
    double free = Files.getFileStore(Home.folder()).getUsableSpace() / GIGA;
    String found = "%.0f GB free".formatted(free);
    return free < LEAST_DISK
        ? Diagnosis.warn("disk", found, "free some: libraries and build need about 1.5 GB")
        : Diagnosis.ok("disk", found);
  }

  static Diagnosis homeFolder() {
    Path home = Path.of(System.getProperty("user.home", ""));
    return Files.isWritable(home)
        ? Diagnosis.ok("home folder", home + " can be written")
        : Diagnosis.warn(
            "home folder",
            home + " cannot be written",
            "set DJL_CACHE_DIR (native library) and JUPYTER_DATA_DIR (kernel) to folders that can");
  }

  static Diagnosis encoding() {
    return Charset.defaultCharset().equals(StandardCharsets.UTF_8)
        ? Diagnosis.ok("text encoding", "UTF-8")
        : Diagnosis.warn(
            "text encoding",
            Charset.defaultCharset().name(),
            "set LC_ALL=C.UTF-8, or Greek letters show as '?'");
  }
}
