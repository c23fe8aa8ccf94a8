package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.jled.core.Covariance;
import org.jled.core.LatentSet;
import org.jled.core.Mixture;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.data.SplitPlan;
import org.jled.latent.LatentModel;
import org.jled.latent.TwoStage;
import org.jled.nn.Readout;
import org.jled.nn.TrainingSettings;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.LinearMap;
import org.jled.propagate.MdnLstm;
import org.jled.propagate.StochasticPropagator;
import org.jled.reduce.Identity;
import org.jled.system.MicroSolver;
import org.jled.system.langevin.Langevin;
import org.junit.jupiter.api.Test;

class StochasticStudyTest {

  private static final Langevin SYSTEM = Langevin.tiny();
  private static final StochasticStudy STUDY = new StochasticStudy(8, 15_000, 5, 1);

  private static Snapshots data(int samples, long first, long count) {
    SplitPlan plan =
        SplitPlan.of(samples, LongStream.range(first, first + count).boxed().toArray(Long[]::new));
    DatasetRecipe recipe = new DatasetRecipe(SYSTEM, plan, plan, plan);
    List<Trajectory> all =
        LongStream.range(0, count)
            .mapToObj(k -> recipe.trajectory(Split.TEST, (int) k, Run.silent(0)))
            .toList();
    return new Snapshots(SYSTEM.spec(), all);
  }

  private static LatentModel model(StochasticPropagator dynamics) {
    return new LatentModel(new Identity(1).reducer(), dynamics);
  }

  /** The solver itself as a propagator: its draws are right. */
  private record Oracle() implements StochasticPropagator {

    @Override
    public int latentDim() {
      return 1;
    }

    @Override
    public LatentStepper newStepper(long seed) {
      return new Stepper(SYSTEM.newSolver(seed));
    }

    @Override
    public Weights weights() {
      throw new UnsupportedOperationException();
    }

    private record Stepper(MicroSolver solver) implements LatentStepper {

      @Override
      public void feed(double[] latent) {
        solver.writeState(latent, 0);
        solver.step();
      }

      @Override
      public void next(double[] out) {
        solver.step();
        solver.readState(out);
      }

      @Override
      public void predicted(double[] out) {
        solver.readState(out);
      }

      @Override
      public int memorySize() {
        throw new UnsupportedOperationException();
      }

      @Override
      public void readMemory(double[] out) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void writeMemory(double[] memory) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void reset() {
        throw new UnsupportedOperationException();
      }

      @Override
      public LatentStepper copy() {
        throw new UnsupportedOperationException();
      }
    }
  }

  @Test
  void dataAndAModelThatIsTheSystemAgreeWithTheExactValues() {
    Table table = STUDY.table(SYSTEM, data(15_000, 0, 8), model(new Oracle()), Progress.SILENT);
    assertThat(table.size()).isEqualTo(14);
    double[] exact = table.numbers("exact");
    double[] data = table.numbers("data");
    double[] error = table.numbers("data_error");
    for (int i = 0; i < exact.length; i++) {
      assertThat(Math.abs(data[i] - exact[i]) / error[i])
          .as("%s", table.texts("quantity").get(i))
          .isLessThan(4);
      assertThat(Math.abs(table.numbers("deviation")[i]))
          .as("%s", table.texts("quantity").get(i))
          .isLessThan(4);
    }
  }

  /** A tenth of the updates of the preset: enough for hops over the barrier at the right rate. */
  @Test
  void aSmallTrainedModelHopsAsOftenAsTheSystem() {
    MdnLstm method =
        new MdnLstm(
            16,
            Mixture.of(3, Covariance.FULL),
            Readout.RESIDUAL,
            TrainingSettings.fixed(25, 64, 1e-2).withWindows(31, 30, 10));
    TwoStage two = new TwoStage(new Identity(1), method);
    LatentModel model = two.fit(data(15_000, 0, 4), data(6000, 20, 1), Run.silent(1));
    Table table = STUDY.table(SYSTEM, data(15_000, 0, 4), model, Progress.SILENT);
    double[] exact = table.numbers("exact");
    double[] found = table.numbers("model");
    for (String time : List.of("passage time -1 to 1", "passage time 1 to -1")) {
      int row = table.texts("quantity").indexOf(time);
      assertThat(found[row] / exact[row]).as(time).isBetween(0.6, 1.6);
    }
    int share = table.texts("quantity").indexOf("share right of 0");
    assertThat(found[share]).isBetween(0.25, 0.55);
  }

  @Test
  void refusesAModelThatDrawsNothing() {
    LatentSet line = new LatentSet(1, List.<double[][]>of(new double[][] {{0}, {1}, {3}, {2}}));
    LatentModel model =
        new LatentModel(new Identity(1).reducer(), LinearMap.tiny().fit(line, line, Run.silent(1)));
    Snapshots data = data(10, 0, 1);
    assertThatThrownBy(() -> STUDY.table(SYSTEM, data, model, Progress.SILENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("draws its forecasts");
  }
}
