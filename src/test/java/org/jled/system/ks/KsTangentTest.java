package org.jled.system.ks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.jled.core.Progress;
import org.jled.system.lyapunov.Benettin;
import org.jled.system.lyapunov.FiniteDifferences;
import org.jled.system.lyapunov.LyapunovSpectrum;
import org.junit.jupiter.api.Test;

class KsTangentTest {

  private static final KuramotoSivashinsky SYSTEM = KuramotoSivashinsky.practical();

  /** Around u = 0 each mode has its own rate k² − νk⁴, twice. */
  @Test
  void exponentsOfTheRestStateAreThoseOfItsModes() {
    KuramotoSivashinsky system = SYSTEM.withViscosity(1.3).withTimeStep(0.1, 10);
    LyapunovSpectrum found =
        new Benettin(6, 400, 2, 50, 0)
            .measure(new KsTangent(system, 6), new double[62], Progress.SILENT);
    double[] rates = new double[10];
    for (int m = 1; m <= 10; m++) {
      double k = 2 * Math.PI * m / 22;
      rates[m - 1] = -(k * k - 1.3 * Math.pow(k, 4));
    }
    java.util.Arrays.sort(rates);
    for (int i = 0; i < 6; i++) {
      assertThat(found.exponents()[i]).isCloseTo(-rates[i / 2], within(1e-9));
    }
  }

  @Test
  void tangentIsTheDerivativeOfTheMap() {
    KsTangent map = new KsTangent(SYSTEM, 2);
    KsTangent alone = new KsTangent(SYSTEM, 0);
    FiniteDifferences differences =
        new FiniteDifferences(x -> alone.advance(x, new double[0][]), 62, 0.25, 1e-4);
    double[] state = map.coefficients(KsRuns.onAttractor(SYSTEM, 1));
    double[] other = state.clone();
    double[][] tangents = {unit(0), unit(9)};
    double[][] approximate = {unit(0), unit(9)};
    for (int n = 0; n < 8; n++) {
      map.advance(state, tangents);
      differences.advance(other, approximate);
    }
    assertThat(state).containsExactly(other, within(1e-15));
    assertThat(tangents[0]).containsExactly(approximate[0], within(1e-8));
    assertThat(tangents[1]).containsExactly(approximate[1], within(1e-8));
  }

  private static double[] unit(int place) {
    double[] vector = new double[62];
    vector[place] = 1;
    return vector;
  }

  @Test
  void mapIsTheSolver() {
    KsTangent map = new KsTangent(SYSTEM, 0);
    double[] start = KsRuns.onAttractor(SYSTEM, 3);
    double[] state = map.coefficients(start);
    map.advance(state, new double[0][]);
    double[] expected = map.coefficients(KsRuns.from(SYSTEM, start, 1));
    assertThat(state).containsExactly(expected, within(1e-13));
  }

  @Test
  void refusesAnotherNumberOfTangents() {
    assertThatThrownBy(() -> new KsTangent(SYSTEM, 2).advance(new double[62], new double[1][62]))
        .hasMessage("tangents must be 2, not 1");
    assertThatThrownBy(() -> new KsTangent(SYSTEM, 63)).hasMessageContaining("[0, 62], not 63");
  }
}
