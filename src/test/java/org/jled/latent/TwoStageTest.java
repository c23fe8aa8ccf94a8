package org.jled.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jled.core.Activation;
import org.jled.core.CheckpointStore;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.StoppedException;
import org.jled.core.Weights;
import org.jled.data.Waves;
import org.jled.nn.TrainingSettings;
import org.jled.propagate.LinearMap;
import org.jled.propagate.Lstm;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.Pca;
import org.junit.jupiter.api.Test;

class TwoStageTest {

  private static final Snapshots TRAIN = Waves.snapshots(2, 40);
  private static final Snapshots VALID = Waves.snapshots(1, 40);
  private static final TrainingSettings TRAINING =
      TrainingSettings.fixed(6, 8, 1e-2).withWindows(21, 5, 10);
  private static final TwoStage METHOD =
      new TwoStage(
          new Autoencoder(List.of(6), 2, Activation.CELU, TRAINING), new Lstm(4, TRAINING));

  /** Stops once the propagator has begun. */
  private static final class StopInSecondStage implements Progress {
    private boolean second;

    @Override
    public void update(String task, long done, long total, String note) {
      second |= task.equals("training propagator") && done == 3;
    }

    @Override
    public boolean stopRequested() {
      return second;
    }
  }

  private static CheckpointStore memory() {
    Map<String, Weights> states = new HashMap<>();
    return new CheckpointStore() {
      @Override
      public Optional<Weights> load(String stage) {
        return Optional.ofNullable(states.get(stage));
      }

      @Override
      public void save(String stage, Weights state) {
        states.put(stage, state);
      }
    };
  }

  /** Waves go around a circle, which lies in a plane. */
  @Test
  void refusesLatentsMadeOfRounding() {
    assertThatThrownBy(
            () -> new TwoStage(new Pca(3), LinearMap.paper()).fit(TRAIN, VALID, Run.silent(5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("latent 3 of 3 does not change over the training data");
  }

  @Test
  void resumedInTheSecondStageItLeavesTheFirstAlone() {
    LatentModel whole = METHOD.fit(TRAIN, VALID, Run.silent(5));
    Run run = Run.silent(5).withCheckpoints(memory());
    assertThatThrownBy(() -> METHOD.fit(TRAIN, VALID, run.withProgress(new StopInSecondStage())))
        .isInstanceOf(StoppedException.class);
    Set<String> epochs = new TreeSet<>();
    LatentModel resumed =
        METHOD.fit(
            TRAIN,
            VALID,
            run.withProgress((task, done, total, note) -> epochs.add(task + " " + done)));
    assertThat(resumed.weights()).isEqualTo(whole.weights());
    assertThat(epochs)
        .containsExactly("training propagator 4", "training propagator 5", "training propagator 6");
  }
}
