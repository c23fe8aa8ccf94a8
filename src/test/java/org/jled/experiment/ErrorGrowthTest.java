package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.jled.core.Weights;
import org.jled.latent.LatentModel;
import org.jled.latent.TrainedRange;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.Propagator;
import org.jled.reduce.Reducer;
import org.junit.jupiter.api.Test;

/** On the logistic map x ← 4 x (1 − x), whose exponent is ln 2 a step. */
class ErrorGrowthTest {

  private static final class Identity implements Reducer {
    @Override
    public int stateSize() {
      return 1;
    }

    @Override
    public int latentDim() {
      return 1;
    }

    @Override
    public void encode(double[] state, double[] latent) {
      latent[0] = state[0];
    }

    @Override
    public void decode(double[] latent, double[] state) {
      state[0] = latent[0];
    }

    @Override
    public Weights weights() {
      return Weights.of(Map.of());
    }
  }

  private record Logistic(double factor) implements Propagator {
    @Override
    public int latentDim() {
      return 1;
    }

    @Override
    public LatentStepper newStepper() {
      return new Stepper(factor);
    }

    @Override
    public Weights weights() {
      return Weights.of(Map.of());
    }
  }

  private static final class Stepper implements LatentStepper {
    private final double factor;
    private double x;

    Stepper(double factor) {
      this.factor = factor;
    }

    @Override
    public void feed(double[] latent) {
      x = factor * latent[0] * (1 - latent[0]);
    }

    @Override
    public void next(double[] out) {
      x = factor * x * (1 - x);
      out[0] = x;
    }

    @Override
    public void predicted(double[] out) {
      out[0] = x;
    }

    @Override
    public void reset() {
      x = 0;
    }

    @Override
    public LatentStepper copy() {
      Stepper copy = new Stepper(factor);
      copy.x = x;
      return copy;
    }
  }

  private static double[][] orbit(double factor) {
    double[][] orbit = new double[2000][1];
    orbit[0][0] = 0.3;
    for (int t = 1; t < orbit.length; t++) {
      orbit[t][0] = factor * orbit[t - 1][0] * (1 - orbit[t - 1][0]);
    }
    return orbit;
  }

  private static ErrorGrowth of(double factor, int span, double dt) {
    LatentModel model =
        new LatentModel(
            new Identity(),
            new Logistic(factor),
            new TrainedRange(new double[] {0}, new double[] {1}));
    return ErrorGrowth.of(model, orbit(factor), 300, 3, 2, span, dt);
  }

  @Test
  void isTheExponentOfAChaoticMap() {
    ErrorGrowth growth = of(4, 18, 0.5);
    assertThat(growth.pairs()).isEqualTo(300);
    assertThat(growth.error()).isBetween(1e-4, 0.05);
    assertThat(growth.exponent()).isCloseTo(Math.log(2) / 0.5, within(4 * growth.error()));
  }

  /**
   * Over so few steps that the difference stays above rounding. At factor 3.2 the orbit has period
   * 2, and its exponent is ½ ln |f'(x₁) f'(x₂)| = −0.916.
   */
  @Test
  void isNegativeWhereErrorsDecay() {
    assertThat(of(3.2, 6, 1).exponent()).isCloseTo(-0.916, within(0.05));
  }
}
