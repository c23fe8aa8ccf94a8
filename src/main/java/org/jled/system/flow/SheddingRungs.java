package org.jled.system.flow;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Progress;
import org.jled.system.verify.Finding;
import org.jled.system.verify.Rung;

/** Rungs 10, 11, 12 and 14: periodic shedding. */
final class SheddingRungs {

  private SheddingRungs() {}

  static Rung.Outcome re100(Progress progress) {
    ForceHistory forces = run(FlowPresets.wide(100, 320, 240), 150, progress);
    ForceStatistics s = settled(forces, 80);
    return outcome(
        forces,
        s,
        Finding.within("mean Cd", s.meanDrag(), "1.33 to 1.36 published", 1.32, 1.36),
        Finding.within("Cl amplitude", s.liftAmplitude(), "0.30 to 0.35 published", 0.30, 0.35),
        Finding.within("St", s.strouhal(), "0.164 (Williamson 1988)", 0.163, 0.170));
  }

  static Rung.Outcome re200(Progress progress) {
    ForceHistory forces = run(FlowPresets.wide(200, 320, 240), 120, progress);
    ForceStatistics s = settled(forces, 60);
    return outcome(
        forces,
        s,
        Finding.told("mean Cd", s.meanDrag(), "none"),
        Finding.told("Cl amplitude", s.liftAmplitude(), "none"),
        Finding.told("St", s.strouhal(), "none"));
  }

  static Rung.Outcome re1000(Progress progress) {
    ForceHistory forces = run(FlowPresets.PRESETS.get("wide-1000"), 120, progress);
    ForceStatistics s = settled(forces, 45);
    return outcome(
        forces,
        s,
        Finding.within("mean Cd", s.meanDrag(), "1.47 to 1.56 published (2-D)", 1.4, 1.6),
        Finding.within("Cl rms", s.liftRms(), "0.95 to 1.05 published (2-D)", 0.9, 1.1),
        Finding.within("St", s.strouhal(), "0.234 to 0.243 published (2-D)", 0.230, 0.245));
  }

  static Rung.Outcome led100(Progress progress) {
    NavierStokes flow = FlowPresets.led(100, 512, 256);
    try (FlowSolver solver = flow.newSolver(0)) {
      ForceHistory forces = ForceHistory.record(solver, 60, progress);
      SurfaceForce surface = new SurfaceForce(flow);
      double[] state = new double[flow.spec().size()];
      ForceHistory.Recorder late = new ForceHistory.Recorder(flow);
      double functional = 0;
      int samples = 100;
      for (int n = 0; n < samples; n++) {
        late.step(solver);
        solver.readState(state);
        functional += surface.drag(state) / samples;
        progress.update("flow, forces on the surface", n + 1, samples, "");
        progress.checkStop();
      }
      ForceStatistics s = settled(late.history(), 0);
      return outcome(
          forces,
          s,
          Finding.within("mean Cd", s.meanDrag(), "1.71", 1.68, 1.74),
          Finding.within("Cl amplitude", s.liftAmplitude(), "0.485", 0.465, 0.505),
          Finding.within("St", s.strouhal(), "0.197", 0.194, 0.200),
          Finding.within(
              "bias of the surface's Cd, relative",
              functional / s.meanDrag() - 1,
              "0, the published formula",
              -0.05,
              0.05));
    }
  }

  private static ForceStatistics settled(ForceHistory forces, double from) {
    return forces.between(from, Double.MAX_VALUE).statistics();
  }

  private static Rung.Outcome outcome(
      ForceHistory forces, ForceStatistics statistics, Finding... findings) {
    List<Finding> all = new ArrayList<>(List.of(findings));
    all.add(Finding.told("periods in the statistics", statistics.periods(), "none"));
    return Rung.Outcome.of(all, "forces", forces.thinned(3000).table());
  }

  private static ForceHistory run(NavierStokes flow, double until, Progress progress) {
    try (FlowSolver solver = flow.newSolver(0)) {
      return ForceHistory.record(solver, until, progress);
    }
  }
}
