package org.jled.system.lyapunov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jled.core.Table;
import org.jled.system.MicroSolver;
import org.jled.system.ks.KuramotoSivashinsky;
import org.junit.jupiter.api.Test;

class DivergenceTest {

  private static final KuramotoSivashinsky KS = KuramotoSivashinsky.tiny();

  private static List<double[]> onTheAttractor(int count) {
    List<double[]> states = new ArrayList<>();
    try (MicroSolver solver = KS.newSolver(3)) {
      for (int n = 0; n < 800 * (count + 1); n++) {
        solver.step();
        if (n % 800 == 799 && n > 800) {
          double[] state = new double[KS.points()];
          solver.readState(state);
          states.add(state);
        }
      }
    }
    return states;
  }

  @Test
  void neighboursPartAtTheLeadingExponentUntilTheyAreStrangers() {
    Table table = new Divergence(KS, 1e-9, 2400, 1).table(onTheAttractor(8));
    double[] mean = table.where("pair", "mean").numbers("distance");
    double rate = Math.log(mean[1200] / mean[200]) / 250;
    assertThat(rate).isCloseTo(1 / 20.7, within(0.012));
    assertThat(mean[2400]).isBetween(0.5, 2.5);
  }

  @Test
  void everyPairStartsAtTheDistanceAskedFor() {
    Table table = new Divergence(KS, 1e-4, 2, 1).table(onTheAttractor(2));
    assertThat(table.distinct("pair")).containsExactly("pair 1", "pair 2", "mean");
    for (String pair : table.distinct("pair")) {
      Table rows = table.where("pair", pair);
      assertThat(rows.numbers("distance")[0]).isCloseTo(1e-4, within(1e-12));
      assertThat(rows.numbers("time")).containsExactly(0, 0.25, 0.5);
    }
  }

  @Test
  void theMeanOfUIsNotDisplaced() {
    double[] still = new double[KS.points()];
    KuramotoSivashinsky damped = KS.withLength(5);
    double[] distance =
        new Divergence(damped, 1e-3, 400, 1)
            .table(List.of(still))
            .where("pair", "mean")
            .numbers("distance");
    // Of what the short circle damps nothing is left but the sawtooth, which the scheme keeps.
    assertThat(distance[400]).isLessThan(1e-3);
    assertThat(Arrays.stream(distance).max().orElseThrow()).isLessThan(1.1e-3);
  }

  @Test
  void refusesNoStartsAndNoDistance() {
    assertThatThrownBy(() -> new Divergence(KS, 1e-3, 2, 1).table(List.of()))
        .hasMessage("starts must hold at least one state");
    assertThatThrownBy(() -> new Divergence(KS, 0, 2, 1))
        .hasMessageContaining("distance must be positive");
  }
}
