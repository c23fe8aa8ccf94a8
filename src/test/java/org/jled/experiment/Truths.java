package org.jled.experiment;

import java.util.List;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.latent.TwoStage;
import org.jled.propagate.LinearMap;
import org.jled.reduce.Pca;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;

/** Small data, and a model that needs no training to speak of. */
final class Truths {

  private Truths() {}

  static Trajectory run(MicroSystem system, long seed, int samples) {
    double[] time = new double[samples];
    double[][] states = new double[samples][system.spec().size()];
    try (MicroSolver solver = system.newSolver(seed)) {
      for (int t = 0; t < samples; t++) {
        if (t > 0) {
          solver.step();
        }
        time[t] = solver.time();
        solver.readState(states[t]);
      }
    }
    return Trajectory.of(system.spec(), time, states);
  }

  static LatentModel linear(MicroSystem system) {
    Snapshots train =
        new Snapshots(system.spec(), List.of(run(system, 0, 451), run(system, 1, 451)));
    return new TwoStage(new Pca(8), LinearMap.paper()).fit(train, train, Run.silent(1));
  }
}
