package org.jled.system.flow;

import java.util.Arrays;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;

/**
 * Drag and lift against time, one value a time step, each the mean over its step and given at the
 * middle of it.
 *
 * @param time in D/U, increasing; kept, not modified
 * @param drag C_d = 2 F_x / (ρU²D); kept, not modified
 * @param lift C_l = 2 F_y / (ρU²D); kept, not modified
 */
public record ForceHistory(double[] time, double[] drag, double[] lift) {

  public ForceHistory {
    Checks.present("time", time);
    Checks.length("drag", drag, time.length);
    Checks.length("lift", lift, time.length);
  }

  /**
   * Runs a solver and keeps the forces.
   *
   * @param solver goes on from where it is
   * @param until the time to reach, rounded up to a sample
   */
  public static ForceHistory record(FlowSolver solver, double until, Progress progress) {
    Checks.present("solver", solver);
    Checks.finite("until", until);
    Checks.present("progress", progress);
    Recorder recorder = new Recorder(solver.system());
    double interval = solver.system().sampleDt();
    long samples = (long) Math.ceil((until - solver.time()) / interval - 1e-9);
    for (long n = 0; n < samples; n++) {
      recorder.step(solver);
      progress.update(
          "flow",
          n + 1,
          samples,
          String.format(java.util.Locale.ROOT, "t = %.1f D/U", solver.time()));
      progress.checkStop();
    }
    return recorder.history();
  }

  /** How many time steps there are. */
  public int size() {
    return time.length;
  }

  /** The part between two times. */
  public ForceHistory between(double from, double to) {
    Checks.require(from <= to, "from must be at most to, not %s and %s", from, to);
    int first = place(from);
    int last = place(to);
    return new ForceHistory(
        Arrays.copyOfRange(time, first, last),
        Arrays.copyOfRange(drag, first, last),
        Arrays.copyOfRange(lift, first, last));
  }

  private int place(double when) {
    int found = Arrays.binarySearch(time, when);
    return found >= 0 ? found : -found - 1;
  }

  /** The drag at a time, between the middles of two steps. */
  public double dragAt(double when) {
    Checks.require(
        time.length >= 2 && when >= time[0] && when <= time[time.length - 1],
        "when must be within the history, not %s",
        when);
    int after = Math.max(1, place(when));
    double weight = (when - time[after - 1]) / (time[after] - time[after - 1]);
    return drag[after - 1] + weight * (drag[after] - drag[after - 1]);
  }

  /** Mean, spread and frequency over whole periods of the lift. */
  public ForceStatistics statistics() {
    return ForceStatistics.of(this);
  }

  /** At most {@code most} of the steps, equally far apart. */
  public ForceHistory thinned(int most) {
    Checks.atLeast("most", most, 1);
    int each = (time.length + most - 1) / most;
    int kept = each == 0 ? 0 : (time.length + each - 1) / each;
    double[][] out = new double[3][kept];
    for (int k = 0; k < kept; k++) {
      out[0][k] = time[k * each];
      out[1][k] = drag[k * each];
      out[2][k] = lift[k * each];
    }
    return new ForceHistory(out[0], out[1], out[2]);
  }

  /** Columns {@code time}, {@code cd}, {@code cl}. */
  public Table table() {
    Table.Builder table = Table.of("time", "cd", "cl");
    for (int n = 0; n < time.length; n++) {
      table.add(time[n], drag[n], lift[n]);
    }
    return table.build();
  }

  @Override
  public String toString() {
    return "ForceHistory(" + time.length + " steps)";
  }

  /** Collects the forces of one sampling interval after the other. */
  public static final class Recorder {

    private final double dt;
    private final int steps;
    private final double[] sample;
    private double[][] columns;
    private int count;

    /** A recorder of a flow's solvers. */
    public Recorder(NavierStokes system) {
      Checks.present("system", system);
      this.dt = system.sampling().dt();
      this.steps = system.sampling().steps();
      this.sample = new double[steps];
      this.columns = new double[3][Math.max(1024, steps)];
    }

    /** Takes one sampling interval. */
    public void step(FlowSolver solver) {
      Checks.present("solver", solver);
      double start = solver.time();
      solver.step();
      while (count + steps > columns[0].length) {
        for (int c = 0; c < columns.length; c++) {
          columns[c] = Arrays.copyOf(columns[c], 2 * columns[c].length);
        }
      }
      for (int n = 0; n < steps; n++) {
        columns[0][count + n] = start + (n + 0.5) * dt;
      }
      solver.readDrag(sample);
      System.arraycopy(sample, 0, columns[1], count, steps);
      solver.readLift(sample);
      System.arraycopy(sample, 0, columns[2], count, steps);
      count += steps;
    }

    /** What was collected so far. */
    public ForceHistory history() {
      return new ForceHistory(
          Arrays.copyOf(columns[0], count),
          Arrays.copyOf(columns[1], count),
          Arrays.copyOf(columns[2], count));
    }
  }
}
