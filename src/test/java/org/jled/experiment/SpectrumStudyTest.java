package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jled.core.Progress;
import org.jled.core.StateSpec;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.system.MicroSolver;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.ks.KuramotoSivashinsky;
import org.junit.jupiter.api.Test;

class SpectrumStudyTest {

  private static final SpectrumStudy STUDY = new SpectrumStudy(2, 4, 500, 1000);

  private static Object cell(Table table, int row, String column) {
    return table.rows().get(row).get(table.columns().indexOf(column));
  }

  private static double number(Object cell) {
    String text = cell.toString();
    return Double.parseDouble(text.substring(0, text.indexOf(' ')));
  }

  /** The model reads the first of the two values. */
  private static Trajectory orbit() {
    double[][] pairs = new double[10][];
    double[] times = new double[10];
    for (int t = 0; t < 10; t++) {
      pairs[t] = new double[] {0.3, 0.3};
      times[t] = t;
    }
    return Trajectory.of(StateSpec.anonymous(1, 2), times, pairs);
  }

  @Test
  void aBoundedModelHasExponentsAndADivergingOneNone() {
    Table.Builder rows = STUDY.table();
    STUDY.addModel(rows, "chaos", LogisticModel.of(3.9999), orbit(), 3, Progress.SILENT);
    STUDY.addModel(rows, "explosion", LogisticModel.of(6), orbit(), 3, Progress.SILENT);
    Table table = rows.build();
    assertThat(number(cell(table, 0, "λ_1"))).isBetween(0.6, 0.75);
    assertThat(cell(table, 0, "bounded")).isEqualTo("yes");
    assertThat(cell(table, 0, "free steps")).isEqualTo(1000L);
    assertThat(cell(table, 1, "λ_1")).isEqualTo("");
    assertThat(cell(table, 1, "bounded")).isEqualTo("no");
  }

  @Test
  void theEquationStandsBesideThem() {
    KuramotoSivashinsky system = KuramotoSivashinsky.tiny();
    double[] state = new double[system.points()];
    try (MicroSolver solver = system.newSolver(1)) {
      for (int t = 0; t < 1000; t++) {
        solver.step();
      }
      solver.readState(state);
    }
    Trajectory truth =
        Trajectory.of(
            system.spec(), new double[] {0, 0.25}, List.of(state, state).toArray(double[][]::new));
    Table.Builder rows = STUDY.table();
    STUDY.addEquation(rows, system, truth, Progress.SILENT);
    STUDY.addEquation(rows, FitzHughNagumo.tiny(), truth, Progress.SILENT);
    Table table = rows.build();
    assertThat(table.size()).isEqualTo(1);
    assertThat(number(cell(table, 0, "λ_1"))).isBetween(0.02, 0.08);
  }

  @Test
  void anEvaluationOfManyStartsIsThorough() {
    assertThat(SpectrumStudy.of(100, 82.8)).isEqualTo(new SpectrumStudy(8, 20, 830, 100_000));
    assertThat(SpectrumStudy.of(3, 82.8)).isEqualTo(new SpectrumStudy(8, 2, 830, 8300));
  }
}
