package org.jled.cli;

import java.util.Locale;
import java.util.function.ObjDoubleConsumer;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;
import org.jled.system.flow.FlowSolver;
import org.jled.system.flow.FlowUnits;
import org.jled.system.flow.ForceHistory;

/** A trajectory that is simulated while it is read, from its first state to its last, once. */
final class FlowRun implements Trajectory {

  private final FlowSolver solver;
  private final FlowUnits units;
  private final int skipped;
  private final int length;
  private final Progress progress;
  private final ForceHistory.Recorder recorder;
  private final StateSpec spec;
  private final ObjDoubleConsumer<double[]> watcher;
  private int read;
  private double time;

  /**
   * A run to come.
   *
   * @param skipped samples before the first that is read
   * @param length samples that are read
   * @param watcher is shown each state that is read, in diameters, and its time in D/U
   */
  FlowRun(
      FlowSolver solver,
      FlowUnits units,
      int skipped,
      int length,
      Progress progress,
      ObjDoubleConsumer<double[]> watcher) {
    this.solver = solver;
    this.units = units;
    this.skipped = skipped;
    this.length = length;
    this.progress = progress;
    this.watcher = watcher;
    this.recorder = new ForceHistory.Recorder(solver.system());
    this.spec = units.spec(solver.system().spec());
  }

  @Override
  public StateSpec spec() {
    return spec;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public double time(int index) {
    Checks.inRange("index", index, read - 1L, read - 1L);
    return time;
  }

  @Override
  public void read(int index, double[] out) {
    Checks.inRange("index", index, read, read);
    int steps = index == 0 ? skipped : 1;
    for (int n = 0; n < steps; n++) {
      recorder.step(solver);
      tell(index == 0 ? n + 1 : skipped + index);
    }
    solver.readState(out);
    watcher.accept(out, solver.time());
    units.convert(out);
    time = solver.time() * units.time();
    read++;
  }

  private void tell(int done) {
    String note =
        String.format(
            Locale.ROOT, "t = %.1f D/U, Courant number %.2f", solver.time(), solver.courant());
    progress.update("simulating", done, skipped + length - 1L, note);
    progress.checkStop();
  }

  /** Drag and lift of all steps so far. */
  ForceHistory forces() {
    return recorder.history();
  }
}
