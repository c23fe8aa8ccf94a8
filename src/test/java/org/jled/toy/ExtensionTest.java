package org.jled.toy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jled.core.Progress;
import org.jled.core.Registry;
import org.jled.core.Run;
import org.jled.data.Dataset;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.data.SplitPlan;
import org.jled.experiment.Evaluation;
import org.jled.experiment.Experiment;
import org.jled.experiment.Report;
import org.jled.latent.LatentModel;
import org.jled.latent.TwoStage;
import org.jled.multiscale.MultiscalePlan;
import org.jled.propagate.PropagatorMethod;
import org.jled.propagate.Propagators;
import org.jled.system.MicroSystem;
import org.jled.system.Systems;
import org.junit.jupiter.api.Test;

/**
 * A new system, reducer and propagator, each one file, go through a whole study without a change to
 * any other.
 */
class ExtensionTest {

  @Test
  void aToyStudyRunsFromDataToReport() {
    DatasetRecipe recipe =
        new DatasetRecipe(
            new ToyDiffusion(8, 0.2),
            SplitPlan.of(30, 0L, 1L),
            SplitPlan.of(30, 2L),
            SplitPlan.of(30, 3L));
    List<MultiscalePlan> plans =
        List.of(MultiscalePlan.latentOnly(5, 20), new MultiscalePlan(5, 2, 2, 20));
    Experiment experiment =
        new Experiment(
            "toy", recipe, new TwoStage(new ToyIdentity(8), new ToyCounter(0)), plans, 1);
    Dataset data = recipe.generate(Run.silent(1));
    LatentModel model = experiment.model().fit(data.train(), data.valid(), Run.silent(1));
    Report report =
        Report.of(new Evaluation(experiment, model, data, true), Split.TEST, 2, Progress.SILENT);
    DoubleStream errors =
        DoubleStream.of(report.results().where("metric", "RMSE").numbers("value"));
    assertThat(errors.boxed()).hasSizeGreaterThanOrEqualTo(4).allMatch(e -> e >= 0 && e < 1);
    assertThat(report.summary().texts("mode")).contains("latent", "multiscale", "micro solver");
  }

  @Test
  void registriesTakeOneLineMore() {
    Registry<MicroSystem> systems = Systems.SYSTEMS.with("toy-diffusion", new ToyDiffusion(8, 0.2));
    Registry<PropagatorMethod> propagators =
        Propagators.METHODS.with("toy-counter", new ToyCounter(0));
    assertThat(systems.get("toy-diffusion").newSolver(0).time()).isZero();
    assertThat(propagators.ids()).contains("lstm", "toy-counter");
  }
}
