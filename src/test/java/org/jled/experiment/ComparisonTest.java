package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Table;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Dataset;
import org.jled.data.DatasetRecipe;
import org.jled.data.SplitPlan;
import org.jled.latent.LatentModel;
import org.jled.latent.TwoStage;
import org.jled.multiscale.MultiscalePlan;
import org.jled.propagate.LinearMap;
import org.jled.reduce.Pca;
import org.jled.system.fhn.FitzHughNagumo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a table of results must hold so that its speed-ups can be believed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTest {

  private static final int HORIZON = 60;
  private static final List<String> SPEED_UPS =
      List.of(
          "speed-up over published (NumPy)",
          "speed-up over data's solver",
          "speed-up over matched solver");

  private ComparisonTable comparison;
  private Table table;

  @BeforeAll
  void compare() {
    DatasetRecipe recipe =
        new DatasetRecipe(
            FitzHughNagumo.tiny(),
            SplitPlan.of(451, 0L, 1L),
            SplitPlan.of(200, 3L),
            SplitPlan.of(200, 5L));
    Dataset data = recipe.generate(Run.silent(1));
    LatentModel model =
        new TwoStage(new Pca(4), LinearMap.paper()).fit(data.train(), data.valid(), Run.silent(1));
    MultiscalePlan latent = MultiscalePlan.latentOnly(10, HORIZON);
    MultiscalePlan mixed = new MultiscalePlan(10, 5, 5, HORIZON);
    TestStarts starts = TestStarts.draw(200, latent, 3, 4);
    comparison =
        new Comparison(recipe.system(), data, data.test().trajectories().get(0), starts)
            .run(
                List.of(
                    new Comparison.Entrant("good", 3, model, List.of(latent, mixed), 60),
                    new Comparison.Entrant("bad", 4, exploding(model), List.of(latent), 60)),
                Progress.SILENT);
    table = comparison.wide();
  }

  /** Doubles its latents every step. */
  private static LatentModel exploding(LatentModel model) {
    double[] map = new double[16];
    for (int j = 0; j < 4; j++) {
      map[5 * j] = 2;
    }
    Weights weights =
        Weights.of(
                Map.of("map.weight", Tensor.of(map, 4, 4), "map.bias", Tensor.of(new double[4], 4)))
            .withText("method", LinearMap.ID);
    return new LatentModel(model.reducer(), LinearMap.paper().restore(weights));
  }

  private static String cell(Table table, int row, String column) {
    return table.rows().get(row).get(table.columns().indexOf(column)).toString();
  }

  @Test
  void noSpeedUpStandsWithoutItsErrorMetricHorizonStartsAndSeeds() {
    assertThat(table.columns()).containsAll(SPEED_UPS);
    for (int row = 0; row < table.size(); row++) {
      assertThat(cell(table, row, "metric")).isEqualTo("MNAD(u)");
      assertThat(cell(table, row, "MNAD(u)")).isNotEmpty();
      assertThat(cell(table, row, "horizon")).isEqualTo(String.valueOf(HORIZON));
      assertThat(cell(table, row, "starts")).isEqualTo("3");
      assertThat(cell(table, row, "batch")).isEqualTo("1");
      String seeds = cell(table, row, "kind").equals("model") ? "[34]" : "none|[34]";
      assertThat(cell(table, row, "seeds")).matches(seeds);
      assertThat(cell(table, row, "truth")).isIn("data's solver", "equation");
    }
  }

  @Test
  void allThreeSpeedUpsAreThereOrSaidNotToBeMeasured() {
    for (int row = 0; row < table.size(); row++) {
      boolean timed = !cell(table, row, "µs/step").isEmpty();
      assertThat(timed).isEqualTo(!cell(table, row, "kind").equals("diagnosis"));
      for (String column : SPEED_UPS) {
        assertThat(cell(table, row, column)).matches(timed ? "[0-9.E+-]+|not measured" : "");
      }
      assertThat(cell(table, row, "matched solver").isEmpty()).isEqualTo(!timed);
    }
  }

  @Test
  void rivalsAndSolversAreInTheSameTable() {
    assertThat(table.distinct("name"))
        .contains("good", "bad", "persistence", "climatology", "limit-cycle", "data's solver")
        .anyMatch(name -> name.matches("PCA\\(\\d+\\) \\+ linear map"));
    assertThat(table.where("name", "good").distinct("plan")).hasSize(2);
    assertThat(table.where("name", "good").distinct("variant"))
        .containsExactly("field", "quantities");
  }

  @Test
  void divergenceIsCountedAndNeverDropped() {
    Table bad = table.where("name", "bad");
    assertThat(bad.numbers("bounded")).isNotEmpty().containsOnly(0);
    assertThat(table.where("name", "persistence").numbers("bounded")).containsOnly(1);
  }

  @Test
  void theMatchedSolverErrsNoMoreAndIsTheCheapest() {
    Table solvers = comparison.solvers();
    Table rows = table.where("name", "good").where("truth", "equation").where("variant", "field");
    String label = cell(rows, 0, "matched solver");
    double error = rows.numbers("MNAD(u)")[0];
    Table same = solvers.where("truth", "equation");
    double[] errors = same.numbers("error");
    double[] seconds = same.numbers("seconds_per_time_unit");
    int first = 0;
    while (errors[first] > error) {
      first++;
    }
    assertThat(same.texts("solver").get(first)).isEqualTo(label);
    assertThat(seconds).isSorted();
    double speedUp = rows.numbers("speed-up over matched solver")[0];
    double perStep = rows.numbers("µs/step")[0] * 1e-6;
    assertThat(speedUp * perStep)
        .isEqualTo(seconds[first], org.assertj.core.data.Offset.offset(1e-15));
  }

  @Test
  void theDataSolverReproducesItsOwnDataAndErrsAgainstTheEquation() {
    Table own = table.where("name", "data's solver");
    assertThat(own.where("truth", "data's solver").numbers("MNAD(u)")[0]).isLessThan(2e-3);
    assertThat(own.where("truth", "equation").numbers("MNAD(u)")[0]).isGreaterThan(2e-4);
  }

  @Test
  void theLongTableHoldsEveryNumberOfTheWideOne() {
    Table tidy = comparison.tidy();
    Table one =
        tidy.where("name", "good")
            .where("plan", "latent")
            .where("truth", "equation")
            .where("variant", "field")
            .where("quantity", "MNAD(u)");
    assertThat(one.size()).isEqualTo(1);
    assertThat(one.numbers("value")[0])
        .isEqualTo(table.where("name", "good").where("truth", "equation").numbers("MNAD(u)")[0]);
  }

  @Test
  void publishedStartsBeginAtZeroAndStayInTheirRoom() {
    MultiscalePlan plan = MultiscalePlan.latentOnly(20, 8000);
    TestStarts starts = TestStarts.draw(TestStarts.PUBLISHED_SAMPLES, plan, 32, 1);
    assertThat(starts.first()).hasSize(32).doesNotHaveDuplicates().startsWith(0);
    assertThat(starts.first()).allMatch(start -> start >= 0 && start < 1019);
    assertThat(TestStarts.draw(TestStarts.PUBLISHED_SAMPLES, plan, 32, 1)).isEqualTo(starts);
    MultiscalePlan shorter = MultiscalePlan.latentOnly(20, 451);
    assertThat(TestStarts.draw(TestStarts.PUBLISHED_SAMPLES, shorter, 32, 1).first())
        .isEqualTo(starts.first());
    assertThat(TestStarts.draw(21, MultiscalePlan.latentOnly(10, 10), 9, 1).first()).hasSize(2);
    assertThatThrownBy(() -> TestStarts.draw(470, shorter, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("need 471 samples; there are 470");
  }
}
