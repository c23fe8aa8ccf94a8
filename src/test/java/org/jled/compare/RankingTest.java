package org.jled.compare;

import static org.assertj.core.api.Assertions.assertThat;

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
}
