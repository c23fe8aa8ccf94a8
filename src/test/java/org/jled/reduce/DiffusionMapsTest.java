package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.StoppedException;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.Waves;
import org.junit.jupiter.api.Test;

class DiffusionMapsTest extends ReducerContract {

  private static final Snapshots CIRCLE = Manifolds.circle(200);

  @Override
  protected ReducerMethod method() {
    return new DiffusionMaps(2, 1, 6, 60);
  }

  private static DiffusionMaps latents(int latentDim) {
    return DiffusionMaps.tiny().withLatentDim(latentDim);
  }

  private static Reducer fit(DiffusionMaps method, Snapshots train) {
    return method.fit(train, train, Run.silent(1));
  }

  private static double[] encode(Reducer reducer, double[] state) {
    double[] latent = new double[reducer.latentDim()];
    reducer.encode(state, latent);
    return latent;
  }

  private static double[] decode(Reducer reducer, double[] latent) {
    double[] state = new double[reducer.stateSize()];
    reducer.decode(latent, state);
    return state;
  }

  /**
   * On even points of a circle of radius R the median distance is √2 R, so the kernel is exp(cos Δ
   * − 1) for w = 1 and its eigenvalues I_m(1)/I_0(1), each twice.
   */
  @Test
  void eigenvaluesOfACircleAreRatiosOfBesselFunctions() {
    double[] values = fit(latents(4), CIRCLE).weights().tensor("eigenvalues").values();
    double first = 0.565159103992485 / 1.266065877752008;
    double second = 0.135747669767038 / 1.266065877752008;
    assertThat(values).containsExactly(new double[] {first, first, second, second}, within(1e-13));
  }

  /** Also between training points; of two latents (r cos, r sin) of θ, up to start and sense. */
  @Test
  void theAngleOnACircleIsRecovered() {
    Reducer reducer = fit(latents(2), CIRCLE);
    double[] start = encode(reducer, Manifolds.onCircle(0));
    double[] quarter = encode(reducer, Manifolds.onCircle(Math.PI / 2));
    for (int i = 0; i < 777; i++) {
      double angle = 2 * Math.PI * i / 777;
      double[] z = encode(reducer, Manifolds.onCircle(angle));
      for (int j = 0; j < 2; j++) {
        double expected = Math.cos(angle) * start[j] + Math.sin(angle) * quarter[j];
        assertThat(z[j]).isCloseTo(expected, within(1e-12));
      }
      assertThat(Math.hypot(z[0], z[1])).isCloseTo(0.1, within(1e-12));
    }
  }

  /**
   * The first latent orders the points along the sheet, the second across it; no principal
   * component orders them along it. Limits: rank correlations of 0.99, 0.98 and 0.8.
   */
  @Test
  void aRolledSheetIsUnrolled() {
    int count = 700;
    Snapshots roll = Manifolds.roll(count);
    Reducer maps = fit(new DiffusionMaps(2, 0.14, 10, count), roll);
    Reducer components = new Pca(3).fit(roll, roll, Run.silent(1));
    double[] along = new double[count];
    double[] across = new double[count];
    Arrays.setAll(along, i -> Manifolds.rollLength(i, count));
    Arrays.setAll(across, Manifolds::rollHeight);
    assertThat(order(maps, 0, roll, along)).isGreaterThan(0.99);
    assertThat(order(maps, 1, roll, across)).isGreaterThan(0.98);
    for (int j = 0; j < 3; j++) {
      assertThat(order(components, j, roll, along)).isLessThan(0.8);
    }
  }

  private static double order(Reducer reducer, int latent, Snapshots states, double[] coordinate) {
    Trajectory points = states.trajectories().get(0);
    double[] values = new double[points.length()];
    Arrays.setAll(values, i -> encode(reducer, points.state(i))[latent]);
    return Math.abs(Manifolds.rankCorrelation(values, coordinate));
  }

  /** By the definition: the matrix of the walk, row by row. */
  @Test
  void latentsAreEigenvectorsOfTheRandomWalk() {
    Snapshots train = Manifolds.roll(90);
    Weights weights = fit(latents(5), train).weights();
    double[] points = weights.tensor("training_points").values();
    double[] psi = weights.tensor("embedding").values();
    double scale = weights.tensor("scale").values()[0];
    for (int j = 0; j < 5; j++) {
      double[] vector = Arrays.copyOfRange(psi, j * 90, (j + 1) * 90);
      assertThat(vector[0]).isPositive();
      assertThat(Arrays.stream(vector).map(v -> v * v).sum()).isCloseTo(1, within(1e-12));
      double value = weights.tensor("eigenvalues").values()[j];
      for (int i = 0; i < 90; i++) {
        assertThat(walk(points, scale, vector, i)).isCloseTo(value * vector[i], within(1e-13));
      }
    }
  }

  private static double walk(double[] points, double scale, double[] vector, int i) {
    double sum = 0;
    double total = 0;
    for (int l = 0; l < vector.length; l++) {
      double distance = 0;
      for (int k = 0; k < 3; k++) {
        distance += Math.pow(points[3 * i + k] - points[3 * l + k], 2);
      }
      double weight = Math.exp(-distance / (scale * scale));
      sum += weight * vector[l];
      total += weight;
    }
    return sum / total;
  }

  @Test
  void restrictionGivesTrainingPointsTheirOwnLatents() {
    Snapshots train = Manifolds.roll(150);
    Reducer reducer = fit(latents(6), train);
    double[] psi = reducer.weights().tensor("embedding").values();
    for (int i = 0; i < 150; i++) {
      double[] z = encode(reducer, train.trajectories().get(0).state(i));
      for (int j = 0; j < 6; j++) {
        assertThat(z[j]).isCloseTo(psi[j * 150 + i], within(1e-10));
      }
    }
  }

  @Test
  void theScaleIsTheMedianOfAllDistancesThatOfAPointToItselfIncluded() {
    for (double[] line : new double[][] {{0, 1, 3}, {0, 1, 3, 7}, {0, 2}}) {
      Snapshots train = Manifolds.of(line.length, i -> new double[] {line[i], 0});
      double[] all = new double[line.length * line.length];
      double range = 1.1 * line[line.length - 1];
      Arrays.setAll(all, k -> Math.abs(line[k / line.length] - line[k % line.length]) / range);
      Arrays.sort(all);
      double median = (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
      Weights weights = fit(new DiffusionMaps(1, 3, 1, 99), train).weights();
      assertThat(weights.tensor("scale").values()[0]).isCloseTo(3 * median, within(1e-12));
    }
  }

  /**
   * Within the hull of training points exactly; on the circle as near as a chord, 1 − cos(π/200).
   */
  @Test
  void liftedLatentsAreRestrictedToThemselves() {
    Reducer reducer = fit(latents(2), CIRCLE);
    for (int i = 0; i < 50; i++) {
      double[] state = Manifolds.onCircle(0.1234 * i);
      double[] outer = encode(reducer, state);
      assertThat(encode(reducer, decode(reducer, outer))).containsExactly(outer, within(1.3e-5));
      Arrays.setAll(state, k -> 0.999 * state[k]);
      double[] inner = encode(reducer, state);
      assertThat(encode(reducer, decode(reducer, inner))).containsExactly(inner, within(1e-7));
    }
  }

  /** A chord of ten neighbours of 200 leaves the circle by at most 1 − cos(9π/200). */
  @Test
  void liftingStaysBetweenNeighbours() {
    Reducer reducer = fit(latents(2), CIRCLE);
    for (int i = 0; i < 50; i++) {
      double[] state = Manifolds.onCircle(0.1234 * i);
      assertThat(decode(reducer, encode(reducer, state))).containsExactly(state, within(0.011));
    }
  }

  @Test
  void latentsOfNoPointAreLiftedToSomethingNearby() {
    Reducer reducer = fit(latents(2), CIRCLE);
    for (double[] z : new double[][] {{0, 0}, {5, -3}, {1e200, 0}}) {
      for (double value : decode(reducer, z)) {
        assertThat(value).isBetween(-2.0, 2.0);
      }
    }
    assertThat(decode(reducer, new double[] {0, Double.NaN})).containsOnly(Double.NaN);
  }

  @Test
  void aStateFarFromAllOthersHasTheLatentsOfTheNearest() {
    Reducer reducer = fit(latents(2), CIRCLE);
    double[] far = Manifolds.onCircle(1);
    Arrays.setAll(far, i -> 1e6 * far[i]);
    assertThat(encode(reducer, far)).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
  }

  @Test
  void theLeadingLatentsOfALargerFitAreAFitOfTheirOwn() {
    Reducer whole = fit(latents(5), CIRCLE);
    Reducer leading = latents(2).leadingOf(whole);
    assertThat(leading.weights()).isEqualTo(fit(latents(2), CIRCLE).weights());
    assertThatThrownBy(() -> latents(3).leadingOf(leading))
        .hasMessage("whole must have at least 3 latents, not 2");
    Reducer pca = new Pca(2).fit(CIRCLE, CIRCLE, Run.silent(1));
    assertThatThrownBy(() -> latents(2).leadingOf(pca)).hasMessageContaining("'pca'");
  }

  @Test
  void moreSnapshotsThanAllowedAreThinned() {
    Reducer thinned = fit(new DiffusionMaps(2, 1, 10, 50), CIRCLE);
    Reducer even = fit(new DiffusionMaps(2, 1, 10, 51), CIRCLE);
    assertThat(thinned.weights()).isEqualTo(even.weights());
    Weights alone = fit(new DiffusionMaps(2, 1, 10, 50), Manifolds.circle(50)).weights();
    assertThat(thinned.weights().tensor("training_points").shape()).containsExactly(50, 7);
    assertThat(thinned.weights().tensor("eigenvalues").values())
        .containsExactly(alone.tensor("eigenvalues").values(), within(1e-12));
  }

  @Test
  void printsItsEigenvaluesAndScale() {
    assertThat(fit(latents(2), CIRCLE).toString())
        .matches("DiffusionMaps\\(2 of 200 points, eigenvalues 0.446, 0.446, scale [.0-9]+\\)");
    assertThat(fit(latents(6), CIRCLE).toString())
        .contains("eigenvalues 0.446, 0.446, 0.107, 0.107 … 0.0175, scale");
  }

  @Test
  void repeatedSnapshotsHaveEqualLatents() {
    Snapshots twice =
        Manifolds.of(80, i -> Manifolds.onCircle(2 * Math.PI * Math.floorDiv(i, 2) / 40.0));
    double[] psi = fit(latents(2), twice).weights().tensor("embedding").values();
    for (int i = 0; i < 160; i += 2) {
      assertThat(psi[i]).isCloseTo(psi[i + 1], within(1e-12));
    }
    Snapshots mostly = Manifolds.of(80, i -> Manifolds.onCircle(i < 70 ? 0 : i));
    refuses(latents(2), mostly, "median distance of 80 snapshots is 0");
  }

  @Test
  void refusesWhatHasNoDiffusionCoordinates() {
    refuses(latents(200), CIRCLE, "latentDim 200 is more than the 199 diffusion coordinates");
    refuses(latents(60), CIRCLE, "latentDim 60 is too many: after");
    refuses(new DiffusionMaps(1, 1, 201, 300), CIRCLE, "neighbours 201 is more than the 200");
    refuses(new DiffusionMaps(1, 1e-3, 10, 300), CIRCLE, "take a greater scaleFactor");
    refuses(new DiffusionMaps(1, 1e-200, 10, 300), CIRCLE, "take a greater scaleFactor");
    refuses(new DiffusionMaps(1, 1e9, 10, 300), CIRCLE, "or a smaller scaleFactor");
    refuses(latents(1), Manifolds.of(20, i -> new double[] {4, 4}), "is 4.0 at every point");
  }

  private static void refuses(DiffusionMaps method, Snapshots train, String message) {
    assertThatThrownBy(() -> fit(method, train))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesMoreSnapshotsThanFitMemoryAndSaysHowManyDo() {
    DiffusionMaps.requireRoom(1000, 24_000_000);
    assertThatThrownBy(() -> DiffusionMaps.requireRoom(15_000, 2L << 30))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("15000 snapshots need 5149 MB")
        .hasMessageContaining("of the 2048 MB")
        .hasMessageContaining("maxSnapshots to at most 9459");
  }

  @Test
  void refusesDamagedWeights() {
    Weights good = reducer.weights();
    for (String name : List.of("training_points", "embedding", "eigenvalues", "scale")) {
      Weights damaged =
          good.with("", Weights.of(java.util.Map.of(name, Tensor.of(new double[3], 3))));
      assertThatThrownBy(() -> method().restore(damaged))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(name);
    }
    Weights many = good.with("", Weights.of(java.util.Map.of("neighbours", Tensor.scalar(1.5))));
    assertThatThrownBy(() -> method().restore(many))
        .hasMessageContaining("neighbours must be a whole number in [1, 60], not 1.5");
  }

  @Test
  void stopsWhenAsked() {
    Progress stop =
        new Progress() {
          @Override
          public void update(String task, long done, long total, String note) {}

          @Override
          public boolean stopRequested() {
            return true;
          }
        };
    assertThatThrownBy(() -> latents(2).fit(CIRCLE, CIRCLE, Run.silent(1).withProgress(stop)))
        .isInstanceOf(StoppedException.class);
  }

  @Test
  void trainsOnTrajectoriesInTheirOrder() {
    Snapshots two = Waves.snapshots(2, 30);
    Weights weights = fit(latents(2), two).weights();
    assertThat(weights.tensor("training_points").shape()).containsExactly(60, 12);
  }
}
