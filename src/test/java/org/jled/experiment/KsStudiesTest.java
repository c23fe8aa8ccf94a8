package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jled.core.Run;
import org.jled.core.Trajectory;
import org.jled.data.Dataset;
import org.jled.data.WellDataset;
import org.jled.reduce.Pca;
import org.jled.reduce.Reducer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KsStudiesTest {

  /** The splits of the published data are consecutive pieces of one trajectory. */
  @Test
  void publishedSplitsFollowOneAnother() {
    Dataset data = KsStudies.paperData().generate(Run.silent(0));
    Trajectory train = data.train().trajectories().get(0);
    Trajectory valid = data.valid().trajectories().get(0);
    Trajectory test = data.test().trajectories().get(0);
    assertThat(train.length()).isEqualTo(15_000);
    assertThat(train.time(0)).isCloseTo(1000, within(1e-9));
    assertThat(valid.time(0) - train.time(14_999)).isCloseTo(0.25, within(1e-9));
    assertThat(test.time(0) - valid.time(14_999)).isCloseTo(0.25, within(1e-9));
    assertThat(deviation(train)).as("on the attractor").isCloseTo(1.186, within(0.03));
    assertThat(deviation(test)).isCloseTo(1.186, within(0.03));
  }

  /**
   * Held against residuals found by other means on other trajectories. Those of the training and
   * the validation data, 3750 time units each, differ by up to a fifth.
   */
  @Test
  void principalComponentsLeaveWhatTheyShould() {
    Dataset data = KsStudies.paperData().generate(Run.silent(0));
    Map.of(2, 0.787, 4, 0.336, 6, 0.124, 7, 0.0829, 8, 0.0430, 9, 0.0268, 10, 0.0110, 12, 1.79e-3)
        .forEach(
            (latents, residual) ->
                assertThat(residual(data, latents))
                    .as("%d components", latents)
                    .isCloseTo(residual, withinPercentage(latents == 8 ? 5 : 15)));
  }

  private static double residual(Dataset data, int latents) {
    Reducer pca = new Pca(latents).fit(data.train(), data.valid(), Run.silent(0));
    Trajectory test = data.test().trajectories().get(0);
    double[] latent = new double[latents];
    double[] rebuilt = new double[64];
    double sum = 0;
    for (int t = 0; t < test.length(); t++) {
      pca.encode(test.state(t), latent);
      pca.decode(latent, rebuilt);
      for (int i = 0; i < 64; i++) {
        double error = rebuilt[i] - test.state(t)[i];
        sum += error * error / 64 / test.length();
      }
    }
    return sum;
  }

  private static double deviation(Trajectory trajectory) {
    double sum = 0;
    for (int t = 0; t < trajectory.length(); t++) {
      for (double u : trajectory.state(t)) {
        sum += u * u / 64 / trajectory.length();
      }
    }
    return Math.sqrt(sum);
  }

  @Test
  void filesHoldWhatTheRecipeGives(@TempDir Path folder) throws IOException {
    WellDataset.generate(KsStudies.tinyData(), folder, Run.silent(0));
    Dataset read = WellDataset.read(folder);
    assertThat(read.spec().axes().get(0).periodic()).isTrue();
    assertThat(read.train().trajectories()).hasSize(2);
    Trajectory expected = KsStudies.tinyData().generate(Run.silent(0)).test().trajectories().get(0);
    Trajectory found = read.test().trajectories().get(0);
    assertThat(found.state(400)).isEqualTo(expected.state(400));
    assertThat(found.time(0)).isEqualTo(expected.time(0));
  }

  @Test
  void everySeedOfTheTinyDataIsOnTheAttractor() {
    Dataset data = KsStudies.tinyData().generate(Run.silent(0));
    for (Trajectory trajectory : data.train().trajectories()) {
      double square = 0;
      for (double u : trajectory.state(0)) {
        square += u * u / 32;
      }
      assertThat(Math.sqrt(square)).isBetween(0.7, 2.0);
    }
  }
}
