package org.jled.reduce;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.Scaler;

/**
 * Principal component analysis: z = W (x − x̄) on states scaled to [0, 1], the rows of W the d_z
 * directions of greatest variance of the training snapshots; s̃ from x̄ + Wᵀ z. The best linear
 * reducer in the mean square, hence the rival of every network (Pearson 1901,
 * doi:10.1080/14786440109462720).
 *
 * <p>Economy singular value decomposition of the centred snapshots, of cost N D min(N, D) for N
 * snapshots of D values; all of them are in memory. Each component's largest entry is positive, so
 * the result does not depend on chance.
 *
 * <p>Good values: FitzHugh–Nagumo needs about 10 components for what 2 latents of a network give.
 *
 * @param latentDim d_z
 */
public record Pca(int latentDim) implements ReducerMethod {

  /** The id in {@link Reducers}. */
  public static final String ID = "pca";

  public Pca {
    Checks.inRange("latentDim", latentDim, 1, 65_536);
  }

  /** As many components as the published network has latents for FitzHugh–Nagumo. */
  public static Pca paper() {
    return new Pca(2);
  }

  /** The same, as it takes no time. */
  public static Pca tiny() {
    return paper();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Reducer fit(Snapshots train, Snapshots valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    Checks.present("train", train);
    Checks.require(
        latentDim <= Math.min(train.count(), train.spec().size()),
        "latentDim %d is more than %d snapshots of %d values have components",
        latentDim,
        train.count(),
        train.spec().size());
    Scaler scaler = Scaler.fit(train);
    DMatrixRMaj snapshots = matrix(train, scaler);
    double[] mean = centre(snapshots);
    return new FittedPca(
        components(snapshots)
            .with("", Weights.of(Map.of("mean", Tensor.of(mean, mean.length))))
            .with("scaler.", scaler.weights())
            .withText("method", ID));
  }

  private static DMatrixRMaj matrix(Snapshots train, Scaler scaler) {
    DMatrixRMaj matrix = new DMatrixRMaj(train.count(), train.spec().size());
    double[] state = new double[train.spec().size()];
    int row = 0;
    for (Trajectory trajectory : train.trajectories()) {
      for (int t = 0; t < trajectory.length(); t++) {
        trajectory.read(t, state);
        scaler.scale(state, state);
        System.arraycopy(state, 0, matrix.data, row++ * state.length, state.length);
      }
    }
    return matrix;
  }

  /** Subtracts the mean of every column, and gives it. */
  private static double[] centre(DMatrixRMaj matrix) {
    double[] mean = new double[matrix.numCols];
    for (int k = 0; k < matrix.data.length; k++) {
      mean[k % matrix.numCols] += matrix.data[k] / matrix.numRows;
    }
    for (int k = 0; k < matrix.data.length; k++) {
      matrix.data[k] -= mean[k % matrix.numCols];
    }
    return mean;
  }

  private Weights components(DMatrixRMaj snapshots) {
    SingularValueDecomposition_F64<DMatrixRMaj> svd =
        DecompositionFactory_DDRM.svd(snapshots.numRows, snapshots.numCols, false, true, true);
    if (!svd.decompose(snapshots)) {
      throw new ArithmeticException("the singular value decomposition did not converge");
    }
    double[] values = svd.getSingularValues();
    DMatrixRMaj rows = svd.getV(null, true);
    SingularOps_DDRM.descendingOrder(null, false, values, svd.numberOfSingularValues(), rows, true);
    int size = snapshots.numCols;
    double[] directions = Arrays.copyOf(rows.data, latentDim * size);
    double[] variance = new double[latentDim];
    double total = 0;
    for (int j = 0; j < svd.numberOfSingularValues(); j++) {
      total += values[j] * values[j];
    }
    for (int j = 0; j < latentDim; j++) {
      variance[j] = total > 0 ? values[j] * values[j] / total : 0;
      orient(directions, j * size, size);
    }
    return Weights.of(
        Map.of(
            "components",
            Tensor.of(directions, latentDim, size),
            "explained_variance",
            Tensor.of(variance, latentDim)));
  }

  /** Turns a component so that its largest entry is positive. */
  private static void orient(double[] values, int from, int size) {
    double largest = 0;
    for (int i = from; i < from + size; i++) {
      largest = Math.abs(values[i]) > Math.abs(largest) ? values[i] : largest;
    }
    for (int i = from; largest < 0 && i < from + size; i++) {
      values[i] = -values[i];
    }
  }

  /**
   * The first components of a fitted analysis of more: what {@link #fit} gives for the same
   * snapshots, without the work.
   *
   * @param whole made by a {@code Pca} of at least as many components
   */
  public Reducer leadingOf(Reducer whole) {
    Checks.present("whole", whole);
    Checks.require(
        whole.latentDim() >= latentDim,
        "whole must have at least %d components, not %d",
        latentDim,
        whole.latentDim());
    Map<String, Tensor> tensors = new LinkedHashMap<>(whole.weights().tensors());
    int size = whole.stateSize();
    tensors.compute("components", (name, all) -> first(all, latentDim * size, latentDim, size));
    tensors.compute("explained_variance", (name, all) -> first(all, latentDim, latentDim));
    return restore(new Weights(tensors, whole.weights().texts()));
  }

  private static Tensor first(Tensor all, int count, int... shape) {
    return Tensor.of(Arrays.copyOf(all.values(), count), shape);
  }

  @Override
  public Reducer restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedPca(weights);
  }
}
