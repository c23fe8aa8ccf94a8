package org.jled.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jled.core.Progress;
import org.jled.core.Registry;
import org.jled.core.Run;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.experiment.TestStarts;
import org.jled.latent.LatentModel;
import org.jled.latent.LatentModelMethod;
import org.jled.latent.TwoStage;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.MultiscalePlan;
import org.jled.propagate.LinearMap;
import org.jled.reduce.Pca;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedScoresTest {

  private static final MethodStudy FHN = study("fhn-paper", "ae-mlp");
  private static final Dataset DATA =
      MethodStudies.STUDIES.get("ks-tiny").data().generate(silent());

  @TempDir Path folder;

  private static Run silent() {
    return Run.silent(1);
  }

  /** A study's data and test with one method that is fitted in no time. */
  private static MethodStudy study(String name, String method) {
    MethodStudy whole = MethodStudies.STUDIES.get(name);
    Registry<LatentModelMethod> one =
        Registry.<LatentModelMethod>of("method")
            .with(method, new TwoStage(new Pca(2), LinearMap.paper()));
    return new MethodStudy(
        name, whole.data(), whole.warmup(), whole.horizon(), whole.starts(), one);
  }

  @Test
  void areOfThePublishedDataOnly() {
    Table scores =
        Table.of(StudyScores.COLUMNS)
            .add("", "cnn-sindy", "", "", 8, 1, 0, StartScores.DENSITY, 1.0)
            .build();
    MethodStudy quick = MethodStudies.STUDIES.get("ks-quick");
    MethodStudy tiny = MethodStudies.STUDIES.get("ks-tiny");
    assertThat(table(quick, scores).size()).isEqualTo(1);
    assertThat(table(tiny, scores).size()).isZero();
  }

  private static Table table(MethodStudy study, Table scores) {
    return new PublishedScores(study).table(List.of(), scores, DATA, Progress.SILENT);
  }

  @Test
  void measuresFitzHughNagumoOnValidationData() throws IOException {
    Dataset data = FHN.data().generate(silent());
    List<StudyModel> models =
        new StudyRuns(FHN, folder).train(List.of(7L, 8L), data, Progress.SILENT);
    Table none = Table.of(StudyScores.COLUMNS).build();
    Table table = new PublishedScores(FHN).table(models, none, data, Progress.SILENT);
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.texts("method")).containsExactly("ae-mlp");
    assertThat(table.numbers("published")).containsExactly(0.03192);
    double expected = meanError(models.get(0).model(), data.valid().trajectories().get(0));
    assertThat(table.numbers("ours")[0]).isCloseTo(expected, within(1e-3 * expected));
    assertThat(table.numbers("least")).containsExactly(table.numbers("greatest"));
  }

  /** ⟨RMSE⟩ over 101 steps from 32 windows, written out. */
  private static double meanError(LatentModel model, Trajectory validation) {
    MultiscalePlan plan = MultiscalePlan.latentOnly(20, 101);
    List<Integer> starts = TestStarts.draw(validation.length(), plan, 32, 2022).first();
    double sum = 0;
    for (int from : starts) {
      Trajectory window = validation.slice(from, from + 121);
      Forecast forecast =
          Forecast.record(
              ForecastMode.LATENT.start(model, null, plan, window), 101, Progress.SILENT);
      for (int n = 0; n < 101; n++) {
        double square = 0;
        double[] truth = window.state(20 + n);
        for (int i = 0; i < truth.length; i++) {
          square += Math.pow(truth[i] - forecast.states()[n][i], 2);
        }
        sum += Math.sqrt(square / truth.length);
      }
    }
    return sum / (32 * 101);
  }

  @Test
  void takesTheKuramotoSivashinskyErrorsFromTheScores() {
    Table.Builder scores = Table.of(StudyScores.COLUMNS);
    double[][] errors = {{1, 2}, {5, 6}, {3, 4}};
    for (int seed = 0; seed < errors.length; seed++) {
      for (int start = 0; start < 2; start++) {
        double error = errors[seed][start];
        scores.add("", "cnn-sindy", "", "", 8, seed, start, StartScores.DENSITY, error);
      }
    }
    Table table =
        new PublishedScores(MethodStudies.STUDIES.get("ks-paper"))
            .table(List.of(), scores.build(), DATA, Progress.SILENT);
    assertThat(table.size()).isEqualTo(1);
    assertThat(table.rows().get(0).subList(0, 4))
        .containsExactly("ks-paper", "cnn-sindy", StartScores.DENSITY, 0.11);
    assertThat(table.rows().get(0).subList(5, 8)).containsExactly(3.5, 1.5, 5.5);
  }
}
