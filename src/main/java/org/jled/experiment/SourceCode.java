package org.jled.experiment;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Which code is running. */
final class SourceCode {

  private static final int SECONDS = 5;

  private SourceCode() {}

  /** The Git commit, or {@code unknown}. */
  static String commit() {
    String commit = git("rev-parse", "HEAD");
    return commit.isEmpty() ? "unknown" : commit;
  }

  /** Whether tracked files differ from the commit. */
  static boolean isModified() {
    return !git("status", "--porcelain", "--untracked-files=no").isEmpty();
  }

  /** The version in the jar, or {@code development}. */
  static String version() {
    String version = SourceCode.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /**
   * What Git says of the folder the code runs from; empty when there is no Git or no repository.
   */
  private static String git(String... words) {
    try {
      Path code =
          Path.of(SourceCode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<String> command = new ArrayList<>(List.of("git", "-C", code.getParent().toString()));
      command.addAll(List.of(words));
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0 ? answer : "";
    } catch (IOException | URISyntaxException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
