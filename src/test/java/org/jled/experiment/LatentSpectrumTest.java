package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.jled.core.Progress;
import org.jled.core.StateSpec;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.latent.LatentModel;
import org.jled.propagate.Ensemble;
import org.jled.propagate.LinearMap;
import org.jled.propagate.Propagator;
import org.jled.reduce.Identity;
import org.jled.system.lyapunov.LyapunovSpectrum;
import org.junit.jupiter.api.Test;

class LatentSpectrumTest {

  /** Twice the same values where there is one, as an axis has two points at least. */
  private static Trajectory trajectory(double[][] states, double dt) {
    double[] times = new double[states.length];
    double[][] pairs = new double[states.length][];
    for (int t = 0; t < times.length; t++) {
      times[t] = t * dt;
      pairs[t] = states[t].length == 2 ? states[t] : new double[] {states[t][0], states[t][0]};
    }
    return Trajectory.of(StateSpec.anonymous(1, 2), times, pairs);
  }

  private static LyapunovSpectrum logistic(double factor, double dt) {
    return new LatentSpectrum(3, 100, 10, 2000)
        .measure(
            LogisticModel.of(factor),
            trajectory(LogisticModel.orbit(factor), dt),
            5,
            Progress.SILENT);
  }

  @Test
  void isTheExponentOfAChaoticMapOverTimeUnits() {
    LyapunovSpectrum spectrum = logistic(3.9999, 0.5);
    assertThat(spectrum.exponents()).hasSize(1);
    assertThat(spectrum.exponents()[0]).isCloseTo(Math.log(2) / 0.5, within(0.03));
  }

  /** The orbit of period 2 at 3.2 has ½ ln |f'(x₁) f'(x₂)| = ½ ln 0.16. */
  @Test
  void isNegativeOnACycle() {
    assertThat(logistic(3.2, 1).exponents()[0]).isCloseTo(0.5 * Math.log(0.16), within(1e-4));
  }

  /** Eigenvalues 0.9 and 0.5; what two equal members differ in is forgotten at once. */
  @Test
  void countsTheMemoryOfEveryMember() {
    Weights map =
        Weights.of(
                Map.of(
                    "map.weight",
                    Tensor.of(new double[] {0.9, 0, 0, 0.5}, 2, 2),
                    "map.bias",
                    Tensor.of(new double[2], 2)))
            .withText("method", LinearMap.ID);
    Propagator two =
        new Ensemble(2, LinearMap.paper())
            .restore(
                Weights.of(Map.of())
                    .withText("method", Ensemble.ID)
                    .with("member-1.", map)
                    .with("member-2.", map));
    LatentModel model = new LatentModel(new Identity(2).reducer(), two);
    Trajectory truth = trajectory(new double[][] {{1, 1}, {1, 1}}, 1);
    LyapunovSpectrum spectrum =
        new LatentSpectrum(2, 20, 2, 20).measure(model, truth, 2, Progress.SILENT);
    assertThat(two.newStepper().memorySize()).isEqualTo(4);
    assertThat(spectrum.exponents()[0]).isCloseTo(Math.log(0.9), within(1e-8));
    assertThat(spectrum.exponents()[1]).isCloseTo(Math.log(0.5), within(1e-6));
  }

  @Test
  void refusesABlockOfNothing() {
    assertThatThrownBy(() -> new LatentSpectrum(1, 0, 2, 0)).hasMessageContaining("blockSteps");
    assertThatThrownBy(() -> new LatentSpectrum(1, 0, 1, 5)).hasMessageContaining("blocks");
    assertThatThrownBy(() -> new LatentSpectrum(0, 0, 2, 5)).hasMessageContaining("exponents");
  }
}
