package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.data.SplitPlan;
import org.jled.latent.LatentModel;
import org.jled.latent.TrainedRange;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.Propagator;
import org.jled.reduce.Identity;
import org.jled.system.MicroSolver;
import org.jled.system.ks.KuramotoSivashinsky;
import org.junit.jupiter.api.Test;

class ClimateStudyTest {

  private static final KuramotoSivashinsky KS = KuramotoSivashinsky.tiny();
  private static final int SIZE = KS.points();
  private static final DatasetRecipe DATA =
      new DatasetRecipe(
          KS,
          new SplitPlan(List.of(0L), 800, 2),
          new SplitPlan(List.of(1L), 800, 1500),
          new SplitPlan(List.of(2L), 800, 1500));
  private static final Trajectory TEST = DATA.trajectory(Split.TEST, 0, Run.silent(1));
  private static final Trajectory ANOTHER = DATA.trajectory(Split.VALID, 0, Run.silent(1));
  private static final ClimateStudy STUDY = new ClimateStudy(4, 5, 40, 1200, 4);
  private static final Progress NONE = Run.silent(1).progress();

  /** The solver itself, whose states are multiplied by a factor after every step. */
  private record Solver(double factor) implements Propagator {
    @Override
    public int latentDim() {
      return SIZE;
    }

    @Override
    public LatentStepper newStepper() {
      return new Stepper(factor);
    }

    @Override
    public Weights weights() {
      return Weights.of(Map.of());
    }
  }

  private static final class Stepper implements LatentStepper {
    private final double factor;
    private final MicroSolver solver = KS.newSolver(0);
    private final double[] state = new double[SIZE];

    Stepper(double factor) {
      this.factor = factor;
    }

    @Override
    public void feed(double[] latent) {
      System.arraycopy(latent, 0, state, 0, SIZE);
      advance();
    }

    private void advance() {
      if (!(Arrays.stream(state).map(Math::abs).max().orElseThrow() < 50)) {
        Arrays.fill(state, Double.NaN); // where the solver would give up
        return;
      }
      solver.writeState(state, 0);
      solver.step();
      solver.readState(state);
      for (int i = 0; i < SIZE; i++) {
        state[i] *= factor;
      }
    }

    @Override
    public void next(double[] out) {
      advance();
      predicted(out);
    }

    @Override
    public void predicted(double[] out) {
      System.arraycopy(state, 0, out, 0, SIZE);
    }

    @Override
    public int memorySize() {
      return SIZE;
    }

    @Override
    public void readMemory(double[] out) {
      System.arraycopy(state, 0, out, 0, SIZE);
    }

    @Override
    public void writeMemory(double[] memory) {
      System.arraycopy(memory, 0, state, 0, SIZE);
    }

    @Override
    public void reset() {
      // The next latent that is fed replaces everything.
    }

    @Override
    public LatentStepper copy() {
      Stepper copy = new Stepper(factor);
      System.arraycopy(state, 0, copy.state, 0, SIZE);
      return copy;
    }
  }

  private static ClimateResult of(double factor) {
    double[] bound = new double[SIZE];
    Arrays.fill(bound, 3.2);
    double[] least = Arrays.stream(bound).map(x -> -x).toArray();
    LatentModel model =
        new LatentModel(
            new Identity(SIZE).reducer(), new Solver(factor), new TrainedRange(least, bound));
    return STUDY.measure(model, TEST, ANOTHER, NONE);
  }

  @Test
  void aPerfectModelStaysValidAndHasTheTruthsClimate() {
    ClimateResult result = of(1);
    assertThat(result.reconstruction()).isZero();
    assertThat(result.meanValidTime(2)).isCloseTo(40 * KS.sampleDt(), within(1e-9));
    assertThat(result.validTimes().get(0)).noneMatch(time -> time.exceeded());
    assertThat(result.bounded()).isEqualTo(4);
    ClimateResult.Climate climate = result.climate();
    assertThat(climate.density().floor()).isPositive();
    assertThat(climate.density().error()).isLessThan(2 * climate.density().floor());
    assertThat(climate.slopes().error()).isLessThan(2 * climate.slopes().floor());
    assertThat(climate.spectrum().error()).isLessThan(2 * climate.spectrum().floor());
    // 1/λ_1 is 20.7; a tenth of the free run is 30 time units, of 4 pairs
    assertThat(result.growth().exponent()).isCloseTo(1 / 20.7, within(0.035));
    assertThat(result.growth().error()).isPositive();
  }

  @Test
  void aModelThatLosesEnergyHasAnotherClimate() {
    ClimateResult result = of(0.97);
    assertThat(result.meanValidTime(2)).isLessThan(3 * KS.sampleDt());
    assertThat(result.climate().density().error())
        .isGreaterThan(2 * result.climate().density().floor());
    assertThat(result.climate().spectrum().error())
        .isGreaterThan(2 * result.climate().spectrum().floor());
  }

  @Test
  void countsRunsThatGrowWithoutBound() {
    ClimateResult result = of(1.5);
    assertThat(result.bounded()).isZero();
    assertThat(result.validTimes().get(0)).allMatch(time -> time.exceeded());
    assertThat(result.climate().density().error()).isNaN();
    assertThat(result.climate().density().floor()).isPositive();
  }

  @Test
  void saysHowMuchTruthItNeeds() {
    assertThatThrownBy(
            () ->
                new ClimateStudy(4, 5, 1496, 1496, 4)
                    .measure(
                        new LatentModel(new Identity(SIZE).reducer(), new Solver(1)),
                        TEST,
                        ANOTHER,
                        NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("samples of the test beyond a warm-up and a horizon");
  }
}
