package org.jled.rival;

import static org.assertj.core.api.Assertions.assertThat;

import org.jled.core.Trajectory;
import org.junit.jupiter.api.Test;

class PersistenceTest extends RivalContract {

  @Override
  protected Rival rival() {
    return new Persistence();
  }

  @Test
  void keepsTheLastKnownState() {
    Trajectory known = TRAIN.trajectories().get(0);
    double[] state = new double[known.spec().size()];
    rival().fit(TRAIN).start(known, 12).next(state);
    assertThat(state).isEqualTo(known.state(11));
  }
}
