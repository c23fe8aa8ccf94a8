package org.jled.badinput;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jled.core.Activation;
import org.jled.core.Axis;
import org.jled.core.LatentSet;
import org.jled.core.Seeds;
import org.jled.core.StateSpec;
import org.jled.core.Table;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.data.DatasetRecipe;
import org.jled.data.Scaler;
import org.jled.data.SplitPlan;
import org.jled.data.Waves;
import org.jled.experiment.Experiment;
import org.jled.experiment.Experiments;
import org.jled.latent.EndToEnd;
import org.jled.latent.TrainedRange;
import org.jled.metric.Errors;
import org.jled.metric.Ranges;
import org.jled.multiscale.MultiscaleForecaster;
import org.jled.multiscale.MultiscalePlan;
import org.jled.nn.TrainingSettings;
import org.jled.propagate.Lstm;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.VariationalAutoencoder;
import org.jled.system.MicroSolver;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.fhn.FrontProfiles;
import org.jled.system.fhn.Kinetics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers out of range, NaN and wrong lengths are refused by name, with what is allowed. */
class RangeArgumentsTest {

  private static final double NAN = Double.NaN;
  private static final double[] TWO = {0, 1};
  private static final Trajectory WAVE = Waves.snapshots(1, 5).trajectories().get(0);
  private static final TrainingSettings TRAINING = TrainingSettings.fixed(1, 1, 1e-3);

  static Stream<Arguments> core() {
    return Stream.of(
        refused("axis x needs at least 2", () -> Axis.uniform("x", 0, 1, 1)),
        refused("axis x must be finite", () -> Axis.uniform("x", 0, NAN, 3)),
        refused("axis x must increase", () -> Axis.uniform("x", 1, 0, 3)),
        refused("channels must be at least 1", () -> StateSpec.anonymous(0, 4)),
        refused("1 or 2 axes", () -> StateSpec.anonymous(1, 4, 4, 4)),
        refused("unknown channel 'w'", () -> Waves.SPEC.channel("w")),
        refused("needs 4 values, not 2", () -> Tensor.of(TWO, 2, 2)),
        refused("must not be negative", () -> Tensor.of(TWO, -2)),
        refused("sampleDt must be positive", () -> new LatentSet(0, List.of())),
        refused(
            "at least one latent each",
            () -> new LatentSet(1, List.<double[][]>of(new double[0][]))),
        refused("n must be at least 0", () -> Seeds.permutation(-1, 0)),
        refused("index must be in [0, 4], not 5", () -> WAVE.time(5)),
        refused("index must be in [0, 4], not -1", () -> WAVE.state(-1)),
        refused("out must have 12 values, not 2", () -> WAVE.read(0, TWO.clone())),
        refused("index must be in [0, 1], not 2", () -> WAVE.slice(1, 3).time(2)),
        refused("samples 3 to 9", () -> WAVE.slice(3, 9)),
        refused(
            "times must increase",
            () -> Trajectory.of(Waves.SPEC, new double[2], new double[2][12])),
        refused(
            "time must be finite",
            () -> Trajectory.of(Waves.SPEC, new double[] {NAN}, new double[1][12])),
        refused("column names must be unique", () -> Table.of("a", "a").build()),
        refused("unknown activation 'sine'", () -> Activation.of("sine")),
        refused("must not be blank", () -> Experiments.PRESETS.get(" ")));
  }

  static Stream<Arguments> systemsAndMetrics() {
    FitzHughNagumo tiny = FitzHughNagumo.tiny();
    MicroSolver solver = tiny.newSolver(0);
    return Stream.of(
        refused("nodes must be in [3", () -> tiny.withNodes(2)),
        refused("dt must be positive", () -> tiny.withTimeStep(NAN, 1)),
        refused("substeps must be at least 1", () -> tiny.withTimeStep(0.01, 0)),
        refused("epsilon must be positive", () -> new Kinetics(1, 4, -0.1, 0, 2)),
        refused("a0 and a1 must be finite", () -> new Kinetics(1, 4, 0.1, NAN, 2)),
        refused(
            "profile must be in [0, 5]", () -> FrontProfiles.state(6, tiny.spec().axes().get(0))),
        refused("state must have 52 values", () -> solver.writeState(TWO, 0)),
        refused("state must be finite", () -> solver.writeState(nan(52), 0)),
        refused("time must be finite", () -> solver.writeState(new double[52], NAN)),
        refused("out must have 52 values", () -> solver.readState(TWO)),
        refused("internal must have", () -> solver.restoreInternal(TWO)),
        refused("channels must be at least 1", () -> Ranges.of(List.of(TWO), 0)),
        refused("does not have 3 channels", () -> Ranges.of(List.of(TWO), 3)),
        refused("at least one state", () -> Ranges.of(List.of(), 1)),
        refused("channel must be at least 0", () -> Errors.channelNad(-1)));
  }

  static Stream<Arguments> data() {
    SplitPlan plan = SplitPlan.of(2, 0L);
    SplitPlan wrong = SplitPlan.of(2, 100L);
    Scaler scaler = new Scaler(new double[] {0}, new double[] {1}, 2);
    return Stream.of(
        refused("samples must be in [2", () -> SplitPlan.of(1, 0L)),
        refused("transientSteps must be at least 0", () -> new SplitPlan(List.of(0L), -1, 2)),
        refused("samples must be in", () -> new SplitPlan(List.of(0L), 9, Integer.MAX_VALUE)),
        refused("seeds must hold at least one", () -> new SplitPlan(List.of(), 0, 2)),
        refused(
            "seed of a profile must be in [0, 99], not 100",
            () -> new DatasetRecipe(FitzHughNagumo.tiny(), "dir", plan, plan, wrong)),
        refused("min must be finite", () -> new Scaler(nan(1), new double[] {1}, 1)),
        refused("channel 0 has no range", () -> new Scaler(new double[1], new double[1], 1)),
        refused("points must be in [1", () -> new Scaler(new double[1], new double[] {1}, 0)),
        refused("state must have 2 values, not 3", () -> scaler.scale(new double[3], TWO)),
        refused("out must have 2 values, not 3", () -> scaler.unscale(TWO, new double[3])));
  }

  static Stream<Arguments> models() {
    return Stream.of(
        refused("latentDim must be in [1", () -> Autoencoder.tiny().withLatentDim(0)),
        refused(
            "hidden width must be in [1",
            () -> new Autoencoder(List.of(0), 2, Activation.CELU, TRAINING)),
        refused(
            "beta must be finite and not negative, not -1.0",
            () -> VariationalAutoencoder.tiny().withBeta(-1)),
        refused("hidden must be in [1", () -> new Lstm(0, TRAINING)),
        refused("batch must be at least 1", () -> TrainingSettings.fixed(1, 0, 1e-3)),
        refused("learningRate must be positive", () -> TrainingSettings.fixed(1, 1, NAN)),
        refused("segment must be in [1, 9], not 10", () -> TRAINING.withWindows(10, 1, 10)),
        refused("length must be at least 2", () -> TRAINING.withWindows(1, 1, 1)),
        refused("stride must be at least 1", () -> TRAINING.withWindows(9, 0, 1)),
        refused(
            "segment must be at least 2, not 1",
            () -> new EndToEnd(Autoencoder.tiny(), Lstm.tiny(), TRAINING.withWindows(9, 1, 1))),
        refused(
            "min 1.0 is above max 0.0", () -> new TrainedRange(new double[] {1}, new double[1])),
        refused("latentDim must be at least 1", () -> TrainedRange.unknown(0)),
        refused("latent must have 2 values", () -> TrainedRange.unknown(2).contains(nan(3))));
  }

  static Stream<Arguments> plansAndExperiments() {
    Experiment tiny = Experiments.PRESETS.get("fhn-tiny");
    return Stream.of(
        refused("macro and micro must not both be 0", () -> new MultiscalePlan(2, 0, 0, 9)),
        refused("warmup must be at least 2, not 1", () -> MultiscalePlan.latentOnly(1, 9)),
        refused("macro must be at least 0", () -> new MultiscalePlan(2, -1, 1, 9)),
        refused("horizon must be at least 1", () -> new MultiscalePlan(2, 1, 1, 0)),
        refused("horizon must be in", () -> new MultiscalePlan(9, 1, 1, Integer.MAX_VALUE)),
        refused("leaves nothing to forecast", () -> MultiscalePlan.latentOnly(9, 9).cutTo(9)),
        refused(
            "the trajectory has 5 samples, the warm-up needs 6",
            () ->
                new MultiscaleForecaster(
                    (org.jled.latent.LatentModel) Samples.of(org.jled.latent.LatentModel.class),
                    null,
                    MultiscalePlan.latentOnly(6, 1),
                    WAVE)),
        refused("needs 221 test samples; there are", () -> withPlan(tiny, 21)),
        refused(
            "latentDim 53 is larger than a state of 52",
            () -> tiny.with("model.reducer.latentDim", "53")),
        refused(
            "training takes 241 samples at least (windows.length, window, or washout and two more); data.train has 240",
            () -> tiny.with("data.train.samples", "240")),
        refused("did you mean 'latentDim'?", () -> tiny.with("model.reducer.latentdim2", "3")),
        refused("model.reducer.latentDim: 2.5 is not a whole", () -> set(tiny, "2.5")),
        refused("must be a whole number", () -> set(tiny, "[2]")),
        refused("must be a whole number", () -> set(tiny, "\"2 m\"")),
        refused("must be a whole number", () -> set(tiny, "null")));
  }

  private static Experiment withPlan(Experiment experiment, int warmup) {
    return new Experiment(
        "short",
        new DatasetRecipe(
            FitzHughNagumo.tiny(),
            experiment.data().train(),
            experiment.data().valid(),
            SplitPlan.of(220, 0L)),
        experiment.model(),
        List.of(MultiscalePlan.latentOnly(warmup, 200)),
        7);
  }

  private static Experiment set(Experiment experiment, String latentDim) {
    return experiment.with("model.reducer.latentDim", latentDim);
  }

  private static double[] nan(int length) {
    double[] values = new double[length];
    values[length - 1] = NAN;
    return values;
  }

  private static Arguments refused(String message, ThrowingCallable call) {
    return arguments(message, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"core", "systemsAndMetrics", "data", "models", "plansAndExperiments"})
  void refuses(String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
