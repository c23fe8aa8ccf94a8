package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.reduce.Pca;
import org.jled.reduce.Reducer;
import org.jled.system.fhn.FitzHughNagumo;
import org.junit.jupiter.api.Test;

class ReconstructionTest {

  private static final FitzHughNagumo SYSTEM = FitzHughNagumo.tiny();
  private static final Snapshots SNAPSHOTS =
      new Snapshots(SYSTEM.spec(), List.of(Truths.run(SYSTEM, 0, 451)));

  private static Map<String, Reducer> reducers() {
    Map<String, Reducer> reducers = new LinkedHashMap<>();
    for (int size : new int[] {8, 1, 4}) {
      reducers.put("PCA " + size, new Pca(size).fit(SNAPSHOTS, SNAPSHOTS, Run.silent(0)));
    }
    return reducers;
  }

  @Test
  void moreLatentVariablesLoseLess() {
    Table table = new Reconstruction(reducers(), SNAPSHOTS).table();
    double[] mse = table.numbers("MSE");
    assertThat(table.texts("reducer")).containsExactly("PCA 8", "PCA 1", "PCA 4");
    assertThat(mse[0]).isLessThan(mse[2]);
    assertThat(mse[2]).isLessThan(mse[1]);
  }

  @Test
  void theErrorAlongXAveragesToThatOfTheTable() {
    Reconstruction reconstruction = new Reconstruction(reducers(), SNAPSHOTS);
    Table along = reconstruction.along().where("series", "PCA 1, v");
    double mean = java.util.Arrays.stream(along.numbers("error")).average().orElseThrow();
    double table = reconstruction.table().where("reducer", "PCA 1").numbers("MNAD(v)")[0];
    assertThat(mean).isCloseTo(table, org.assertj.core.api.Assertions.withinPercentage(1e-6));
  }

  @Test
  void aPathKnowsThePhaseOfItsPoints() {
    Table path = LatentPath.of(reducers().get("PCA 4"), SNAPSHOTS, "u", 10);
    assertThat(path.size()).isEqualTo(451);
    assertThat(java.util.Arrays.stream(path.numbers("phase")).boxed())
        .allMatch(phase -> phase >= 0 && phase < 1);
  }

  @Test
  void refusesAReducerOfOtherStates() {
    FitzHughNagumo finer = FitzHughNagumo.tiny().withNodes(27);
    Snapshots others = new Snapshots(finer.spec(), List.of(Truths.run(finer, 0, 3)));
    assertThatThrownBy(() -> new Reconstruction(reducers(), others))
        .hasMessageContaining("reduces states of 52 values, these have 54");
  }
}
