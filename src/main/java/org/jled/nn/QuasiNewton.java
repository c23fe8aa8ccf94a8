package org.jled.nn;

import org.jled.core.Checks;
import org.jled.core.Progress;

/**
 * Minimises a smooth function of a few numbers with the steps of {@link Lbfgs}.
 *
 * @param steps at most
 * @param tolerance a step that lowers the function by less than this ends the search
 */
public record QuasiNewton(int steps, double tolerance) {

  public QuasiNewton {
    Checks.atLeast("steps", steps, 1);
    Checks.notNegative("tolerance", tolerance);
  }

  /** A function of a vector. */
  @FunctionalInterface
  public interface Function {

    /**
     * The value, which may be infinite or NaN where the function has none.
     *
     * @param theta not modified
     * @param gradient overwritten
     */
    double at(double[] theta, double[] gradient);
  }

  /**
   * Searches from a point downhill.
   *
   * @param start where the function is finite; not modified
   * @param task what to tell the progress
   * @return the lowest point found
   * @throws org.jled.core.StoppedException when a stop was requested
   */
  public double[] minimise(Function function, double[] start, String task, Progress progress) {
    Checks.present("function", function);
    Checks.present("start", start);
    Checks.present("task", task);
    Checks.present("progress", progress);
    double[] theta = start.clone();
    Lbfgs search = new Lbfgs(theta.length);
    double last = Double.POSITIVE_INFINITY;
    int idle = 0;
    for (int step = 0; step < steps && idle < 2; step++) {
      progress.checkStop();
      double value = search.step(theta, function::at, 1);
      progress.update(task, step, steps, "");
      idle = last - value > tolerance ? 0 : idle + 1;
      last = value;
    }
    progress.update(task, steps, steps, "");
    return theta;
  }
}
