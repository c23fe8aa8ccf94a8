package org.jled.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Programs in Python with NumPy, where that is there: how published solvers were written. */
final class NumPy {

  private static final int PATIENCE = 60;

  private NumPy() {}

  /** The number that a program prints, on one thread; NaN where it cannot be had in a minute. */
  static double number(String program) {
    try {
      ProcessBuilder builder = new ProcessBuilder("python3", "-c", program);
      builder.environment().put("OMP_NUM_THREADS", "1");
      Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || process.exitValue() != 0) {
          return Double.NaN;
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Double.parseDouble(out.strip());
      } finally {
        process.destroy();
      }
    } catch (IOException | NumberFormatException e) {
      return Double.NaN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Double.NaN;
    }
  }
}
