package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Dataset;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.data.SplitPlan;
import org.jled.latent.LatentModel;
import org.jled.latent.TwoStage;
import org.jled.multiscale.MultiscalePlan;
import org.jled.propagate.LinearMap;
import org.jled.reduce.Pca;
import org.jled.system.fhn.FitzHughNagumo;
import org.junit.jupiter.api.Test;

class ReportTest {

  /** Twice as large at every step: forecasts run away, single steps from the truth do not. */
  @Test
  void divergenceIsToldByMode() {
    DatasetRecipe recipe =
        new DatasetRecipe(
            FitzHughNagumo.tiny(),
            SplitPlan.of(60, 0L),
            SplitPlan.of(60, 3L),
            SplitPlan.of(60, 5L));
    Dataset data = recipe.generate(Run.silent(1));
    TwoStage method = new TwoStage(new Pca(1), LinearMap.paper());
    LatentModel fitted = method.fit(data.train(), data.valid(), Run.silent(1));
    Weights doubling =
        Weights.of(
                Map.of(
                    "map.weight", Tensor.of(new double[] {2}, 1, 1),
                    "map.bias", Tensor.of(new double[1], 1)))
            .withText("method", LinearMap.ID);
    LatentModel model =
        new LatentModel(fitted.reducer(), LinearMap.paper().restore(doubling), fitted.range());
    Experiment experiment =
        new Experiment("doubling", recipe, method, List.of(MultiscalePlan.latentOnly(5, 40)), 1);
    Report report =
        Report.of(new Evaluation(experiment, model, data, false), Split.TEST, 2, Progress.SILENT);
    assertThat(report.caveats())
        .anyMatch(note -> note.startsWith("2 of 2 forecasts of mode 'latent' diverged"))
        .noneMatch(note -> note.contains("of mode 'teacher' diverged"));
  }
}
