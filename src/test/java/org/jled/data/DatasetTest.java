package org.jled.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.StoppedException;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.toy.ToyDiffusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {

  @TempDir Path folder;

  private static DatasetRecipe recipe() {
    return new DatasetRecipe(
        FitzHughNagumo.tiny(),
        SplitPlan.of(6, 0L, 1L),
        SplitPlan.of(5, 3L),
        new SplitPlan(java.util.List.of(5L), 2, 4));
  }

  @Test
  void isAPureFunctionOfItsRecipe() {
    Dataset one = recipe().generate(Run.silent(0));
    Dataset two = recipe().generate(Run.silent(99));
    assertThat(one.train().trajectories().get(1).state(5))
        .isEqualTo(two.train().trajectories().get(1).state(5));
    assertThat(one.train().count()).isEqualTo(12);
  }

  @Test
  void dropsTheTransient() {
    Dataset data = recipe().generate(Run.silent(0));
    assertThat(data.test().trajectories().get(0).time(0)).isEqualTo(2);
    assertThat(data.train().trajectories().get(0).time(0)).isZero();
  }

  @Test
  void anyNewSystemMakesADataset() {
    DatasetRecipe toy =
        new DatasetRecipe(
            new ToyDiffusion(8, 0.2),
            SplitPlan.of(4, 0L),
            SplitPlan.of(4, 1L),
            SplitPlan.of(4, 2L));
    assertThat(toy.generate(Run.silent(0)).spec().system()).isEqualTo("toy-diffusion");
  }

  @Test
  void survivesTheRoundTripThroughHdf5() throws IOException {
    Dataset made = recipe().generate(Run.silent(0));
    assertThat(WellDataset.generate(recipe(), folder, Run.silent(0))).isEqualTo(4);
    Dataset read = WellDataset.read(folder);
    assertThat(read.spec().channels()).containsExactly("u", "v");
    assertThat(read.spec().axes().get(0).points()).isEqualTo(made.spec().axes().get(0).points());
    for (Split split : Split.values()) {
      var expected = made.split(split).trajectories();
      var actual = read.split(split).trajectories();
      assertThat(actual).hasSameSizeAs(expected);
      for (int k = 0; k < actual.size(); k++) {
        for (int t = 0; t < expected.get(k).length(); t++) {
          assertThat(actual.get(k).state(t)).isEqualTo(expected.get(k).state(t));
          assertThat(actual.get(k).time(t)).isEqualTo(expected.get(k).time(t));
        }
      }
    }
  }

  @Test
  void aStoppedGenerationGoesOnWithTheFirstMissingFile() throws IOException {
    int[] updates = {0};
    Progress stopper =
        new Progress() {
          @Override
          public void update(String task, long done, long total, String note) {
            updates[0]++;
          }

          @Override
          public boolean stopRequested() {
            return updates[0] == 8;
          }
        };
    assertThatThrownBy(
            () -> WellDataset.generate(recipe(), folder, Run.silent(0).withProgress(stopper)))
        .isInstanceOf(StoppedException.class);
    Path first = folder.resolve("data/train/fhn_train_000.hdf5");
    FileTime written = Files.getLastModifiedTime(first);
    try (var files = Files.list(first.getParent())) {
      assertThat(files).as("only whole files").containsExactly(first);
    }
    assertThat(WellDataset.generate(recipe(), folder, Run.silent(0))).isEqualTo(3);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(written);
  }

  @Test
  void anyonesSnapshotsAreSplitByTrajectory() throws IOException {
    double[] values = new double[6 * 4 * 2 * 3];
    java.util.Arrays.setAll(values, i -> i);
    Npz.write(
        folder.resolve("mine.npz"),
        Weights.of(Map.of("state", Tensor.of(values, 6, 4, 2, 3), "dt", Tensor.scalar(0.25))));
    Dataset data = SnapshotsFile.read(folder.resolve("mine.npz"));
    assertThat(data.train().trajectories()).hasSize(4);
    assertThat(data.test().trajectories().get(0).state(0)[0])
        .as("the last trajectory")
        .isEqualTo(5 * 24);
    assertThat(data.train().sampleDt()).isEqualTo(0.25);
  }

  @Test
  void oneTrajectoryIsSplitInTime() throws IOException {
    Npz.write(
        folder.resolve("one.npz"),
        Weights.of(Map.of("anything", Tensor.of(new double[100 * 2 * 3], 100, 2, 3))));
    Dataset data = SnapshotsFile.read(folder.resolve("one.npz"));
    assertThat(data.train().count()).isEqualTo(70);
    assertThat(data.valid().count()).isEqualTo(15);
    assertThat(data.test().count()).isEqualTo(15);
  }

  @Test
  void refusesSnapshotsOfTheWrongShapeOrWithNaN() throws IOException {
    Npz.write(folder.resolve("flat.npz"), Weights.of(Map.of("state", Tensor.of(new double[6], 6))));
    assertThatThrownBy(() -> SnapshotsFile.read(folder.resolve("flat.npz")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("[trajectory, T, C, X]")
        .hasMessageContaining("not [6]");
    double[] values = new double[100 * 2 * 3];
    values[7] = Double.NaN;
    Npz.write(folder.resolve("nan.npz"), Weights.of(Map.of("state", Tensor.of(values, 100, 2, 3))));
    assertThatThrownBy(() -> SnapshotsFile.read(folder.resolve("nan.npz")))
        .hasMessageContaining("value 7 is NaN");
  }

  @Test
  void readsProfilesAsTextAndNamesTheBadLine() throws IOException {
    var spec = FitzHughNagumo.paper().withNodes(3).spec();
    Files.writeString(folder.resolve("y04u.txt"), "1\n2\n-3e-1\n");
    Files.writeString(folder.resolve("y04v.txt"), "4\n5\n6\n");
    assertThat(TextProfiles.read(folder, 4, spec)).containsExactly(1, 2, -0.3, 4, 5, 6);
    Files.writeString(folder.resolve("y04v.txt"), "4\nfive\n6\n");
    assertThatThrownBy(() -> TextProfiles.read(folder, 4, spec))
        .hasMessageContaining("line 2: 'five'");
    Files.writeString(folder.resolve("y04v.txt"), "4\n5\n");
    assertThatThrownBy(() -> TextProfiles.read(folder, 4, spec))
        .hasMessageContaining("holds 2 numbers; the grid has 3");
  }
}
