package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.metric.Errors;
import org.jled.metric.Metric;
import org.jled.metric.Ranges;
import org.jled.metric.Reference;
import org.jled.system.MicroSolver;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.fhn.Scheme;
import org.jled.system.fhn.Wall;

/**
 * Error against cost of {@link FitzHughNagumo} solvers on any grids: what the work-precision figure
 * draws, and what finds the cheapest solver no less accurate than a forecast.
 *
 * <p>Every solver starts from one state, moved to its nodes by cosine interpolation, and is
 * compared with the truth on the truth's nodes. Errors are averaged over samples 1 … horizon. Costs
 * are those of the solver alone, on one thread: {@link SolverClock}.
 *
 * @param truth at least {@code horizon} + 1 samples; sample 0 is the time of {@code start}
 * @param start where every solver starts, on the truth's nodes, shape [2 · nodes]; kept, not
 *     modified
 * @param horizon how many samples are compared
 */
public record SolverScan(Trajectory truth, double[] start, int horizon) {

  private static final String[] COLUMNS = {
    "scheme", "wall", "nodes", "dt", "horizon", "MNAD(u)", "MNAD(v)", "NAD", "seconds_per_time_unit"
  };

  public SolverScan {
    Checks.present("truth", truth);
    Checks.present("start", start);
    Checks.length("start", start, truth.spec().size());
    Checks.inRange("horizon", horizon, 1, truth.length() - 1);
  }

  /** A scan that starts where the truth starts. */
  public static SolverScan of(Trajectory truth, int horizon) {
    Checks.present("truth", truth);
    return new SolverScan(truth, truth.state(0), horizon);
  }

  /**
   * The usual rivals, all with one sample per time unit: cosine modes on 12 to 101 nodes with steps
   * from 1 to 0.05, and the lattice with either wall on 26 to 201 nodes with δt near Δx²/8.
   */
  public static List<FitzHughNagumo> rivals() {
    List<FitzHughNagumo> rivals = new ArrayList<>();
    for (int nodes : new int[] {12, 16, 20, 24, 26, 32, 40, 51, 65, 101}) {
      for (int substeps : new int[] {1, 2, 4, 10, 20}) {
        rivals.add(
            FitzHughNagumo.spectral().withNodes(nodes).withTimeStep(1.0 / substeps, substeps));
      }
    }
    for (Wall wall : Wall.values()) {
      for (int nodes : new int[] {26, 51, 101, 201}) {
        int substeps = (nodes - 1) * (nodes - 1) / 50;
        FitzHughNagumo lattice = FitzHughNagumo.paper().withWall(wall).withNodes(nodes);
        rivals.add(lattice.withTimeStep(1.0 / substeps, substeps));
      }
    }
    return rivals;
  }

  /**
   * Runs and times the solvers.
   *
   * @param solvers each with the truth's sampling interval
   * @return a row a solver: {@code scheme, wall} (empty without a choice), {@code nodes, dt,
   *     horizon, MNAD(u), MNAD(v), NAD, seconds_per_time_unit}; the errors and the cost of a solver
   *     that did not reach the horizon are NaN
   */
  public Table table(List<FitzHughNagumo> solvers, Progress progress) {
    List<FitzHughNagumo> all = Checks.list("solvers", solvers);
    Checks.present("progress", progress);
    all.forEach(this::requireSampling);
    List<double[]> errors = new ArrayList<>();
    for (FitzHughNagumo solver : all) {
      progress.update("comparing solvers", errors.size(), all.size(), "");
      errors.add(errors(solver, progress));
    }
    double[] seconds =
        new SolverClock(family(), start, horizon).seconds(List.copyOf(all), progress);
    Table.Builder table = Table.of(COLUMNS);
    for (int i = 0; i < all.size(); i++) {
      add(table, all.get(i), errors.get(i), seconds[i]);
    }
    return table.build();
  }

  private void add(Table.Builder table, FitzHughNagumo solver, double[] errors, double seconds) {
    String wall = solver.scheme() == Scheme.LATTICE_BOLTZMANN ? word(solver.wall()) : "";
    table.add(
        word(solver.scheme()),
        wall,
        solver.nodes(),
        solver.dt(),
        horizon,
        errors[0],
        errors[1],
        errors[2],
        seconds);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void requireSampling(FitzHughNagumo solver) {
    double sampling = truth.time(1) - truth.time(0);
    Checks.require(
        Math.abs(solver.sampleDt() - sampling) <= 1e-9 * sampling,
        "a solver samples every %s, the truth every %s",
        solver.sampleDt(),
        sampling);
  }

  /** MNAD of u and v, and NAD, averaged over time; NaN when the solution does not last. */
  private double[] errors(FitzHughNagumo system, Progress progress) {
    List<Metric> metrics = List.of(Errors.channelNad(0), Errors.channelNad(1), Errors::nad);
    Reference reference = reference();
    double[] sums = new double[metrics.size()];
    double[] state = new double[2 * system.nodes()];
    double[] forecast = new double[start.length];
    SolverFamily.Regridding back = family().back(system);
    try (MicroSolver solver = system.newSolver(0)) {
      solver.writeState(family().onGridOf(system, start), truth.time(0));
      for (int t = 1; t <= horizon; t++) {
        progress.checkStop();
        solver.step();
        solver.readState(state);
        back.apply(state, forecast);
        for (int m = 0; m < sums.length; m++) {
          sums[m] += metrics.get(m).at(truth.state(t), forecast, reference) / horizon;
        }
      }
      return sums;
    } catch (ArithmeticException diverged) {
      return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }
  }

  private SolverFamily family() {
    return new FhnSolvers(FitzHughNagumo.paper().withNodes(start.length / 2));
  }

  private Reference reference() {
    List<double[]> states = new ArrayList<>();
    for (int t = 0; t <= horizon; t++) {
      states.add(truth.state(t));
    }
    Ranges ranges = Ranges.of(states, 2);
    return new Reference(ranges, ranges);
  }
}
