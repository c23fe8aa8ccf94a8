package org.jled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jled.core.Activation;
import org.jled.core.CheckpointStore;
import org.jled.core.MetricLog;
import org.jled.core.Precision;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.StoppedException;
import org.jled.core.Weights;
import org.jled.data.Waves;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingTest {

  private static final double[][][] TRAIN = scaled(3, 40);
  private static final double[][][] VALID = scaled(1, 30);
  private static final Objective FORECAST = new LatentForecast(new LstmNetwork(2, 6));
  private static final Objective END_TO_END =
      new EndToEndForecast(
          new MlpAutoencoderNetwork(2, List.of(5), 2, Activation.CELU),
          new LstmNetwork(2, 6),
          LatentScaling.none(2));
  private static final TrainingSettings SETTINGS =
      TrainingSettings.fixed(12, 8, 1e-2).withWindows(21, 3, 5);

  /** Sequences with values in (0, 1), as networks want them. */
  private static double[][][] scaled(int sequences, int length) {
    return Waves.latents(sequences, length).sequences().stream()
        .map(s -> Arrays.stream(s).map(TrainingTest::scaled).toArray(double[][]::new))
        .toArray(double[][][]::new);
  }

  private static double[] scaled(double[] latent) {
    return new double[] {0.5 + 0.4 * latent[0], 0.5 + 0.1 * latent[1]};
  }

  /** Keeps checkpoints in memory. */
  private static final class Memory implements CheckpointStore {
    private final Map<String, Weights> states = new HashMap<>();

    @Override
    public Optional<Weights> load(String stage) {
      return Optional.ofNullable(states.get(stage));
    }

    @Override
    public void save(String stage, Weights state) {
      states.put(stage, state);
    }
  }

  /** Asks to stop some segments after an epoch. */
  private static final class StopAfter implements Progress {
    private final int epochs;
    private int extra = 4;
    private boolean reached;

    private StopAfter(int epochs) {
      this.epochs = epochs;
    }

    @Override
    public void update(String task, long done, long total, String note) {
      reached |= done >= epochs;
    }

    @Override
    public boolean stopRequested() {
      return reached && extra-- <= 0;
    }
  }

  private static TrainedNetwork fit(Objective objective, TrainingSettings settings, Run run) {
    return new Training("test", settings, run).fit(objective, TRAIN, VALID);
  }

  @ParameterizedTest
  @EnumSource(Optimiser.class)
  void aStoppedTrainingGoesOnToTheSameBits(Optimiser optimiser) {
    TrainingSettings settings = rounds(optimiser);
    TrainedNetwork whole = fit(END_TO_END, settings, Run.silent(3));
    Memory memory = new Memory();
    Run run = Run.silent(3).withCheckpoints(memory);
    for (int epochs : new int[] {2, 7}) {
      assertThatThrownBy(() -> fit(END_TO_END, settings, run.withProgress(new StopAfter(epochs))))
          .isInstanceOf(StoppedException.class);
    }
    assertThat(fit(END_TO_END, settings, run)).isEqualTo(whole);
  }

  @Test
  void aStoppedTrainingGoesOnWithTheDrawsItWouldHaveHad() {
    VariationalNetwork network =
        new VariationalNetwork(new MlpAutoencoderNetwork(2, List.of(5), 1, Activation.CELU));
    Objective draws = new VariationalReconstruction(network, 0.01, true);
    TrainedNetwork whole = fit(draws, SETTINGS, Run.silent(3));
    Run run = Run.silent(3).withCheckpoints(new Memory());
    assertThatThrownBy(() -> fit(draws, SETTINGS, run.withProgress(new StopAfter(4))))
        .isInstanceOf(StoppedException.class);
    assertThat(fit(draws, SETTINGS, run)).isEqualTo(whole);
    assertThat(whole.parts()).containsOnlyKeys("reconstruction", "kl");
    assertThat(whole.validationLoss())
        .isCloseTo(
            whole.parts().get("reconstruction") + 0.005 * whole.parts().get("kl"), within(1e-7));
  }

  /** Short rounds, so that a resumed training passes from one to the next. */
  private static TrainingSettings rounds(Optimiser optimiser) {
    return new TrainingSettings(
        Start.RANDOM,
        new Updates(optimiser, 3e-2, RateDecay.ROUNDS, 0.5, 0, 8, false),
        new Windowing(21, 3, 0, 5),
        new Rounds(1, 9, 12),
        Precision.FLOAT64);
  }

  @Test
  void aFinishedTrainingIsNotRepeated() {
    Memory memory = new Memory();
    Run run = Run.silent(3).withCheckpoints(memory);
    TrainedNetwork first = fit(FORECAST, SETTINGS, run);
    List<Long> epochs = new ArrayList<>();
    MetricLog log = (series, step, value) -> epochs.add(step);
    assertThat(fit(FORECAST, SETTINGS, run.withMetrics(log))).isEqualTo(first);
    assertThat(epochs).isEmpty();
  }

  @Test
  void refusesTheCheckpointOfAnotherTraining() {
    Run run = Run.silent(3).withCheckpoints(new Memory());
    fit(FORECAST, SETTINGS, run);
    assertThatThrownBy(() -> fit(FORECAST, SETTINGS.with(new Rounds(12, 1, 20)), run))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another training");
  }

  @Test
  void lossFallsAndIsRecorded() {
    Map<String, List<Double>> series = new HashMap<>();
    MetricLog log =
        (name, step, value) -> series.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    TrainedNetwork trained = fit(FORECAST, SETTINGS, Run.silent(1).withMetrics(log));
    assertThat(series).containsOnlyKeys("test/train_loss", "test/valid_loss", "test/learning_rate");
    List<Double> losses = series.get("test/valid_loss");
    assertThat(losses).hasSize(12);
    assertThat(trained.validationLoss()).isEqualTo(losses.stream().min(Double::compare).get());
    assertThat(losses.get(11)).isLessThan(0.7 * losses.get(0));
  }

  @Test
  void anInterruptStopsItAndTheFlagStays() {
    Memory memory = new Memory();
    Progress interrupting = (task, done, total, note) -> Thread.currentThread().interrupt();
    assertThatThrownBy(
            () ->
                fit(
                    FORECAST,
                    SETTINGS,
                    Run.silent(1).withCheckpoints(memory).withProgress(interrupting)))
        .isInstanceOf(StoppedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(memory.states).containsKey("test");
  }

  @Test
  void aLossThatIsNotFiniteEndsTheTrainingWithTheEpoch() {
    double[][][] broken = {{{0.1, 0.2}, {Double.NaN, 0.3}, {0.2, 0.2}, {0.1, 0.3}}};
    assertThatThrownBy(
            () -> new Training("test", SETTINGS, Run.silent(1)).fit(FORECAST, broken, VALID))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("NaN in epoch 0");
  }

  @Test
  void fewerWindowsThanABatchAreUsedAllTheSame() {
    TrainingSettings one = SETTINGS.withWindows(40, 100, 39);
    double[][][] single = {TRAIN[0]};
    TrainedNetwork trained = new Training("test", one, Run.silent(1)).fit(FORECAST, single, VALID);
    assertThat(trained.weights())
        .isNotEqualTo(FORECAST.layout().weights(FORECAST.layout().initial(1), Precision.FLOAT32));
    assertThat(trained.epochs()).isEqualTo(12);
  }

  @Test
  void refusesTrajectoriesTooShortToLearnFrom() {
    double[][][] shortest = {TRAIN[0], {{0.1, 0.2}, {0.2, 0.3}}};
    assertThatThrownBy(
            () -> new Training("test", SETTINGS, Run.silent(1)).fit(END_TO_END, shortest, VALID))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 3 samples")
        .hasMessageContaining("has 2");
  }

  @Test
  void singlePrecisionWeightsSurviveBeingWrittenInSinglePrecision() {
    Weights weights = fit(FORECAST, SETTINGS, Run.silent(1)).weights();
    double[] values = weights.tensor("lstm.weight_hh_l0").values();
    for (double value : values) {
      assertThat((double) (float) value).isEqualTo(value);
    }
  }
}
