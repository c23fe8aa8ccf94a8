package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jled.core.Covariance;
import org.jled.core.LatentSet;
import org.jled.core.Mixture;
import org.jled.core.Noise;
import org.jled.core.Run;
import org.jled.core.Weights;
import org.jled.data.Scaler;
import org.jled.data.Waves;
import org.jled.nn.Readout;
import org.jled.nn.TrainingSettings;
import org.junit.jupiter.api.Test;

class MdnLstmTest extends PropagatorContract {

  private static final TrainingSettings TRAINING =
      TrainingSettings.fixed(60, 8, 2e-2).withWindows(30, 5, 29);

  @Override
  protected PropagatorMethod method() {
    return new MdnLstm(8, Mixture.of(2, Covariance.FULL), Readout.RESIDUAL, TRAINING);
  }

  private static double[] drawn(LatentStepper stepper, int steps) {
    double[] out = new double[2];
    stepper.feed(new double[] {1, 0});
    for (int n = 0; n < steps; n++) {
      stepper.next(out);
    }
    return out;
  }

  @Test
  void itsDefaultSeedIsKnownAndOthersDrawOtherwise() {
    StochasticPropagator stochastic = (StochasticPropagator) propagator;
    double[] usual = drawn(propagator.newStepper(), 5);
    assertThat(drawn(stochastic.newStepper(StochasticPropagator.DEFAULT_SEED), 5)).isEqualTo(usual);
    assertThat(drawn(stochastic.newStepper(1), 5)).isNotEqualTo(usual);
    assertThat(drawn(stochastic.newStepper(1), 5)).isEqualTo(drawn(stochastic.newStepper(1), 5));
  }

  /** Estimates of growth rates disturb memories a little; the draws must stay the same. */
  @Test
  void aMemoryThatIsDisturbedALittleDrawsTheSameNumbers() {
    LatentStepper stepper = propagator.newStepper();
    drawn(stepper, 5);
    double[] memory = new double[stepper.memorySize()];
    stepper.readMemory(memory);
    for (int i = 0; i < memory.length; i++) {
      memory[i] += 1e-9;
    }
    LatentStepper near = propagator.newStepper();
    near.writeMemory(memory);
    double[] out = new double[2];
    double[] beside = new double[2];
    for (int n = 0; n < 5; n++) {
      stepper.next(out);
      near.next(beside);
      assertThat(beside).containsExactly(out, within(1e-6));
    }
  }

  @Test
  void theEngineFindsTheSurpriseThatTheTrainingReports() {
    LatentSet valid = Waves.latents(1, 30);
    Propagator fitted = method().fit(Waves.latents(2, 60), valid, Run.silent(1));
    Scaler scaler = Scaler.restore(fitted.weights().under("scaler."));
    Drawing cell = ((FittedMdn) fitted).drawing(0);
    double[][] z = LatentRange.scale(scaler, valid)[0];
    double sum = 0;
    for (int t = 0; t < 29; t++) {
      cell.step(z[t], new double[2]);
      sum -= cell.mixture().logDensity(z[t + 1]) / 29;
    }
    String said = fitted.weights().text("quality").replace("validation NLL ", "");
    assertThat(sum).isCloseTo(Double.parseDouble(said), within(2e-3));
  }

  /** z' = ±a(z) + noise, the sign + with probability 0.3. */
  private static final class TwoBranches {

    static final double NOISE = 0.12;

    static double branch(double z) {
      return 0.6 + 0.3 * Math.sin(3 * z);
    }

    static double density(double z, double next) {
      return 0.3 * normal(next - branch(z)) + 0.7 * normal(next + branch(z));
    }

    private static double normal(double x) {
      return Math.exp(-0.5 * x * x / (NOISE * NOISE)) / (NOISE * Math.sqrt(2 * Math.PI));
    }

    static LatentSet series(int length, long seed) {
      Noise noise = new Noise(seed);
      double[][] z = new double[length][1];
      for (int t = 1; t < length; t++) {
        double sign = noise.uniform() < 0.3 ? 1 : -1;
        z[t][0] = sign * branch(z[t - 1][0]) + NOISE * noise.normal();
      }
      return new LatentSet(1, List.<double[][]>of(z));
    }
  }

  /** The mean over states of ∫ |p − p_true|, which is 2 for densities that have nothing common. */
  private static double distance(int kernels) {
    TrainingSettings training = TrainingSettings.fixed(40, 16, 2e-2).withWindows(6, 5, 5);
    MdnLstm method =
        new MdnLstm(16, Mixture.of(kernels, Covariance.FULL), Readout.BOUNDED, training);
    FittedMdn fitted =
        (FittedMdn)
            method.fit(TwoBranches.series(10_000, 1), TwoBranches.series(2000, 2), Run.silent(1));
    Scaler scaler = Scaler.restore(fitted.weights().under("scaler."));
    double range = scaler.max()[0] - scaler.min()[0];
    double[][] test = TwoBranches.series(60, 3).sequences().get(0);
    Drawing cell = fitted.drawing(0);
    double sum = 0;
    for (double[] z : test) {
      double[] scaled = new double[1];
      scaler.scale(z, scaled);
      cell.step(scaled, new double[1]);
      for (double next = -1.5; next < 1.5; next += 0.01) {
        scaler.scale(new double[] {next}, scaled);
        double p = Math.exp(cell.mixture().logDensity(scaled)) / range;
        sum += 0.01 * Math.abs(p - TwoBranches.density(z[0], next)) / test.length;
      }
    }
    return sum;
  }

  @Test
  void recoversAConditionalDensityOfTwoBranches() {
    assertThat(distance(3)).isLessThan(0.15);
  }

  @Test
  void aSingleKernelCannot() {
    assertThat(distance(1)).isGreaterThan(0.8);
  }

  @Test
  void fullKernelsRecoverTheCovarianceOfACorrelatedGaussian() {
    double[][] expected = {{0.25, 0.4}, {0.4, 1}}; // correlation 0.8
    MdnLstm method =
        new MdnLstm(
            4,
            Mixture.of(1, Covariance.FULL),
            Readout.BOUNDED,
            TrainingSettings.fixed(30, 16, 2e-2).withWindows(11, 10, 10));
    FittedMdn fitted =
        (FittedMdn) method.fit(correlated(4000, 1), correlated(1000, 2), Run.silent(1));
    Scaler scaler = Scaler.restore(fitted.weights().under("scaler."));
    Drawing cell = fitted.drawing(0);
    double[][] test = LatentRange.scale(scaler, correlated(200, 3))[0];
    double[][] mean = new double[2][2];
    for (double[] z : test) {
      cell.step(z, new double[2]);
      for (int i = 0; i < 4; i++) {
        mean[i / 2][i % 2] += cell.mixture().covariance(i / 2, i % 2) / test.length;
      }
    }
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double found = mean[i][j] * range(scaler, i) * range(scaler, j);
        double scale = Math.sqrt(expected[i][i] * expected[j][j]);
        assertThat(found).as("%d, %d", i, j).isCloseTo(expected[i][j], within(0.1 * scale));
      }
    }
  }

  private static double range(Scaler scaler, int i) {
    return scaler.max()[i] - scaler.min()[i];
  }

  private static LatentSet correlated(int length, long seed) {
    Noise noise = new Noise(seed);
    double[][] z = new double[length][2];
    for (double[] sample : z) {
      double first = noise.normal();
      sample[0] = 0.5 * first;
      sample[1] = 0.8 * first + 0.6 * noise.normal();
    }
    return new LatentSet(1, List.<double[][]>of(z));
  }

  @Test
  void damagedWeightsAreRefusedByName() {
    Weights good = propagator.weights();
    refuses(good.withText("mixture.kernels", "many"), "kernels");
    refuses(good.withText("mixture.kernels", 3), "does not fit");
    refuses(good.withText("mixture.covariance", "ful"), "unknown covariance 'ful'");
    refuses(good.withText("mixture.max_sigma", "-1"), "maxSigma must be positive");
    refuses(good.withText("readout", "none"), "unknown readout 'none'");
    refuses(new Weights(good.tensors(), good.under("x").texts()), "no text 'method'");
  }

  private static void refuses(Weights weights, String said) {
    assertThatThrownBy(() -> MdnLstm.tiny().restore(weights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(said);
  }

  @Test
  void doesNotForecastInEnsembles() {
    assertThatThrownBy(() -> new Ensemble(2, MdnLstm.tiny()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("member must not be one that draws");
  }

  @Test
  void saysWhatItIs() {
    assertThat(propagator.toString())
        .matches("MdnLstm\\(2 latents, 8 units, 2 full kernels, validation NLL -?\\d+\\.\\d{3}\\)");
  }
}
