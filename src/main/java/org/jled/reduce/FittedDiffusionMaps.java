package org.jled.reduce;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jled.core.Checks;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Scaler;

/** Diffusion coordinates of fitted training points; each thread has its own scratch arrays. */
final class FittedDiffusionMaps implements Reducer {

  /** More eigenvalues than these are not all printed. */
  private static final int PRINTED = 4;

  /** What one thread writes to. */
  private record Scratch(double[] scaled, double[] squared, DiffusionLifting lifting) {}

  private final Weights weights;
  private final Scaler scaler;
  private final Nystrom nystrom;
  private final ThreadLocal<Scratch> scratch;

  FittedDiffusionMaps(Weights weights) {
    Checks.require(
        weights.text("method").equals(DiffusionMaps.ID),
        "these are the weights of '%s', not of diffusion maps",
        weights.text("method"));
    this.weights = weights;
    scaler = Scaler.restore(weights.under("scaler."));
    int[] shape = weights.tensor("embedding").shape();
    Checks.require(
        shape.length == 2 && shape[0] > 0 && shape[1] > 0,
        "embedding %s must have a row a latent",
        weights.tensor("embedding"));
    double[] points = points(shape[1]);
    double[] eigenvalues = array("eigenvalues", shape[0]);
    Arrays.stream(eigenvalues).forEach(value -> Checks.positive("eigenvalues", value));
    double scale = array("scale", 1)[0];
    Checks.positive("scale", scale);
    double neighbours = array("neighbours", 1)[0];
    Checks.require(
        neighbours >= 1 && neighbours <= shape[1] && neighbours == Math.rint(neighbours),
        "neighbours must be a whole number in [1, %d], not %s",
        shape[1],
        neighbours);
    nystrom = new Nystrom(points, array("embedding", shape[0] * shape[1]), eigenvalues, scale);
    double[] squaredNorms = new double[shape[1]];
    Arrays.setAll(squaredNorms, i -> nystrom.product(i, i));
    scratch =
        ThreadLocal.withInitial(
            () ->
                new Scratch(
                    new double[scaler.size()],
                    new double[shape[1]],
                    new DiffusionLifting(nystrom, squaredNorms, (int) neighbours)));
  }

  private double[] points(int count) {
    Tensor points = weights.tensor("training_points");
    Checks.require(
        Arrays.equals(points.shape(), new int[] {count, scaler.size()}),
        "training_points %s must be %d states of %d",
        points,
        count,
        scaler.size());
    return array("training_points", points.values().length);
  }

  private double[] array(String name, int length) {
    double[] values = weights.tensor(name).values();
    Checks.length(name, values, length);
    Checks.finite(name, values);
    return values;
  }

  @Override
  public int stateSize() {
    return nystrom.size();
  }

  @Override
  public int latentDim() {
    return nystrom.latentDim();
  }

  @Override
  public void encode(double[] state, double[] latent) {
    Checks.length("state", state, stateSize());
    Checks.length("latent", latent, latentDim());
    Scratch mine = scratch.get();
    scaler.scale(state, mine.scaled());
    nystrom.squaredDistances(mine.scaled(), mine.squared());
    nystrom.restrict(mine.squared(), latent);
  }

  /** NaN where a latent is not finite. */
  @Override
  public void decode(double[] latent, double[] state) {
    Checks.length("latent", latent, latentDim());
    Checks.length("state", state, stateSize());
    for (double z : latent) {
      if (!Double.isFinite(z)) {
        Arrays.fill(state, Double.NaN);
        return;
      }
    }
    scratch.get().lifting().lift(latent, state);
    scaler.unscale(state, state);
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public String toString() {
    double[] eigenvalues = weights.tensor("eigenvalues").values();
    String first =
        Arrays.stream(eigenvalues)
            .limit(PRINTED)
            .mapToObj(value -> String.format(Locale.ROOT, "%.3g", value))
            .collect(Collectors.joining(", "));
    String last =
        eigenvalues.length > PRINTED
            ? String.format(Locale.ROOT, " … %.3g", eigenvalues[eigenvalues.length - 1])
            : "";
    return String.format(
        Locale.ROOT,
        "DiffusionMaps(%d of %d points, eigenvalues %s%s, scale %.3g)",
        latentDim(),
        nystrom.count(),
        first,
        last,
        weights.tensor("scale").values()[0]);
  }
}
