package org.jled.system.ks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.bench.TextbookKuramotoSivashinsky;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSolverContract;
import org.jled.system.MicroSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FourierSpectralTest extends MicroSolverContract {

  private static final KuramotoSivashinsky PRACTICAL = KuramotoSivashinsky.practical();

  @Override
  protected MicroSystem system() {
    return PRACTICAL;
  }

  /** From u = cos(2πx/22)(1 + sin(2πx/22)), tabulated to 8 decimals. */
  @ParameterizedTest(name = "t = {0}")
  @CsvSource({
    "1, 0.76642028, 1.53556794, -0.76642028, 0.88552611",
    "10, -1.26145200, 1.07964270, 1.26145200, 1.05081930",
    "50, -0.01230702, 1.00813998, 0.01230702, 0.93600764"
  })
  void followsTheTabulatedSolution(int time, double u0, double u8, double u32, double rms) {
    KuramotoSivashinsky fine = KuramotoSivashinsky.paper().withTimeStep(0.0025, 400);
    double[] u = KsRuns.from(fine, KsRuns.wave(fine), time);
    assertThat(u[0]).isCloseTo(u0, within(6e-9));
    assertThat(u[8]).isCloseTo(u8, within(6e-9));
    assertThat(u[16]).isCloseTo(0, within(6e-9));
    assertThat(u[32]).isCloseTo(u32, within(6e-9));
    assertThat(Math.sqrt(Runs.meanSquare(u))).isCloseTo(rms, within(6e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 48, 10, 8})
  void agreesWithTheTextbook(int points) {
    KuramotoSivashinsky system = PRACTICAL.withPoints(points).withTimeStep(0.025, 40);
    double[] start = KsRuns.wave(system);
    double[] found = KsRuns.from(system, start, 3);
    double[] expected = new TextbookKuramotoSivashinsky(points, 22, 0.025).run(start, 120);
    assertThat(found).containsExactly(expected, within(1e-12));
  }

  /** The damped modes delay it: 3.5 from 0.1 to 0.05, 3.7 to 0.025, 3.84 to 0.0125, 3.91 here. */
  @Test
  void isOfFourthOrderInTime() {
    double[] start = KsRuns.onAttractor(PRACTICAL, 2);
    double[] truth = KsRuns.from(PRACTICAL.withTimeStep(0.0005, 2000), start, 5);
    double coarse = Runs.apart(truth, KsRuns.from(PRACTICAL.withTimeStep(0.00625, 160), start, 5));
    double fine = Runs.apart(truth, KsRuns.from(PRACTICAL.withTimeStep(0.003125, 320), start, 5));
    assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(4, within(0.15));
  }

  @Test
  void isSpectralInSpace() {
    double truth = at(128);
    double n24 = Math.abs(truth - at(24));
    double n32 = Math.abs(truth - at(32));
    double n40 = Math.abs(truth - at(40));
    assertThat(n24 / n32).as("24 to 32 points").isGreaterThan(10);
    assertThat(n32 / n40).as("32 to 40 points").isGreaterThan(10);
  }

  private static double at(int points) {
    KuramotoSivashinsky system = PRACTICAL.withPoints(points).withTimeStep(0.0025, 400);
    return KsRuns.from(system, KsRuns.wave(system), 2)[0];
  }

  /** So small that u² rounds away: each mode grows or decays by its own rate, for any ν and L. */
  @ParameterizedTest
  @CsvSource({"22, 1, 64", "22, 0.4, 64", "100, 1.7, 48"})
  void smallModesAreExact(double length, double viscosity, int points) {
    KuramotoSivashinsky system = new KuramotoSivashinsky(points, length, viscosity, 0.3, 1);
    for (int mode = 1; mode < 6; mode++) {
      double k = 2 * Math.PI * mode / length;
      double[] start = KsRuns.cosine(points, mode, 1e-200);
      double[] out = KsRuns.from(system, start, 4);
      double growth = Math.exp(1.2 * (k * k - viscosity * Math.pow(k, 4)));
      double[] exact = KsRuns.cosine(points, mode, 1e-200 * growth);
      assertThat(out).containsExactly(exact, within(1e-214 * (1 + growth)));
    }
  }

  @Test
  void meanAndSawtoothNeverChange() {
    double[] start = KsRuns.wave(PRACTICAL);
    for (int j = 0; j < start.length; j++) {
      start[j] += 0.3 + (j % 2 == 0 ? 0.01 : -0.01);
    }
    double[] out = KsRuns.from(PRACTICAL, start, 200);
    assertThat(Runs.mean(out)).isCloseTo(Runs.mean(start), within(1e-14));
    double sawtooth = 0;
    for (int j = 0; j < out.length; j++) {
      sawtooth += (j % 2 == 0 ? out[j] : -out[j]) / out.length;
    }
    assertThat(sawtooth).isCloseTo(0.01, within(1e-14));
  }

  /** d/dt ½⟨u²⟩ = ⟨u_x²⟩ − ν⟨u_xx²⟩, the left side by central differences. */
  @Test
  void energyIsBalanced() {
    KuramotoSivashinsky system = PRACTICAL.withViscosity(0.8).withTimeStep(0.001, 1);
    MicroSolver solver = system.newSolver(0);
    solver.writeState(KsRuns.onAttractor(PRACTICAL.withViscosity(0.8), 1), 0);
    double[] u = new double[64];
    double[] energy = new double[3];
    double right = 0;
    for (int t = 0; t < 3; t++) {
      solver.readState(u);
      energy[t] = 0.5 * Runs.meanSquare(u);
      if (t == 1) {
        right = KsRuns.power(u, 22, 2) - 0.8 * KsRuns.power(u, 22, 4);
      }
      solver.step();
    }
    double left = (energy[2] - energy[0]) / 0.002;
    assertThat(left).isCloseTo(right, within(1e-5 * Math.abs(right) + 1e-7));
    assertThat(Math.abs(right)).as("something happens").isGreaterThan(1e-3);
  }

  @Test
  void commutesWithShiftAndReflection() {
    double[] start = KsRuns.onAttractor(PRACTICAL, 2);
    double[] image = new double[64];
    for (int j = 0; j < 64; j++) {
      image[j] = -start[Math.floorMod(5 - j, 64)];
    }
    double[] out = KsRuns.from(PRACTICAL, start, 20);
    double[] imageOut = KsRuns.from(PRACTICAL, image, 20);
    for (int j = 0; j < 64; j++) {
      assertThat(imageOut[j]).isCloseTo(-out[Math.floorMod(5 - j, 64)], within(1e-11));
    }
  }

  /** 4e5 steps; with a complex transform an imaginary part would overflow after 1e5 of them. */
  @Test
  void staysBoundedForLong() {
    KuramotoSivashinsky system = PRACTICAL.withTimeStep(0.025, 400);
    double[] u = KsRuns.from(system, system.noise(3), 1000);
    assertThat(Runs.meanSquare(u)).isBetween(0.5, 2.5);
  }

  @Test
  void tooLargeStepsAreReported() {
    double[] start = KsRuns.wave(PRACTICAL);
    for (int j = 0; j < start.length; j++) {
      start[j] *= 1e3;
    }
    assertThatThrownBy(() -> KsRuns.from(PRACTICAL, start, 10))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("Kuramoto-Sivashinsky solution is no longer finite at t = ")
        .hasMessageContaining("a smaller dt than 0.025 may help");
  }

  @Test
  void noiseHasNeitherMeanNorSawtooth() {
    double[] u = PRACTICAL.noise(7);
    double even = 0;
    double odd = 0;
    for (int j = 0; j < 64; j += 2) {
      even += u[j];
      odd += u[j + 1];
    }
    assertThat(even).isCloseTo(0, within(1e-16));
    assertThat(odd).isCloseTo(0, within(1e-16));
    assertThat(Math.sqrt(Runs.meanSquare(u))).isBetween(0.002, 0.004);
  }

  @Test
  void refusesWhatCannotBeSolved() {
    assertThatThrownBy(() -> PRACTICAL.withPoints(63)).hasMessage("points must be even, not 63");
    assertThatThrownBy(() -> PRACTICAL.withPoints(6)).hasMessageContaining("[8, 4096], not 6");
    assertThatThrownBy(() -> PRACTICAL.withLength(0)).hasMessageContaining("length must be");
    assertThatThrownBy(() -> PRACTICAL.withViscosity(-1)).hasMessageContaining("viscosity must be");
    assertThatThrownBy(() -> PRACTICAL.withTimeStep(0, 1)).hasMessageContaining("dt must be");
    assertThatThrownBy(() -> PRACTICAL.withTimeStep(1, 0)).hasMessageContaining("substeps must be");
  }
}
