package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Snapshots;
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

  private static final Dataset DATA =
      new DatasetRecipe(
              FitzHughNagumo.tiny(),
              SplitPlan.of(20, 0L),
              SplitPlan.of(20, 3L),
              SplitPlan.of(20, 5L))
          .generate(Run.silent(1));
  private static final LatentModel MODEL =
      new TwoStage(new Pca(2), LinearMap.paper()).fit(DATA.train(), DATA.valid(), Run.silent(1));

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
    MultiscalePlan beyond = new MultiscalePlan(10, HORIZON, 5, HORIZON);
    TestStarts starts = TestStarts.draw(200, latent, 3, 4);
    LatentModel other =
        new TwoStage(new Pca(3), LinearMap.paper()).fit(data.train(), data.valid(), Run.silent(1));
    Dataset more =
        new Dataset(
            new Snapshots(data.spec(), data.train().trajectories().subList(0, 1)),
            data.valid(),
            data.test());
    Entrant.Seed three = new Entrant.Seed(3, model, 60);
    comparison =
        new Comparison(recipe.system(), data.test().trajectories().get(0), starts)
            .run(
                List.of(
                    new Entrant("good", List.of(three), List.of(latent, mixed, beyond), data),
                    new Entrant(
                        "bad",
                        List.of(new Entrant.Seed(4, exploding(model), 60)),
                        List.of(latent),
                        data),
                    new Entrant(
                        "many",
                        List.of(
                            three,
                            new Entrant.Seed(5, other, 90),
                            new Entrant.Seed(6, exploding(model), 70)),
                        List.of(latent),
                        more)),
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
      String seeds = cell(table, row, "kind").equals("model") ? "[13]" : "none|[13]";
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
        .contains("good", "bad", "persistence", "climatology", "limit-cycle", "dmd")
        .contains("data's solver")
        .anyMatch(name -> name.matches("PCA\\(\\d+\\) \\+ linear map"))
        .anyMatch(name -> name.matches("full-state reservoir\\(\\d+\\)"));
    assertThat(comparison.notes()).anyMatch(note -> note.startsWith("Chosen on the validation"));
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
    double[] seconds = same.numbers("seconds_per_step");
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
            .where("seed", "median")
            .where("quantity", "MNAD(u)");
    assertThat(one.size()).isEqualTo(1);
    assertThat(one.numbers("value")[0])
        .isEqualTo(table.where("name", "good").where("truth", "equation").numbers("MNAD(u)")[0]);
  }

  private Table many(String truth) {
    return table.where("name", "many").where("truth", truth).where("variant", "field");
  }

  @Test
  void severalSeedsAreOneRowWithMedianLeastAndGreatest() {
    Table many = many("data's solver");
    assertThat(many.size()).isEqualTo(1);
    assertThat(many.texts("seeds")).containsExactly("3");
    Table tidy =
        comparison
            .tidy()
            .where("name", "many")
            .where("truth", "data's solver")
            .where("variant", "field")
            .where("quantity", "MNAD(u)");
    double[] own = new double[3];
    for (int k = 0; k < 3; k++) {
      own[k] = tidy.where("seed", List.of("3", "5", "6").get(k)).numbers("value")[0];
    }
    double[] sorted = own.clone();
    Arrays.sort(sorted);
    assertThat(own[2]).as("the seed that explodes").isEqualTo(sorted[2]);
    assertThat(sorted).doesNotHaveDuplicates();
    assertThat(many.numbers("MNAD(u) least")).containsExactly(sorted[0]);
    assertThat(many.numbers("MNAD(u)")).containsExactly(sorted[1]);
    assertThat(many.numbers("MNAD(u) greatest")).containsExactly(sorted[2]);
    assertThat(tidy.texts("seed"))
        .containsExactlyInAnyOrder("3", "5", "6", "median", "least", "greatest");
    assertThat(tidy.where("seed", "median").numbers("value")).containsExactly(sorted[1]);
    double[] good = table.where("name", "good").where("truth", "data's solver").numbers("MNAD(u)");
    assertThat(own[0]).as("the same model under another name").isEqualTo(good[0]);
  }

  @Test
  void aSeedThatDivergesIsCountedAmongTheOthers() {
    assertThat(many("equation").numbers("bounded")[0])
        .isEqualTo(2 / 3.0, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void startsRangeWiderThanSeeds() {
    Table many = many("equation");
    assertThat(many.numbers("MNAD(u) least start")[0]).isLessThan(many.numbers("MNAD(u) least")[0]);
    assertThat(many.numbers("MNAD(u) greatest start")[0])
        .isGreaterThan(many.numbers("MNAD(u) greatest")[0]);
  }

  @Test
  void solversAreMatchedToTheMedianError() {
    Table many = many("equation");
    Table same = comparison.solvers().where("truth", "equation");
    int first = 0;
    while (same.numbers("error")[first] > many.numbers("MNAD(u)")[0]) {
      first++;
    }
    assertThat(many.texts("matched solver")).containsExactly(same.texts("solver").get(first));
  }

  @Test
  void theMatchedSpeedUpHasItsRangeOverSeeds() {
    Table many = many("equation");
    double perStep = many.numbers("µs/step")[0] * 1e-6;
    Table same = comparison.solvers().where("truth", "equation");
    Table seeds =
        comparison
            .tidy()
            .where("name", "many")
            .where("truth", "equation")
            .where("variant", "field")
            .where("quantity", "MNAD(u)");
    double[] speedUps = new double[3];
    for (int k = 0; k < 3; k++) {
      double error = seeds.where("seed", List.of("3", "5", "6").get(k)).numbers("value")[0];
      speedUps[k] = cheapest(same, error) / perStep;
    }
    Arrays.sort(speedUps);
    Percentage rounding = Percentage.withPercentage(1e-9);
    double least = many.numbers("speed-up over matched solver least")[0];
    double greatest = many.numbers("speed-up over matched solver greatest")[0];
    assertThat(least).isCloseTo(speedUps[0], rounding);
    assertThat(greatest).isCloseTo(speedUps[2], rounding);
    assertThat(many.numbers("speed-up over matched solver")[0]).isBetween(least, greatest);
  }

  private static double cheapest(Table solvers, double error) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < solvers.size(); i++) {
      if (solvers.numbers("error")[i] <= error) {
        least = Math.min(least, solvers.numbers("seconds_per_step")[i]);
      }
    }
    return least;
  }

  /** What costs more than the data's own solver is no match for a forecast, but is drawn. */
  @Test
  void dearSolversAreMeasuredToo() {
    Table same = comparison.solvers().where("truth", "data's solver");
    SolverFamily family = SolverFamily.of(FitzHughNagumo.tiny()).orElseThrow();
    int own = same.texts("solver").indexOf(family.rivals().get(0).name());
    assertThat(own).isBetween(0, same.size() - 2);
    assertThat(same.size()).isGreaterThan(50);
  }

  @Test
  void aPlanThatNeverReachesTheSolverIsTheLatentOne() {
    assertThat(table.where("name", "good").where("variant", "field").texts("plan"))
        .containsExactly("latent", "latent", "T_m 5 : T_μ 5", "T_m 5 : T_μ 5");
  }

  @Test
  void rivalsAreFittedToEachTrainingSetOnceAndSayToWhich() {
    Table rivals = table.where("kind", "rival").where("truth", "data's solver");
    for (String name : List.of("limit-cycle", "climatology", "dmd")) {
      assertThat(rivals.where("name", name).texts("trained on"))
          .containsExactly("2 × 451 samples", "1 × 451 samples");
    }
    assertThat(rivals.where("name", "persistence").texts("trained on")).containsExactly("");
    assertThat(table.where("name", "good").distinct("trained on"))
        .containsExactly("2 × 451 samples");
    assertThat(table.where("name", "many").distinct("trained on"))
        .containsExactly("1 × 451 samples");
    double[] errors = rivals.where("name", "climatology").numbers("MNAD(u)");
    assertThat(errors[0]).isNotEqualTo(errors[1]);
  }

  @Test
  void anEntrantsSeedsDifferAndItsTrainingTimeIsTheirMedian() {
    Entrant.Seed one = new Entrant.Seed(1, MODEL, 60);
    assertThatThrownBy(() -> entrant(one, one))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("seeds must differ");
    assertThatThrownBy(() -> entrant())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one");
    Entrant.Seed unknown = new Entrant.Seed(2, MODEL, Double.NaN);
    assertThat(entrant(one, unknown).trainingSeconds()).isEqualTo(60);
    assertThat(entrant(one, new Entrant.Seed(3, MODEL, 80)).trainingSeconds()).isEqualTo(70);
    assertThat(entrant(unknown).trainingSeconds()).isNaN();
  }

  private static Entrant entrant(Entrant.Seed... seeds) {
    return new Entrant("a", List.of(seeds), List.of(MultiscalePlan.latentOnly(2, 9)), DATA);
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
