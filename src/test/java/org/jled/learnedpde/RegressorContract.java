package org.jled.learnedpde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jled.Allocation;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.StoppedException;
import org.junit.jupiter.api.Test;

/** What every {@link Regressor} must do. Its test extends this and says which one to try. */
abstract class RegressorContract {

  /** The regressor under test, with few points. */
  abstract Regressor regressor();

  /** The root mean square error allowed, in standard deviations of the output. */
  abstract double tolerance();

  /** y = 300 + 20 (sin 2a + a b), of inputs of very different size; the third does nothing. */
  static Examples smooth(int count, long seed) {
    Random random = new Random(seed);
    double[][] inputs = new double[count][];
    double[] outputs = new double[count];
    for (int i = 0; i < count; i++) {
      double a = 2 * random.nextDouble() - 1;
      double b = 2 * random.nextDouble() - 1;
      inputs[i] = new double[] {a, 1000 * b, 5 + 1e-3 * random.nextDouble()};
      outputs[i] = 300 + 20 * (Math.sin(2 * a) + a * b);
    }
    return new Examples(List.of("a", "b", "idle"), inputs, outputs);
  }

  Regression fitted() {
    return regressor().fit(smooth(regressor().points(), 1), Run.silent(2));
  }

  static double[] values(Regression regression, Examples at) {
    double[] flat = Arrays.stream(at.inputs()).flatMapToDouble(Arrays::stream).toArray();
    double[] out = new double[at.count()];
    regression.newEvaluator().at(flat, at.count(), out);
    return out;
  }

  @Test
  void learnsASmoothFunction() {
    Examples unseen = smooth(400, 7);
    double[] found = values(fitted(), unseen);
    double mean = Arrays.stream(unseen.outputs()).average().orElseThrow();
    double error = 0;
    double variance = 0;
    for (int i = 0; i < found.length; i++) {
      error += Math.pow(found[i] - unseen.outputs()[i], 2);
      variance += Math.pow(unseen.outputs()[i] - mean, 2);
    }
    assertThat(Math.sqrt(error / variance)).isLessThan(tolerance());
  }

  @Test
  void equalSeedsGiveEqualFunctions() {
    Examples unseen = smooth(20, 8);
    assertThat(values(fitted(), unseen)).isEqualTo(values(fitted(), unseen));
  }

  @Test
  void isRegisteredUnderItsId() {
    assertThat(Regressors.METHODS.get(regressor().id()).getClass())
        .isEqualTo(regressor().getClass());
    assertThat(Regressors.TINY.get(regressor().id()).id()).isEqualTo(regressor().id());
  }

  @Test
  void evaluatesWithoutAllocation() {
    Regression regression = fitted();
    assertThat(regression.inputs()).isEqualTo(3);
    Regression.Evaluator evaluator = regression.newEvaluator();
    double[] inputs = {0.1, 300, 5.0005, -0.4, 20, 5.0001};
    double[] out = new double[2];
    assertThat(Allocation.ofThousand(() -> evaluator.at(inputs, 2, out))).isLessThan(1000);
  }

  @Test
  void refusesWhatIsTheSameEverywhere() {
    Examples flat = new Examples(List.of("u"), new double[][] {{1}, {2}}, new double[] {3, 3});
    assertThatThrownBy(() -> regressor().fit(flat, Run.silent(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the rate of change is the same at all points");
    Examples idle = new Examples(List.of("u"), new double[][] {{1}, {1}}, new double[] {3, 4});
    assertThatThrownBy(() -> regressor().fit(idle, Run.silent(0)))
        .hasMessageContaining("u is the same at all points");
  }

  @Test
  void stopsOnRequest() {
    Progress stop =
        new Progress() {
          @Override
          public void update(String task, long done, long total, String note) {}

          @Override
          public boolean stopRequested() {
            return true;
          }
        };
    assertThatThrownBy(() -> regressor().fit(smooth(50, 1), Run.silent(0).withProgress(stop)))
        .isInstanceOf(StoppedException.class);
  }
}
