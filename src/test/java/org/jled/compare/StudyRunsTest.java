package org.jled.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jled.core.Progress;
import org.jled.core.Registry;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.experiment.ModelLibrary;
import org.jled.experiment.RunDirectory;
import org.jled.latent.LatentModelMethod;
import org.jled.latent.TwoStage;
import org.jled.propagate.LinearMap;
import org.jled.propagate.Reservoir;
import org.jled.reduce.Pca;
import org.jled.rival.Climatology;
import org.jled.rival.FittedRival;
import org.jled.rival.Persistence;
import org.jled.rival.Rival;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyRunsTest {

  private static final MethodStudy STUDY =
      MethodStudies.STUDIES.get("ks-tiny").only(List.of("pca-linear"));
  private static final Dataset DATA = STUDY.data().generate(Run.silent(1));

  private static final String MAP = "propagator.map.weight";

  @TempDir Path folder;

  private List<StudyModel> train(MethodStudy study, Long... seeds) throws IOException {
    return new StudyRuns(study, folder).train(Arrays.asList(seeds), DATA, Progress.SILENT);
  }

  private static MethodStudy with(String method, LatentModelMethod model) {
    return new MethodStudy(
        STUDY.name(),
        STUDY.data(),
        STUDY.warmup(),
        STUDY.horizon(),
        STUDY.starts(),
        Registry.<LatentModelMethod>of("method").with(method, model));
  }

  @Test
  void trainsEveryMethodFromEverySeed() throws IOException {
    List<StudyModel> models = train(STUDY, 1L, 2L);
    assertThat(models).extracting(StudyModel::seed).containsExactly(1L, 2L);
    assertThat(models).extracting(StudyModel::method).containsOnly("pca-linear");
    assertThat(models).allMatch(model -> model.trainingSeconds() > 0);
  }

  @Test
  void tellsWhenAllIsDone() throws IOException {
    List<String> told = new ArrayList<>();
    Progress progress = (task, done, total, note) -> told.add(task + " " + done + "/" + total);
    List<StudyModel> models = new StudyRuns(STUDY, folder).train(List.of(1L, 2L), DATA, progress);
    assertThat(told).last().isEqualTo("models 2/2");
    StudyScores.of(STUDY, DATA, Progress.SILENT).table(models, DATA, progress);
    assertThat(told).last().isEqualTo("pca-linear, seed 2, forecasting 4/4");
  }

  @Test
  void trainsNothingTwice() throws IOException {
    train(STUDY, 1L);
    Path model = folder.resolve("pca-linear-seed1/model.npz");
    Object before = Files.getLastModifiedTime(model);
    assertThat(train(STUDY, 1L, 2L)).hasSize(2);
    assertThat(Files.getLastModifiedTime(model)).isEqualTo(before);
  }

  @Test
  void sharesReducersAmongPropagators() throws IOException {
    train(STUDY, 1L);
    train(with("pca-reservoir", new TwoStage(new Pca(8), Reservoir.tiny())), 1L);
    try (Stream<Path> files = Files.list(folder.resolve("reducers"))) {
      assertThat(files).hasSize(1);
    }
    train(with("pca3-linear", new TwoStage(new Pca(3), LinearMap.paper())), 1L);
    try (Stream<Path> files = Files.list(folder.resolve("reducers"))) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void givesWhatTheWholeMethodGives() throws IOException {
    double[] own = train(STUDY, 5L).get(0).model().weights().tensor(MAP).values();
    double[] whole =
        STUDY
            .experiment("pca-linear", 5)
            .model()
            .fit(DATA.train(), DATA.valid(), Run.silent(5))
            .weights()
            .tensor(MAP)
            .values();
    assertThat(own).containsExactly(whole);
  }

  @Test
  void copiesWhatShips() throws IOException {
    double[] own = train(STUDY, 1L).get(0).model().weights().tensor(MAP).values();
    Path library = folder.resolve("library");
    RunDirectory trained = RunDirectory.open(folder.resolve("pca-linear-seed1"));
    trained.copyTo(library.resolve("some-name"));
    Path other = folder.resolve("other");
    StudyRuns runs = new StudyRuns(STUDY, other, new ModelLibrary(library));
    StudyModel copied = runs.train(List.of(1L), DATA, Progress.SILENT).get(0);
    assertThat(copied.model().weights().tensor(MAP).values()).containsExactly(own);
    assertThat(copied.trainingSeconds()).isEqualTo(trained.trainingSeconds());
    assertThat(other.resolve("reducers")).doesNotExist();
    assertThat(other.resolve("pca-linear-seed1/provenance.json"))
        .hasSameTextualContentAs(library.resolve("some-name/provenance.json"));
    runs.train(List.of(1L, 2L), DATA, Progress.SILENT);
    assertThat(other.resolve("reducers")).isNotEmptyDirectory();
  }

  @Test
  void adoptsNoOtherTraining() throws IOException {
    train(STUDY, 1L);
    RunDirectory trained = RunDirectory.open(folder.resolve("pca-linear-seed1"));
    Path other = folder.resolve("other");
    assertThatThrownBy(() -> RunDirectory.adopt(other, STUDY.experiment("pca-linear", 2), trained))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from another seed");
    assertThat(other).doesNotExist();
  }

  @Test
  void standsOnAReducerThatShips() throws IOException {
    StudyModel trained = train(STUDY, 1L).get(0);
    Path library = folder.resolve("library");
    RunDirectory.open(folder.resolve("pca-linear-seed1")).copyTo(library.resolve("some-name"));
    MethodStudy study = with("pca-reservoir", new TwoStage(new Pca(8), Reservoir.tiny()));
    StudyRuns runs = new StudyRuns(study, folder.resolve("other"), new ModelLibrary(library));
    List<StudyModel> models = runs.train(List.of(1L), DATA, Progress.SILENT);
    assertThat(models.get(0).model().reducer().weights().tensor("components").values())
        .containsExactly(trained.model().reducer().weights().tensor("components").values());
    assertThat(models.get(0).trainingSeconds()).isNaN();
    Table scores =
        StudyScores.of(study, DATA, Progress.SILENT).table(models, DATA, Progress.SILENT);
    assertThat(scores.where("metric", StudyScores.TRAINING).size()).isZero();
  }

  @Test
  void refusesAFolderOfOtherSettings() throws IOException {
    train(STUDY, 1L);
    MethodStudy other = with("pca-linear", new TwoStage(new Pca(3), LinearMap.paper()));
    assertThatThrownBy(() -> train(other, 1L))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("pca-linear-seed1 holds another experiment")
        .hasMessageContaining("latentDim");
  }

  @Test
  void scoresEveryForecastAndEveryModel() throws IOException {
    Table scores =
        StudyScores.of(STUDY, DATA, Progress.SILENT)
            .table(train(STUDY, 1L, 2L), DATA, Progress.SILENT);
    assertThat(scores.where("metric", "RMSE").where("seed", 1L).size()).isEqualTo(STUDY.starts());
    assertThat(Arrays.stream(scores.where("metric", StartScores.DENSITY).numbers("value")))
        .allMatch(error -> error > 0 && error <= 2);
    assertThat(scores.where("metric", StudyScores.PARAMETERS).numbers("value"))
        .containsExactly(72, 72);
    assertThat(Arrays.stream(scores.where("metric", StudyScores.STEP).numbers("value")))
        .allMatch(microseconds -> microseconds > 0);
  }

  @Test
  void aRivalFarOutsideOfTheTrainingDataIsNotBounded() {
    Table scores =
        StudyScores.of(STUDY, DATA, Progress.SILENT)
            .rivals(List.of(new Constant(1e3)), DATA, Progress.SILENT);
    assertThat(scores.where("metric", StartScores.BOUNDED).numbers("value")).containsOnly(0);
  }

  /** Forecasts one number everywhere, whatever it is fitted to. */
  private record Constant(double value) implements Rival, FittedRival {

    @Override
    public String id() {
      return "constant";
    }

    @Override
    public FittedRival fit(Snapshots train) {
      return this;
    }

    @Override
    public int stateSize() {
      return DATA.spec().size();
    }

    @Override
    public Rollout start(Trajectory known, int warmup) {
      return state -> Arrays.fill(state, value);
    }
  }

  @Test
  void slowMethodsStaySlowInPartsOfAStudy() {
    MethodStudy paper = MethodStudies.STUDIES.get("ks-paper");
    assertThat(paper.slow()).contains("cnn-linear", "lstm", "reservoir-8000");
    assertThat(paper.only(List.of("lstm", "reservoir")).slow()).containsExactly("lstm");
    assertThat(paper.withStarts(3).slow()).isEqualTo(paper.slow());
    assertThatThrownBy(() -> STUDY.withSlow("ae-lstm")).hasMessageContaining("'ae-lstm'");
  }

  @Test
  void scoresRivalsOnTheSameStarts() throws IOException {
    StudyScores scores = StudyScores.of(STUDY, DATA, Progress.SILENT);
    Table rivals =
        scores.rivals(List.of(new Persistence(), new Climatology()), DATA, Progress.SILENT);
    assertThat(rivals.distinct("method")).containsExactly("persistence", "climatology");
    assertThat(rivals.where("metric", "bounded").numbers("value")).containsOnly(1).hasSize(8);
    Trajectory test = DATA.test().trajectories().get(0);
    int from = scores.starts().first().get(2) + STUDY.warmup();
    double[] held = test.state(from - 1);
    double sum = 0;
    for (int n = 0; n < STUDY.horizon(); n++) {
      double[] truth = test.state(from + n);
      double square = 0;
      for (int i = 0; i < truth.length; i++) {
        square += (truth[i] - held[i]) * (truth[i] - held[i]) / truth.length;
      }
      sum += square / STUDY.horizon();
    }
    Table third = rivals.where("method", "persistence").where("start", 2).where("metric", "MSE");
    assertThat(third.numbers("value")[0]).isCloseTo(sum, within(1e-12));
    Table all = scores.table(train(STUDY, 1L), DATA, Progress.SILENT).and(rivals);
    assertThat(new Ranking(all).table().texts("method")).hasSize(3);
  }

  @Test
  void listsTheMethods() {
    Table methods = MethodStudies.STUDIES.get("fhn-quick").table();
    assertThat(methods.size()).isEqualTo(10);
    assertThat(methods.where("method", "ae-lstm-end-to-end").rows().get(0))
        .containsExactly("ae-lstm-end-to-end", "autoencoder", "lstm", "together", 2L);
    assertThat(methods.where("method", "pca-linear").rows().get(0))
        .containsExactly("pca-linear", "pca", "linear", "one after the other", 2L);
  }
}
