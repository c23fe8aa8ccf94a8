package org.jled.reduce;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Scaler;

/**
 * Principal component analysis: z = W (x − x̄) on states scaled to [0, 1], the rows of W the d_z
 * directions of greatest variance of the training snapshots; s̃ from x̄ + Wᵀ z. The best linear
 * reducer in the mean square, hence the rival of every network (Pearson 1901,
 * doi:10.1080/14786440109462720).
 *
 * <p>Two ways, see {@link Decomposition}, for N snapshots of D values: a singular value
 * decomposition of all of them in memory, or random directions improved by passes over snapshots
 * that are read one at a time. Each component's largest entry is positive, so the result does not
 * depend on chance.
 *
 * <p>Good values: FitzHugh–Nagumo needs about 10 components for what 2 latents of a network give.
 *
 * @param latentDim d_z
 * @param decomposition how components are found
 */
public record Pca(int latentDim, Decomposition decomposition) implements OrderedMethod {

  /** How components are found. */
  public enum Decomposition {

    /** Whole up to {@link Pca#MOST_IN_MEMORY} values of N D, randomised beyond. */
    AUTOMATIC,

    /**
     * The economy singular value decomposition of the centred snapshots: N D min(N, D) operations
     * and a few times 8 N D bytes.
     */
    WHOLE,

    /**
     * Subspace iteration from d_z + 10 random directions (Halko, Martinsson and Tropp 2011,
     * doi:10.1137/090771806), 4 N D (d_z + 10) operations a pass and about 40 D (d_z + 10) bytes. A
     * component is as good as its variance is above that of the 11th after the last one kept: each
     * of at most 16 passes lowers its error by the ratio of the two.
     */
    RANDOMISED
  }

  /** The id in {@link Reducers}. */
  public static final String ID = "pca";

  /** The most values of all snapshots that are decomposed in memory by default: 256 MB. */
  public static final long MOST_IN_MEMORY = 1L << 25;

  public Pca {
    Checks.inRange("latentDim", latentDim, 1, 65_536);
    Checks.present("decomposition", decomposition);
  }

  /** Decomposed as the size of the data advises. */
  public Pca(int latentDim) {
    this(latentDim, Decomposition.AUTOMATIC);
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
  public Pca withLatentDim(int latentDim) {
    return new Pca(latentDim, decomposition);
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
    int size = train.spec().size();
    Checks.require(
        latentDim <= Math.min(train.count(), size),
        "latentDim %d is more than %d snapshots of %d values have components",
        latentDim,
        train.count(),
        size);
    Scaler scaler = Scaler.fit(train);
    PrincipalAxes axes =
        randomises(train.count(), size)
            ? new RandomisedAxes(train, scaler, latentDim).find(run)
            : PrincipalAxes.of(SnapshotRows.of(train, scaler, 1), latentDim);
    return new FittedPca(axes.weights().with("scaler.", scaler.weights()).withText("method", ID));
  }

  /** Whether snapshots are read one at a time. */
  boolean randomises(long count, long size) {
    return switch (decomposition) {
      case AUTOMATIC -> count * size > MOST_IN_MEMORY;
      case WHOLE -> false;
      case RANDOMISED -> true;
    };
  }

  @Override
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
