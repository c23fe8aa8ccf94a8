package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.data.Waves;
import org.junit.jupiter.api.Test;

class PcaTest extends ReducerContract {

  @Override
  protected ReducerMethod method() {
    return new Pca(2);
  }

  /** The waves lie in a plane: sin(φ + i) and its multiples. */
  @Test
  void reproducesStatesThatLieInAPlane() {
    double[] state = Waves.snapshots(1, 9).trajectories().get(0).state(7);
    double[] latent = new double[2];
    double[] back = new double[12];
    reducer.encode(state, latent);
    reducer.decode(latent, back);
    assertThat(back).containsExactly(state, within(1e-12));
    assertThat(reducer).hasToString("Pca(2 of 12, 100.0 % of variance)");
  }

  private static Snapshots noise(int samples, int points) {
    SplittableRandom random = new SplittableRandom(4);
    double[][] states = new double[samples][];
    double[] time = new double[samples];
    for (int t = 0; t < samples; t++) {
      time[t] = t;
      states[t] = random.doubles(points, -1, 1).toArray();
      for (int i = 0; i < points; i++) {
        states[t][i] /= 1 + i;
      }
    }
    StateSpec spec = StateSpec.anonymous(1, points);
    return new Snapshots(spec, List.of(Trajectory.of(spec, time, states)));
  }

  /** More values than snapshots, and fewer. */
  @Test
  void componentsAreOrthonormalAndTheirVarianceFalls() {
    for (int points : new int[] {5, 40}) {
      Reducer pca = new Pca(4).fit(noise(20, points), noise(3, points), Run.silent(1));
      Tensor components = pca.weights().tensor("components");
      for (int a = 0; a < 4; a++) {
        for (int b = 0; b < 4; b++) {
          double dot = 0;
          for (int i = 0; i < points; i++) {
            dot += components.values()[a * points + i] * components.values()[b * points + i];
          }
          assertThat(dot).isCloseTo(a == b ? 1 : 0, within(1e-12));
        }
      }
      double[] variance = pca.weights().tensor("explained_variance").values();
      double[] falling = variance.clone();
      Arrays.sort(falling);
      assertThat(variance).containsExactly(falling[3], falling[2], falling[1], falling[0]);
      assertThat(Arrays.stream(variance).sum()).isBetween(0.5, 0.9999999);
    }
  }

  /** A component's variance is that of the coefficients it gives. */
  @Test
  void explainsAsMuchVarianceAsItSays() {
    Snapshots train = noise(200, 5);
    Reducer pca = new Pca(5).fit(train, train, Run.silent(1));
    double[] sums = new double[5];
    double[] latent = new double[5];
    for (int t = 0; t < 200; t++) {
      pca.encode(train.trajectories().get(0).state(t), latent);
      for (int j = 0; j < 5; j++) {
        sums[j] += latent[j] * latent[j];
      }
    }
    double total = Arrays.stream(sums).sum();
    double[] variance = pca.weights().tensor("explained_variance").values();
    for (int j = 0; j < 5; j++) {
      assertThat(sums[j] / total).isCloseTo(variance[j], within(1e-12));
    }
  }

  @Test
  void theLeadingComponentsOfALargerFitAreAFitOfTheirOwn() {
    Snapshots train = noise(50, 12);
    Reducer whole = new Pca(9).fit(train, train, Run.silent(1));
    Reducer leading = new Pca(4).leadingOf(whole);
    assertThat(leading.weights()).isEqualTo(new Pca(4).fit(train, train, Run.silent(1)).weights());
    assertThatThrownBy(() -> new Pca(5).leadingOf(leading))
        .hasMessage("whole must have at least 5 components, not 4");
  }

  @Test
  void refusesMoreComponentsThanThereAre() {
    Snapshots few = noise(3, 40);
    assertThatThrownBy(() -> new Pca(4).fit(few, few, Run.silent(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("latentDim 4")
        .hasMessageContaining("3 snapshots");
  }

  /** More snapshots than values, and fewer. */
  @Test
  void equalsAnIndependentSingularValueDecomposition() {
    for (int points : new int[] {9, 40}) {
      Snapshots train = noise(25, points);
      Weights weights = new Pca(6).fit(train, train, Run.silent(1)).weights();
      OneSidedJacobi jacobi = OneSidedJacobi.of(scaledAndCentred(train));
      double[] variance = jacobi.variance();
      double[] found = weights.tensor("explained_variance").values();
      assertThat(found).containsExactly(Arrays.copyOf(variance, 6), within(1e-10));
      double[] components = weights.tensor("components").values();
      for (int j = 0; j < 6; j++) {
        double[] expected = jacobi.direction(j);
        double sign = 0;
        for (int i = 0; i < points; i++) {
          sign += expected[i] * components[j * points + i];
        }
        for (int i = 0; i < points; i++) {
          assertThat(components[j * points + i])
              .isCloseTo(Math.signum(sign) * expected[i], within(1e-10));
        }
      }
    }
  }

  private static double[][] scaledAndCentred(Snapshots snapshots) {
    double[][] rows = Scaler.fit(snapshots).scale(snapshots)[0];
    for (int i = 0; i < rows[0].length; i++) {
      int column = i;
      double mean = Arrays.stream(rows).mapToDouble(row -> row[column]).average().orElseThrow();
      for (double[] row : rows) {
        row[i] -= mean;
      }
    }
    return rows;
  }
}
