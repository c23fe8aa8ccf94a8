package org.jled.nn;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * The limited-memory quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno: θ ← θ − α H g,
 * with g the gradient over all windows and H the inverse Hessian as the last {@value #MEMORY} steps
 * tell it (Nocedal 1980, doi:10.1090/S0025-5718-1980-0572855-7); α by {@link LineSearch}.
 *
 * <p>It needs no learning rate but for the length of its first step, and goes on where the steps of
 * a stochastic method must be so small that they lead nowhere. From random weights it is no good:
 * start it from a trained network, in double precision.
 */
final class Lbfgs implements Descent {

  private static final int MEMORY = 40;

  /** A step s, what it did to the gradient, y, and s·y. */
  private record Pair(double[] step, double[] change, double product) {}

  private final int size;
  private final Deque<Pair> pairs = new ArrayDeque<>();
  private double[] gradient = {};
  private double loss;

  Lbfgs(int size) {
    this.size = size;
  }

  @Override
  public double epoch(TrainingState state, Pass pass, long seed) {
    Updates settings = state.settings().updates();
    double before =
        step(
            state.theta,
            (theta, slope) -> pass.gradient(theta, settings.batch(), slope),
            settings.learningRate());
    Pass.requireFinite(before, state);
    return before;
  }

  /**
   * One step, the first of a given length; none where the line search finds nothing lower.
   *
   * @param theta overwritten
   * @return the function's value before the step
   */
  double step(double[] theta, LineSearch.Function function, double first) {
    if (gradient.length == 0) {
      gradient = new double[size];
      loss = function.at(theta, gradient);
    }
    double before = loss;
    LineSearch.Point from = new LineSearch.Point(theta.clone(), loss, gradient);
    Optional<LineSearch.Point> found = new LineSearch(function).from(from, direction(first));
    if (found.isEmpty()) {
      pairs.clear(); // the next step goes down the gradient
    }
    found.ifPresent(to -> moveTo(theta, to));
    return before;
  }

  private void moveTo(double[] theta, LineSearch.Point to) {
    remember(difference(to.theta(), theta), difference(to.gradient(), gradient));
    System.arraycopy(to.theta(), 0, theta, 0, size);
    loss = to.loss();
    gradient = to.gradient();
  }

  private void remember(double[] step, double[] change) {
    double product = dot(step, change);
    if (product > 0) {
      pairs.addFirst(new Pair(step, change, product));
      if (pairs.size() > MEMORY) {
        pairs.removeLast();
      }
    }
  }

  /** −H g by the two-loop recursion; without memory −g, as long as the first step shall be. */
  private double[] direction(double first) {
    double[] d = gradient.clone();
    scale(d, -1);
    if (pairs.isEmpty()) {
      scale(d, first / Math.sqrt(dot(gradient, gradient)));
      return d;
    }
    double[] weights = new double[pairs.size()];
    int k = 0;
    for (Pair pair : pairs) {
      weights[k] = dot(pair.step, d) / pair.product;
      add(d, -weights[k++], pair.change);
    }
    Pair last = pairs.getFirst();
    scale(d, last.product / dot(last.change, last.change));
    for (Iterator<Pair> oldest = pairs.descendingIterator(); oldest.hasNext(); ) {
      Pair pair = oldest.next();
      add(d, weights[--k] - dot(pair.change, d) / pair.product, pair.step);
    }
    return d;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] c = a.clone();
    add(c, -1, b);
    return c;
  }

  private static void add(double[] a, double factor, double[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] += factor * b[i];
    }
  }

  private static void scale(double[] a, double factor) {
    for (int i = 0; i < a.length; i++) {
      a[i] *= factor;
    }
  }

  @Override
  public Weights weights() {
    double[] steps = new double[pairs.size() * size];
    double[] changes = new double[pairs.size() * size];
    int k = 0;
    for (Pair pair : pairs) {
      System.arraycopy(pair.step, 0, steps, k, size);
      System.arraycopy(pair.change, 0, changes, k, size);
      k += size;
    }
    return Weights.of(
        Map.of(
            "steps", Tensor.of(steps, pairs.size(), size),
            "changes", Tensor.of(changes, pairs.size(), size),
            "gradient", Tensor.of(gradient.clone(), gradient.length),
            "loss", Tensor.scalar(loss)));
  }

  @Override
  public void restore(Weights saved) {
    double[] steps = saved.tensor("steps").values();
    double[] changes = saved.tensor("changes").values();
    pairs.clear();
    for (int k = 0; k < steps.length; k += size) {
      double[] step = Arrays.copyOfRange(steps, k, k + size);
      double[] change = Arrays.copyOfRange(changes, k, k + size);
      pairs.addLast(new Pair(step, change, dot(step, change)));
    }
    gradient = saved.tensor("gradient").values().clone();
    loss = saved.tensor("loss").values()[0];
  }
}
