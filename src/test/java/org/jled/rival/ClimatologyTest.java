package org.jled.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jled.core.Trajectory;
import org.junit.jupiter.api.Test;

class ClimatologyTest extends RivalContract {

  @Override
  protected Rival rival() {
    return new Climatology();
  }

  @Test
  void givesTheMeanOfTheTrainingData() {
    double sum = 0;
    for (Trajectory trajectory : TRAIN.trajectories()) {
      for (int t = 0; t < trajectory.length(); t++) {
        sum += trajectory.state(t)[3];
      }
    }
    double[] state = new double[TRAIN.spec().size()];
    rival().fit(TRAIN).start(TRAIN.trajectories().get(0), 1).next(state);
    assertThat(state[3]).isCloseTo(sum / TRAIN.count(), within(1e-12));
  }
}
