package org.jled.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jled.core.Table;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final Table SCORES =
      Table.of(
              "study",
              "method",
              "reducer",
              "propagator",
              "latent_dim",
              "seed",
              "start",
              "metric",
              "value")
          .add("s", "poor", "pca", "linear", 2, 1, 0, "RMSE", 0.5)
          .add("s", "poor", "pca", "linear", 2, 1, 1, "RMSE", 0.7)
          .add("s", "good", "pca", "lstm", 2, 1, 0, "RMSE", 0.1)
          .add("s", "good", "pca", "lstm", 2, 2, 0, "RMSE", 0.2)
          .add("s", "good", "pca", "lstm", 2, 3, 0, "RMSE", 0.9)
          .add("s", "lost", "pca", "sindy", 2, 1, 0, "RMSE", 0.01)
          .add("s", "lost", "pca", "sindy", 2, 1, 1, "RMSE", Double.NaN)
          .build();

  @Test
  void ordersByTheMedianOverSeedsOfTheMeanOverStarts() {
    Table ranking = new Ranking(SCORES).table();
    assertThat(ranking.texts("method")).containsExactly("good", "poor", "lost");
    assertThat(ranking.texts("RMSE")).containsExactly("0.200 [0.100–0.900]", "0.600", "diverged");
    assertThat(ranking.texts("seeds")).containsExactly("3", "1", "1");
  }

  @Test
  void givesThePlaceOfEverySeed() {
    Table places = new Ranking(SCORES).bySeed();
    assertThat(places.columns()).containsExactly("method", "seed 1", "seed 2", "seed 3");
    assertThat(places.texts("method")).containsExactly("good", "poor", "lost");
    assertThat(places.texts("seed 1")).containsExactly("1 (0.100)", "2 (0.600)", "3 (diverged)");
    assertThat(places.texts("seed 3")).containsExactly("1 (0.900)", "–", "–");
  }

  @Test
  void ranksWhatHasNoSeedAmongEverySeed() {
    Table rival =
        new Table(
            SCORES.columns(), List.of(List.of("s", "rival", "", "", "", "", 0L, "RMSE", 0.3)));
    Ranking ranking = new Ranking(SCORES.and(rival));
    assertThat(ranking.table().texts("method")).containsExactly("good", "rival", "poor", "lost");
    assertThat(ranking.table().where("method", "rival").texts("seeds")).containsExactly("–");
    assertThat(ranking.table().where("method", "rival").texts("latents")).containsExactly("–");
    assertThat(ranking.bySeed().columns()).hasSize(4);
    assertThat(ranking.bySeed().where("method", "rival").rows().get(0))
        .containsExactly("rival", "2 (0.300)", "2 (0.300)", "1 (0.300)");
  }

  @Test
  void leavesOutCostsThatAMethodDoesNotHave() {
    Table costs =
        new Table(
            SCORES.columns(),
            List.of(List.of("s", "good", "pca", "lstm", 2L, 1L, "", "parameters", 9.0)));
    assertThat(new Ranking(SCORES.and(costs)).table().texts("parameters"))
        .containsExactly("9", "–", "–");
  }
}
