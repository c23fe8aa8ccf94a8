package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.data.SplitPlan;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.fhn.Kinetics;
import org.junit.jupiter.api.Test;

class SolverScanTest {

  private static final int HORIZON = 60;

  /** The converged solution on the 101 nodes of the data. */
  private static Trajectory truth() {
    SplitPlan plan = SplitPlan.of(HORIZON + 1, 5L);
    FitzHughNagumo fine = FitzHughNagumo.converged().withNodes(101);
    return new DatasetRecipe(fine, plan, plan, plan).trajectory(Split.TEST, 0, Run.silent(0));
  }

  @Test
  void comparesAnyGridsWithTheTruthOnItsNodes() {
    List<FitzHughNagumo> solvers =
        List.of(
            FitzHughNagumo.converged(),
            FitzHughNagumo.spectral(),
            FitzHughNagumo.paper(),
            FitzHughNagumo.tiny());
    Table table = SolverScan.of(truth(), HORIZON).table(solvers, Progress.SILENT);
    assertThat(table.texts("scheme"))
        .containsExactly(
            "cosine_spectral", "cosine_spectral", "lattice_boltzmann", "lattice_boltzmann");
    assertThat(table.texts("wall")).containsExactly("", "", "reference", "symmetric");
    assertThat(table.numbers("nodes")).containsExactly(40, 26, 101, 26);
    assertThat(table.numbers("horizon")).containsOnly(HORIZON);
    double[] nad = table.numbers("NAD");
    assertThat(nad[0]).isBetween(1e-8, 1e-6);
    assertThat(nad[1]).isBetween(1e-4, 2e-3);
    assertThat(nad[2]).isBetween(1e-4, 1e-2);
    assertThat(nad[3]).isGreaterThan(nad[1]);
    assertThat(table.numbers("seconds_per_time_unit")).hasSize(4).doesNotContain(0, Double.NaN);
  }

  @Test
  void aSolverThatDivergesIsARowNotAnEnd() {
    FitzHughNagumo wild = FitzHughNagumo.spectral().withKinetics(growing());
    Table table = SolverScan.of(truth(), HORIZON).table(List.of(wild), Progress.SILENT);
    assertThat(table.numbers("MNAD(u)")).containsExactly(Double.NaN);
    assertThat(table.numbers("seconds_per_time_unit")).containsExactly(Double.NaN);
  }

  private static Kinetics growing() {
    return new Kinetics(1, 4, 1, -0.03, -2);
  }

  @Test
  void theRivalsCoverBothSchemes() {
    List<FitzHughNagumo> rivals = SolverScan.rivals();
    assertThat(rivals).hasSize(58).contains(FitzHughNagumo.spectral(), FitzHughNagumo.paper());
    assertThat(rivals).allMatch(rival -> Math.abs(rival.sampleDt() - 1) < 1e-12);
  }

  @Test
  void refusesWhatCannotBeCompared() {
    Trajectory truth = truth();
    assertThatThrownBy(() -> SolverScan.of(truth, HORIZON + 1))
        .hasMessageContaining("horizon must be in [1, 60], not 61");
    assertThatThrownBy(() -> new SolverScan(truth, new double[52], HORIZON))
        .hasMessageContaining("start must have 202 values");
    FitzHughNagumo slow = FitzHughNagumo.spectral().withTimeStep(1, 2);
    assertThatThrownBy(() -> SolverScan.of(truth, 5).table(List.of(slow), Progress.SILENT))
        .hasMessageContaining("a solver samples every 2.0, the truth every 1.0");
  }
}
