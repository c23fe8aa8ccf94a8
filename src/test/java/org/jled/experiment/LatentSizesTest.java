package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.latent.Encoding;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.Phase;
import org.jled.reduce.Pca;
import org.jled.reduce.Reducer;
import org.jled.system.fhn.FitzHughNagumo;
import org.junit.jupiter.api.Test;

class LatentSizesTest {

  private static final FitzHughNagumo SYSTEM = FitzHughNagumo.tiny();
  private static final Trajectory RUN = Truths.run(SYSTEM, 0, 120);
  private static final Snapshots SNAPSHOTS = new Snapshots(SYSTEM.spec(), List.of(RUN));

  private static Reducer pca(int size) {
    return new Pca(size).fit(SNAPSHOTS, SNAPSHOTS, Run.silent(0));
  }

  @Test
  void everySizeIsTheErrorOfItsOwnFit() {
    Table table = new LatentSizes(Map.of("learned", pca(3)), SNAPSHOTS, SNAPSHOTS).table(5);
    assertThat(table.texts("reducer"))
        .containsExactly("learned", "PCA", "PCA", "PCA", "PCA", "PCA");
    assertThat(table.numbers("latents")).containsExactly(3, 1, 2, 3, 4, 5);
    double[] errors = table.numbers("MSE");
    assertThat(errors[3]).isEqualTo(errors[0]);
    for (int d = 2; d < errors.length; d++) {
      assertThat(errors[d]).isLessThan(errors[d - 1]);
    }
  }

  @Test
  void thereAreNoMoreComponentsThanValues() {
    Snapshots few = new Snapshots(SYSTEM.spec(), List.of(RUN.slice(0, 4)));
    assertThat(new LatentSizes(Map.of(), few, few).table(16).numbers("latents"))
        .containsExactly(1, 2, 3, 4);
  }

  @Test
  void thePlaneShowsAForecastThatIsTheTruthOnTheTruth() {
    Reducer reducer = pca(4);
    double[][] latents = Encoding.encode(reducer, RUN.slice(20, 120));
    Forecast forecast =
        new Forecast(new double[100], new double[100][], latents, new Phase[100], 0);
    Table plane = LatentPlane.of(forecast, RUN, reducer);
    Table data = plane.where("kind", "data");
    assertThat(plane.where("kind", "forecast").numbers("z2")).isEqualTo(data.numbers("z2"));
    assertThat(variance(data.numbers("z1"))).isGreaterThan(variance(data.numbers("z2")));
  }

  private static double variance(double[] values) {
    double mean = java.util.Arrays.stream(values).average().orElseThrow();
    return java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
  }
}
