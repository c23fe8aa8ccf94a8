package org.jled.system.ks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jled.core.Progress;
import org.jled.system.verify.Finding;
import org.jled.system.verify.Rung;

/** Rung 4: what the published time step gains. */
final class StepRung {

  private static final double[] STEPS = {0.25, 0.025, 0.0025};
  private static final double[] PUBLISHED = {4e-3, 1.6e-6, 1.5e-10};
  private static final int STATES = 8;
  private static final double TIME = 20;
  private static final double FACTOR = 4;

  private StepRung() {}

  /** Errors vary from state to state by as much as {@link #FACTOR}: the reference is one state. */
  static Rung.Outcome run(Progress progress) {
    KuramotoSivashinsky system = KuramotoSivashinsky.practical();
    double[] logs = new double[STEPS.length];
    for (int seed = 0; seed < STATES; seed++) {
      double[] start = Runs.settled(system, seed);
      double[] truth = Runs.after(system, start, TIME, KuramotoSivashinsky.paper().dt());
      for (int i = 0; i < STEPS.length; i++) {
        double error = Runs.apart(truth, Runs.after(system, start, TIME, STEPS[i]));
        logs[i] += Math.log(error) / STATES;
      }
      progress.update("errors of the time step", seed + 1, STATES, "");
      progress.checkStop();
    }
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < STEPS.length; i++) {
      findings.add(
          Finding.within(
              "error of dt = " + STEPS[i] + " against 0.00025, geometric mean",
              Math.exp(logs[i]),
              String.valueOf(PUBLISHED[i]),
              PUBLISHED[i] / FACTOR,
              PUBLISHED[i] * FACTOR));
    }
    return new Rung.Outcome(findings, Map.of());
  }
}
