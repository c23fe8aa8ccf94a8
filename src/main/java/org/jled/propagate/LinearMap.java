package org.jled.propagate;

import java.util.Arrays;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Ridge;
import org.jled.core.Run;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * The linear rival: z(t+1) ≈ A z(t) + b by least squares with a penalty, (1/n) Σ |A z + b − z'|² +
 * λ |A|². On the coefficients of a PCA this is dynamic mode decomposition (Schmid 2010,
 * doi:10.1017/S0022112010001217) up to the penalty and the constant b.
 *
 * <p>A forecast decays to a fixed point where all eigenvalues of A are inside the unit circle, and
 * diverges where one is outside; it has no limit cycle.
 *
 * @param penalty λ, relative to the mean square of the centred latents; 1e-12 to 1e-4
 */
public record LinearMap(double penalty) implements PropagatorMethod {

  /** The id in {@link Propagators}. */
  public static final String ID = "linear";

  public LinearMap {
    Checks.notNegative("penalty", penalty);
  }

  /** A penalty that only steadies the solution. */
  public static LinearMap paper() {
    return new LinearMap(1e-9);
  }

  /** The same, as it takes no time. */
  public static LinearMap tiny() {
    return paper();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Propagator fit(LatentSet train, LatentSet valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    Checks.present("train", train);
    int d = train.latentDim();
    double[] from = mean(train, 0);
    double[] to = mean(train, 1);
    Ridge ridge = new Ridge(d, d);
    double square = 0;
    int pairs = 0;
    for (double[][] sequence : train.sequences()) {
      for (int t = 0; t + 1 < sequence.length; t++) {
        double[] x = minus(sequence[t], from);
        ridge.add(x, minus(sequence[t + 1], to));
        square += Arrays.stream(x).map(v -> v * v).sum();
        pairs++;
      }
    }
    double scale = Math.max(square / pairs / d, Double.MIN_NORMAL);
    return restore(weights(ridge.solve(penalty * scale), from, to));
  }

  /** The mean of all latents but the last ({@code shift} 0) or the first (1) of each sequence. */
  private static double[] mean(LatentSet train, int shift) {
    double[] mean = new double[train.latentDim()];
    int pairs = train.count() - train.sequences().size();
    Checks.require(pairs > 0, "a linear map needs a sequence of at least 2 samples");
    for (double[][] sequence : train.sequences()) {
      for (int t = 0; t + 1 < sequence.length; t++) {
        for (int j = 0; j < mean.length; j++) {
          mean[j] += sequence[t + shift][j] / pairs;
        }
      }
    }
    return mean;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, j -> a[j] - b[j]);
    return difference;
  }

  /** z' = to + A (z − from). */
  private static Weights weights(double[][] solution, double[] from, double[] to) {
    int d = from.length;
    double[] map = new double[d * d];
    double[] constant = to.clone();
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        map[i * d + j] = solution[j][i];
        constant[i] -= map[i * d + j] * from[j];
      }
    }
    return Weights.of(
            Map.of("map.weight", Tensor.of(map, d, d), "map.bias", Tensor.of(constant, d)))
        .withText("method", ID);
  }

  @Override
  public Propagator restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedLinearMap(weights);
  }
}
