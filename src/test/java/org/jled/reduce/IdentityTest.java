package org.jled.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jled.core.Run;
import org.jled.data.Waves;
import org.junit.jupiter.api.Test;

class IdentityTest extends ReducerContract {

  @Override
  protected ReducerMethod method() {
    return new Identity(Waves.SPEC.size());
  }

  @Test
  void givesBackEveryState() {
    double[] state = Waves.snapshots(1, 9).trajectories().get(0).state(7);
    double[] latent = new double[state.length];
    double[] back = new double[state.length];
    reducer.encode(state, latent);
    reducer.decode(latent, back);
    assertThat(latent).isEqualTo(state);
    assertThat(back).isEqualTo(state);
  }

  @Test
  void refusesStatesOfAnotherSize() {
    assertThatThrownBy(
            () -> new Identity(3).fit(Waves.snapshots(1, 9), Waves.snapshots(1, 9), Run.silent(1)))
        .hasMessageContaining("latentDim must be the 12 values of a state, not 3");
  }
}
