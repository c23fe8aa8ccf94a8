package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidateLibraryTest {

  private static String names(Candidates candidates) {
    return String.join(
        ", ", IntStream.range(0, candidates.count()).mapToObj(candidates::name).toList());
  }

  @Test
  void holdsEveryMonomialOnce() {
    assertThat(names(CandidateLibrary.POLYNOMIAL.of(2, 3)))
        .isEqualTo(", z1, z2, z1^2, z1 z2, z2^2, z1^3, z1^2 z2, z1 z2^2, z2^3");
    double[] out = new double[10];
    CandidateLibrary.POLYNOMIAL.of(2, 3).evaluate(new double[] {2, 3}, out);
    assertThat(out).containsExactly(1, 2, 3, 4, 6, 9, 8, 12, 18, 27);
  }

  @Test
  void countsAsPublished() {
    assertThat(CandidateLibrary.POLYNOMIAL.of(8, 3).count()).isEqualTo(165);
    assertThat(CandidateLibrary.POLYNOMIAL.of(4, 1).count()).isEqualTo(5);
    assertThat(CandidateLibrary.POLYNOMIAL.count(8, 3, 2000)).isEqualTo(165);
    assertThat(CandidateLibrary.POLYNOMIAL.count(100_000, 10, 2000)).isGreaterThan(2000);
    assertThat(CandidateLibrary.FOURIER.count(3, 2, 2000)).isEqualTo(12);
  }

  @Test
  void sinusoidsAreThoseOfMultiplesOfTheLatents() {
    Candidates candidates = CandidateLibrary.FOURIER.of(2, 3);
    assertThat(names(candidates))
        .startsWith("sin(z1), cos(z1), sin(2 z1), cos(2 z1), sin(3 z1), cos(3 z1), sin(z2)");
    double[] out = new double[12];
    candidates.evaluate(new double[] {0.7, -2}, out);
    for (int k = 1; k <= 3; k++) {
      assertThat(out[2 * k - 2]).isCloseTo(Math.sin(0.7 * k), within(1e-14));
      assertThat(out[6 + 2 * k - 1]).isCloseTo(Math.cos(-2.0 * k), within(1e-14));
    }
  }
}
