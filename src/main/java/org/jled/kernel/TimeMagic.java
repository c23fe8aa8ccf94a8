package org.jled.kernel;

import java.util.Locale;

/** {@code %time CODE} and {@code %%time}: wall-clock time of code, its value shown as ever. */
final class TimeMagic implements Magic {

  /** Runs code that may hold magics itself. */
  interface Evaluation {
    /** The value to show, or null. */
    Object eval(Origin code);
  }

  private final Evaluation evaluation;

  TimeMagic(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  @Override
  public String usage() {
    return "%time CODE, or %%time as a cell's first line";
  }

  @Override
  public String purpose() {
    return "runs the code and prints how long it took";
  }

  @Override
  public Object line(Origin code) {
    if (code.source().isBlank()) {
      throw new MagicError("%time needs code behind it; for a whole cell write %%time");
    }
    long start = System.nanoTime();
    try {
      return evaluation.eval(code);
    } finally {
      System.out.println("Time: " + duration((System.nanoTime() - start) * 1e-9));
    }
  }

  @Override
  public Object cell(Origin arguments, Origin body) {
    return line(body);
  }

  /** A duration with three significant digits, in the unit that suits it. */
  static String duration(double seconds) {
    if (seconds >= 120) {
      return String.format(Locale.ROOT, "%d min %02.0f s", (long) (seconds / 60), seconds % 60);
    }
    boolean small = seconds < 1;
    return String.format(
        Locale.ROOT, "%.3g %s", small ? seconds * 1e3 : seconds, small ? "ms" : "s");
  }
}
