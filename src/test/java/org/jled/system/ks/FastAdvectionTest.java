package org.jled.system.ks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.jled.Allocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastAdvectionTest {

  private static FourierGrid grid(int points) {
    return new FourierGrid(KuramotoSivashinsky.paper().withPoints(points));
  }

  /** Leaves of four and of eight, with no stage and with up to five. */
  @ParameterizedTest
  @ValueSource(ints = {8, 16, 32, 64, 128, 256, 512, 1024, 4096})
  void agreesWithTheLibrary(int points) {
    double[] state = new Random(points).doubles(points, -1, 1).toArray();
    double[] copy = state.clone();
    double[] found = new double[points];
    double[] expected = new double[points];
    new FastAdvection(grid(points)).apply(state, found);
    assertThat(state).as("not modified").isEqualTo(copy);
    new Advection(grid(points)).apply(state, expected);
    double size = 0;
    for (double value : expected) {
      size = Math.max(size, Math.abs(value));
    }
    assertThat(found).containsExactly(expected, within(4e-15 * size));
  }

  /** u = cos kx: −u u_x = ½ k sin 2kx. */
  @Test
  void isTheDerivativeOfTheSquare() {
    FourierGrid grid = grid(64);
    double[] c = KsRuns.cosine(64, 3, 1);
    grid.forward(c);
    double[] out = new double[64];
    new FastAdvection(grid).apply(c, out);
    grid.inverse(out);
    double k = grid.waveNumber(3);
    for (int j = 0; j < 64; j++) {
      double exact = 0.5 * k * Math.sin(2 * Math.PI * 6 * j / 64);
      assertThat(out[j]).isCloseTo(exact, within(4e-15));
    }
  }

  @Test
  void allocatesNothing() {
    FastAdvection advection = new FastAdvection(grid(64));
    double[] state = KsRuns.cosine(64, 3, 1);
    double[] out = new double[64];
    assertThat(Allocation.ofThousand(() -> advection.apply(state, out))).isZero();
  }
}
