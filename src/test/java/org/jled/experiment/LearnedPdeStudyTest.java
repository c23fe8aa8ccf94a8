package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Table;
import org.jled.data.DatasetRecipe;
import org.jled.learnedpde.FeatureSet;
import org.jled.learnedpde.GaussianProcess;
import org.jled.learnedpde.LearnedPde;
import org.jled.multiscale.MultiscalePlan;
import org.junit.jupiter.api.Test;

class LearnedPdeStudyTest {

  private static final DatasetRecipe DATA = Experiments.PRESETS.get("fhn-tiny").data();
  private static final MultiscalePlan PLAN = MultiscalePlan.latentOnly(20, 30);

  /** The walls of these data are the equation's own, so that what is learned is the solver. */
  @Test
  void theLearnedEquationForecastsAsItsSolverDoes() {
    LearnedPdeStudy study = new LearnedPdeStudy(DATA, 10, PLAN, Progress.SILENT);
    study.addEquation(Progress.SILENT);
    String learned =
        study.add(LearnedPde.of(new GaussianProcess(150, 40), FeatureSet.F1), Run.silent(3));
    Table table = study.table();
    assertThat(learned).contains("u_t = ", "v_t = ", "u_xx");
    assertThat(table.texts("source")).containsExactly("measured", "measured", "published");
    assertThat(table.texts("finite steps").subList(0, 2)).containsOnly("30");
    assertThat(table.numbers("MNAD(u)")[0]).isBetween(1e-4, 2e-2);
    assertThat(table.numbers("MNAD(u)")[1]).isLessThan(table.numbers("MNAD(u)")[0]);
    assertThat(table.numbers("MNAD(v)")[1]).isLessThan(5e-3);
    assertThat(table.numbers("MNAD(v)")[2]).isEqualTo(1.62e-2);
  }

  @Test
  void figuresDrawMediansAndExtremesOverSeeds() {
    Table.Builder rows = Table.of("model", "features", "source", "MNAD(u)", "MNAD(v)");
    for (double error : new double[] {3e-3, 1e-3, 2e-3}) {
      rows.add("learned PDE, gp", "f1", "measured", error, 2 * error);
    }
    rows.add("learned PDE, gp", "f1", "published", 9e-3, 9e-3);
    Table figure = LearnedPdeStudy.figure(rows.build());
    assertThat(figure.texts("model")).containsOnly("gp f1");
    assertThat(figure.rows().get(0))
        .isEqualTo(List.of("gp f1", "measured", "MNAD(u)", 2e-3, 1e-3, 3e-3));
    assertThat(figure.numbers("value")).containsExactly(2e-3, 9e-3, 4e-3, 9e-3);
  }

  @Test
  void refusesOtherEquationsAndTestsThatAreTooLong() {
    assertThatThrownBy(() -> new LearnedPdeStudy(KsStudies.tinyData(), 1, PLAN, Progress.SILENT))
        .hasMessageContaining("on fhn data, not on ks");
    assertThatThrownBy(() -> new LearnedPdeStudy(DATA, 7, PLAN, Progress.SILENT))
        .hasMessageContaining("finer must divide the 50 solver steps of a sample, not be 7");
    assertThatThrownBy(
            () ->
                new LearnedPdeStudy(
                    DATA, 1, MultiscalePlan.latentOnly(20, 20_000), Progress.SILENT))
        .hasMessageContaining("horizon 20000");
  }
}
