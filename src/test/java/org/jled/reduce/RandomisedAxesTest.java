package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;
import org.jled.data.Scaler;
import org.junit.jupiter.api.Test;

class RandomisedAxesTest extends ReducerContract {

  @Override
  protected ReducerMethod method() {
    return randomised(2);
  }

  private static Pca randomised(int latentDim) {
    return new Pca(latentDim, Pca.Decomposition.RANDOMISED);
  }

  /** Cosines of known strengths, higher on one side, computed when they are read. */
  private record Cosines(StateSpec spec, int length, int modes, IntToDoubleFunction strength)
      implements Trajectory {

    static Snapshots of(int size, int length, IntToDoubleFunction strength) {
      return of(size, length, 40, strength);
    }

    static Snapshots of(int size, int length, int modes, IntToDoubleFunction strength) {
      StateSpec spec = StateSpec.anonymous(1, size);
      return new Snapshots(spec, List.of(new Cosines(spec, length, modes, strength)));
    }

    @Override
    public double time(int index) {
      return index;
    }

    @Override
    public void read(int index, double[] out) {
      for (int i = 0; i < out.length; i++) {
        double part = (i + 0.5) / out.length;
        double sum = 0;
        for (int j = 1; j <= modes; j++) {
          double inTime = Math.cos(Math.PI * j * (index + 0.5) / length);
          sum += strength.applyAsDouble(j) * inTime * Math.cos(Math.PI * j * part);
        }
        out[i] = (1 + 0.3 * part) * sum;
      }
    }
  }

  /** Singular values falling by about a fifth from one to the next: directions to 1e-8. */
  @Test
  void agreesWithTheWholeDecompositionWhereVariancesFallQuickly() {
    Snapshots train = Cosines.of(90, 120, j -> Math.pow(0.8, j));
    agree(train, 6, 1e-8, 1e-12);
  }

  /** Singular values near 1, 1/2, 1/3 …: directions to 1e-7. */
  @Test
  void agreesWithTheWholeDecompositionWhereVariancesFallSlowly() {
    Snapshots train = Cosines.of(90, 120, j -> 1.0 / j);
    agree(train, 4, 1e-7, 1e-12);
  }

  /** Fewer snapshots than directions. */
  @Test
  void agreesWithTheWholeDecompositionOfAFewSnapshots() {
    agree(Cosines.of(90, 8, j -> Math.pow(0.5, j)), 5, 1e-8, 1e-12);
    agree(Cosines.of(7, 80, j -> Math.pow(0.5, j)), 5, 1e-8, 1e-12);
  }

  private static void agree(Snapshots train, int latentDim, double direction, double variance) {
    Reducer whole = new Pca(latentDim, Pca.Decomposition.WHOLE).fit(train, train, Run.silent(1));
    Reducer passes = randomised(latentDim).fit(train, train, Run.silent(1));
    for (String name : List.of("components", "explained_variance", "mean")) {
      double limit = name.equals("components") ? direction : variance;
      assertThat(passes.weights().tensor(name).values())
          .containsExactly(whole.weights().tensor(name).values(), within(limit));
    }
    assertThat(passes).hasToString(whole.toString());
  }

  @Test
  void theSeedDoesNotMatter() {
    Snapshots train = Cosines.of(90, 120, j -> Math.pow(0.8, j));
    double[] one = components(train, 1);
    assertThat(components(train, 2)).containsExactly(one, within(1e-8));
  }

  private static double[] components(Snapshots train, long seed) {
    return randomised(5)
        .fit(train, train, Run.silent(seed))
        .weights()
        .tensor("components")
        .values();
  }

  /** Twice as many snapshots take no more memory; they hold 9.6 MB. */
  @Test
  void neverHoldsTheSnapshots() {
    allocated(100);
    long used = allocated(2000);
    assertThat(allocated(4000)).isLessThan(used + used / 20);
    assertThat(used).isLessThan(8L * 300 * 2000 / 2);
  }

  private static long allocated(int length) {
    Snapshots train = Cosines.of(300, length, 3, j -> 1.0 / j);
    RandomisedAxes axes = new RandomisedAxes(train, Scaler.fit(train), 2);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    axes.find(Run.silent(1));
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void isChosenForFieldsThatWouldFillTheMemory() {
    assertThat(new Pca(8).randomises(15_000, 64)).isFalse();
    assertThat(new Pca(8).randomises(2000, 1_048_576)).isTrue();
    assertThat(new Pca(8).randomises(2_000_000, 2_000_000)).isTrue();
    assertThat(new Pca(8, Pca.Decomposition.WHOLE).randomises(2000, 1_048_576)).isFalse();
    assertThat(randomised(8).randomises(2, 2)).isTrue();
  }
}
