package org.jled.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.StoppedException;
import org.jled.core.Table;
import org.jled.data.Dataset;
import org.jled.data.Split;
import org.jled.reduce.DiffusionMaps;
import org.jled.reduce.Pca;
import org.jled.reduce.Reducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeRunsTest {

  private static final SizeStudy STUDY = SizeStudies.STUDIES.get("fhn-tiny");
  private static final Dataset DATA = STUDY.data().generate(Run.silent(1));

  @TempDir Path folder;

  private List<SizeFit> fit(SizeStudy study) throws IOException {
    return fit(study, Progress.SILENT);
  }

  private List<SizeFit> fit(SizeStudy study, Progress progress) throws IOException {
    return new SizeRuns(study, folder).fit(7, DATA, progress);
  }

  private static Table scores(SizeStudy study, List<SizeFit> fits) {
    return new SizeScores(study).table(fits, DATA, Progress.SILENT);
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("reducers"))) {
      return files.filter(file -> file.toString().endsWith(".npz")).count();
    }
  }

  @Test
  void fitsWhatHasAnOrderOnceForAllSizes() throws IOException {
    SizeStudy linear = STUDY.only(List.of("pca", "diffusion-maps"));
    List<SizeFit> fits = fit(linear);
    assertThat(files()).isEqualTo(2);
    assertThat(fits).extracting(f -> f.reducer().latentDim()).containsExactly(1, 2, 3, 4, 1, 2);
    assertThat(fits).allMatch(one -> one.seed().isEmpty() && one.seconds() > 0);
    Reducer own = new Pca(3).fit(DATA.train(), DATA.valid(), Run.silent(0));
    assertThat(fits.get(2).reducer().weights().tensor("components").values())
        .isEqualTo(own.weights().tensor("components").values());
  }

  @Test
  void trainsEverySizeFromEverySeedAndNothingTwice() throws IOException {
    SizeStudy networks = STUDY.only(List.of("ae"));
    assertThat(fit(networks))
        .extracting(f -> f.reducer().latentDim() + " " + f.seed().getAsLong())
        .containsExactly("1 7", "2 7", "1 8", "2 8");
    assertThat(files()).isEqualTo(4);
    List<String> told = new ArrayList<>();
    fit(networks, (task, done, total, note) -> told.add(task + " " + done + "/" + total));
    assertThat(told).containsExactly("fits 4/4");
  }

  @Test
  void tellsWhatItDoesAndWhatIsLeft() throws IOException {
    List<String> told = new ArrayList<>();
    fit(STUDY.only(List.of("pca", "ae")), (task, done, total, note) -> told.add(task));
    assertThat(told)
        .anyMatch(task -> task.startsWith("fit 2 of 5, less than a minute left: ae of 1, seed 7"))
        .anyMatch(task -> task.startsWith("fit 5 of 5, less than a minute left: ae of 2, seed 8"));
  }

  @Test
  void goesOnWhereItWasStopped() throws IOException {
    SizeStudy networks = STUDY.only(List.of("ae")).withSeeds(1);
    Table expected = scores(networks, fit(networks)).where("metric", "MSE");
    SizeRuns again = new SizeRuns(networks, folder.resolve("again"));
    assertThatThrownBy(() -> again.fit(7, DATA, new StoppedInTheSecondFit()))
        .isInstanceOf(StoppedException.class);
    List<SizeFit> fits = again.fit(7, DATA, Progress.SILENT);
    assertThat(scores(networks, fits).where("metric", "MSE")).isEqualTo(expected);
  }

  /** After some epochs. */
  private static final class StoppedInTheSecondFit implements Progress {

    private int updates;

    @Override
    public void update(String task, long done, long total, String note) {
      updates += task.startsWith("fit 2") ? 1 : 0;
    }

    @Override
    public boolean stopRequested() {
      return updates > 5;
    }
  }

  @Test
  void judgesAllByTheSameStates() throws IOException {
    Table scores = scores(STUDY, fit(STUDY));
    assertThat(scores.distinct("method")).containsExactly("pca", "diffusion-maps", "ae", "cnn");
    Snapshots test = STUDY.states(DATA, Split.TEST);
    assertThat(test.count()).isLessThanOrEqualTo(50).isGreaterThan(40);
    Table states = scores.where("metric", "states");
    assertThat(states.where("split", "test").numbers("value")).containsOnly(test.count());
    Table pca = scores.where("method", "pca").where("split", "test").where("metric", "MSE");
    assertThat(pca.numbers("value")[1])
        .isEqualTo(error(new Pca(2).fit(DATA.train(), DATA.valid(), Run.silent(0)), test));
    assertThat(scores.where("split", "valid").distinct("metric"))
        .containsExactly("MSE", "MNAD(u)", "MNAD(v)", "states");
  }

  @Test
  void judgingIsOneTask() throws IOException {
    SizeStudy linear = STUDY.only(List.of("pca"));
    List<String> told = new ArrayList<>();
    new SizeScores(linear)
        .table(
            fit(linear),
            DATA,
            (task, done, total, note) -> told.add(task + " " + done + "/" + total));
    int states = STUDY.states(DATA, Split.VALID).count() + STUDY.states(DATA, Split.TEST).count();
    assertThat(told).hasSize(4 * states).doesNotHaveDuplicates();
    assertThat(told.get(0)).isEqualTo("judging 1/" + 4 * states);
    assertThat(told).last().isEqualTo("judging " + 4 * states + "/" + 4 * states);
  }

  private static double error(Reducer reducer, Snapshots states) {
    double sum = 0;
    double[] latent = new double[reducer.latentDim()];
    double[] again = new double[reducer.stateSize()];
    for (int t = 0; t < states.count(); t++) {
      double[] state = states.trajectories().get(0).state(t);
      reducer.encode(state, latent);
      reducer.decode(latent, again);
      double square = 0;
      for (int i = 0; i < state.length; i++) {
        square += (state[i] - again[i]) * (state[i] - again[i]);
      }
      sum += square / state.length / states.count();
    }
    return sum;
  }

  @Test
  void theFigureSaysWhatWasThinned() throws IOException {
    Table scores = scores(STUDY, fit(STUDY));
    SizeFigures figures = new SizeFigures(STUDY);
    Table drawn = figures.table(scores);
    assertThat(figures.id()).isEqualTo("fig2a");
    int used = DiffusionMaps.tiny().used(DATA.train().count());
    assertThat(used).isEqualTo(241);
    assertThat(drawn.distinct("reducer"))
        .containsExactly(
            "PCA", "diffusion maps of 241 states", "AE, perceptrons", "AE, convolutions");
    assertThat(drawn.where("reducer", "AE, perceptrons").where("split", "test").size())
        .isEqualTo(4);
    assertThat(new SizeFigures(SizeStudies.STUDIES.get("ks-tiny")).id()).isEqualTo("fig3a");
  }

  @Test
  void summarisesTheTest() throws IOException {
    SizeStudy some = STUDY.only(List.of("pca", "ae"));
    Table summary = new SizeScores(some).summary(scores(some, fit(some)));
    assertThat(summary.columns()).containsExactly("latents", "pca", "ae");
    assertThat(summary.numbers("latents")).containsExactly(1, 2, 3, 4);
    assertThat(summary.texts("ae").get(1)).matches("[-.0-9e]+ \\[[-.0-9e]+–[-.0-9e]+]");
    assertThat(summary.texts("ae").get(2)).isEqualTo("–");
  }

  @Test
  void refusesMoreLatentsThanAStateHasValues() {
    assertThatThrownBy(() -> STUDY.withSizes(List.of(2, 53)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pca with 53 latents: a state has 52 values");
    assertThatThrownBy(() -> STUDY.withSizes(List.of(0))).hasMessageContaining("sizes");
  }
}
