package org.jled.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.jled.data.Waves;
import org.jled.system.MicroSolver;
import org.jled.system.ks.KuramotoSivashinsky;
import org.junit.jupiter.api.Test;

class SymmetricCopiesTest {

  private static final KuramotoSivashinsky KS = KuramotoSivashinsky.tiny();

  /** Keeps what it is given. */
  private static final class Listener implements LatentModelMethod {
    private final List<Trajectory> seen = new ArrayList<>();

    @Override
    public String id() {
      return "listener";
    }

    @Override
    public int latentDim() {
      return 1;
    }

    @Override
    public LatentModel fit(Snapshots train, Snapshots valid, Run run) {
      seen.addAll(train.trajectories());
      return null;
    }
  }

  private static Snapshots solution(double[] start, int samples) {
    double[] time = new double[samples];
    double[][] states = new double[samples][start.length];
    try (MicroSolver solver = KS.newSolver(0)) {
      solver.writeState(start, 0);
      for (int t = 0; t < samples; t++) {
        time[t] = solver.time();
        solver.readState(states[t]);
        solver.step();
      }
    }
    return new Snapshots(KS.spec(), List.of(Trajectory.of(KS.spec(), time, states)));
  }

  /** A copy is a solution: the solver goes from its first state to its last. */
  @Test
  void copiesSolveTheEquation() {
    double[] start = new double[KS.spec().size()];
    for (int i = 0; i < start.length; i++) {
      double x = 2 * Math.PI * i / start.length;
      start[i] = Math.sin(x) + 0.4 * Math.cos(3 * x) - 0.2 * Math.sin(2 * x);
    }
    Snapshots truth = solution(start, 9);
    Listener listener = new Listener();
    new SymmetricCopies(listener, 4).fit(truth, truth, Run.silent(3));
    assertThat(listener.seen).hasSize(5);
    for (Trajectory copy : listener.seen) {
      double[] expected = solution(copy.state(0), 9).trajectories().get(0).state(8);
      assertThat(copy.state(8))
          .containsExactly(expected, org.assertj.core.data.Offset.offset(1e-10));
    }
    assertThat(listener.seen.get(1).state(0)).isNotEqualTo(start);
  }

  @Test
  void mirrorsAndTurns() {
    double[] out = new double[4];
    SymmetricCopies.move(new double[] {1, 2, 3, 4}, 1, false, out);
    assertThat(out).containsExactly(2, 3, 4, 1);
    SymmetricCopies.move(new double[] {1, 2, 3, 4}, 1, true, out);
    assertThat(out).containsExactly(-2, -1, -4, -3);
  }

  @Test
  void refusesStatesWithoutTheSymmetry() {
    Snapshots waves = Waves.snapshots(1, 10);
    assertThatThrownBy(
            () -> new SymmetricCopies(new Listener(), 1).fit(waves, waves, Run.silent(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one channel on one periodic axis");
  }
}
