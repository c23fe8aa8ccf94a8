package org.jled.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;

/**
 * How a data set is made. The data set is a pure function of this value.
 *
 * @param system what is simulated
 * @param profiles a folder of initial states as text (see {@link TextProfiles}), or empty for the
 *     system's own
 * @param train the training split
 * @param valid the validation split
 * @param test the test split
 */
public record DatasetRecipe(
    MicroSystem system, String profiles, SplitPlan train, SplitPlan valid, SplitPlan test) {

  public DatasetRecipe {
    Checks.present("system", system);
    Checks.present("profiles", profiles);
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("test", test);
    if (!profiles.isEmpty()) {
      for (SplitPlan plan : List.of(train, valid, test)) {
        plan.seeds().forEach(seed -> Checks.inRange("seed of a profile", seed, 0, 99));
      }
    }
  }

  /** A recipe that uses the system's own initial states. */
  public DatasetRecipe(MicroSystem system, SplitPlan train, SplitPlan valid, SplitPlan test) {
    this(system, "", train, valid, test);
  }

  /** The plan of one split. */
  public SplitPlan plan(Split split) {
    Checks.present("split", split);
    return switch (split) {
      case TRAIN -> train;
      case VALID -> valid;
      case TEST -> test;
    };
  }

  /** Simulates everything, in memory. */
  public Dataset generate(Run run) {
    Checks.present("run", run);
    return new Dataset(
        generate(Split.TRAIN, run), generate(Split.VALID, run), generate(Split.TEST, run));
  }

  private Snapshots generate(Split split, Run run) {
    List<Trajectory> trajectories = new ArrayList<>();
    for (int k = 0; k < plan(split).seeds().size(); k++) {
      trajectories.add(trajectory(split, k, run));
    }
    return new Snapshots(system.spec(), trajectories);
  }

  /**
   * Simulates one trajectory.
   *
   * @param number its place in the split's list of seeds
   */
  public Trajectory trajectory(Split split, int number, Run run) {
    Checks.present("run", run);
    SplitPlan plan = plan(split);
    Checks.inRange("number", number, 0, plan.seeds().size() - 1);
    String task =
        String.format(
            Locale.ROOT, "simulating %s %d of %d", split.id(), number + 1, plan.seeds().size());
    try (MicroSolver solver = newSolver(plan.seeds().get(number))) {
      return sample(solver, plan, task, run);
    }
  }

  private MicroSolver newSolver(long seed) {
    MicroSolver solver = system.newSolver(seed);
    if (!profiles.isEmpty()) {
      try {
        solver.writeState(TextProfiles.read(Path.of(profiles), (int) seed, system.spec()), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return solver;
  }

  private Trajectory sample(MicroSolver solver, SplitPlan plan, String task, Run run) {
    int total = plan.transientSteps() + plan.samples();
    double[] time = new double[plan.samples()];
    double[][] states = new double[plan.samples()][system.spec().size()];
    for (int i = 0; i < total; i++) {
      if (i > 0) {
        solver.step();
      }
      int kept = i - plan.transientSteps();
      if (kept >= 0) {
        time[kept] = solver.time();
        solver.readState(states[kept]);
      }
      run.progress().checkStop();
      run.progress().update(task, i + 1, total, "");
    }
    return Trajectory.of(system.spec(), time, states);
  }
}
