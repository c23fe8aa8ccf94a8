package org.jled.learnedpde;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Seeds;
import org.jled.core.Snapshots;
import org.jled.rival.FittedRival;
import org.jled.rival.Rival;

/**
 * A partial differential equation learned from snapshots, ∂u/∂t = f_u(u, u_x, …) at every point
 * alike, and so for every channel. f is fitted to points drawn from the training data, with spatial
 * derivatives from central differences and rates of change from differences between samples; a
 * forecast integrates the equation from the last known state with zero flux at the walls, on the
 * nodes of the data.
 *
 * <p>Stiff equations ({@link FeatureSet#FULL}, {@link FeatureSet#F1}) are stepped by a stabilised
 * Runge–Kutta method, those without second derivatives by the classic one. A forecast that leaves
 * ten times the range of the training data, or is no longer finite, has diverged: from there on its
 * states are NaN.
 *
 * <p>What one sees over the published test of 451 time units: {@link FeatureSet#F1} of either
 * regressor, and a Gaussian process of {@link FeatureSet#FULL}, err by some 8.8e-3 of the range of
 * u (by 6.8e-3 from one of three draws of points); the equation itself errs by 8.1e-3, the same
 * lattice with a wall of second order by 8.8e-3. So what is learned is the lattice's interior, and
 * what is left is the published wall, which no function of the features knows. A network of all six
 * features, whose values in the data fill no six dimensions, runs away; {@link FeatureSet#F2} fits
 * v_t poorly, and forecasts nothing.
 *
 * <p>Good values: fourth-order differences, steps of 0.25 for FitzHugh–Nagumo; samples of the
 * training data so close that the fastest change takes several. Reference: Lee, Kooshkbaghi,
 * Spiliotis, Siettos and Kevrekidis, Chaos 30 (2020) 013141, doi:10.1063/1.5126869.
 *
 * <p>What it does not do: choose features; learn the walls; states along several axes.
 *
 * @param regressor what learns f
 * @param features what f depends on
 * @param order of the spatial differences, 2 or 4
 * @param longestStep of the integration, in time units
 */
public record LearnedPde(Regressor regressor, FeatureSet features, int order, double longestStep)
    implements Rival {

  public LearnedPde {
    Checks.present("regressor", regressor);
    Checks.present("features", features);
    Checks.require(order == 2 || order == 4, "order must be 2 or 4, not %d", order);
    Checks.positive("longestStep", longestStep);
  }

  /** For the FitzHugh–Nagumo equation. */
  public static LearnedPde of(Regressor regressor, FeatureSet features) {
    return new LearnedPde(regressor, features, 4, 0.25);
  }

  /** A Gaussian process of the equation's own features. */
  public static LearnedPde paper() {
    return of(GaussianProcess.paper(), FeatureSet.F1);
  }

  /** The same of few points, which is learned in a second. */
  public static LearnedPde tiny() {
    return of(GaussianProcess.tiny(), FeatureSet.F1);
  }

  /** For example {@code learned-pde-gp-f1}; it is in no registry, as fitting takes long. */
  @Override
  public String id() {
    return "learned-pde-" + regressor.id() + "-" + features.id();
  }

  @Override
  public FittedRival fit(Snapshots train) {
    return fit(train, Run.silent(0));
  }

  /**
   * Learns.
   *
   * @param run its seed draws the points
   * @throws IllegalArgumentException when the data do not suffice
   * @throws org.jled.core.StoppedException when a stop was requested
   */
  public FittedRival fit(Snapshots train, Run run) {
    Checks.present("train", train);
    Checks.present("run", run);
    FeatureGrid grid = new FeatureGrid(train.spec(), features, order);
    TrainingPoints points = new TrainingPoints(train, grid);
    List<Regression> learned = new ArrayList<>();
    for (int c = 0; c < train.spec().channels().size(); c++) {
      String name = train.spec().channels().get(c) + "_t";
      Examples examples =
          points.draw(c, regressor.points(), Seeds.derive(run.seed(), "learned-pde", 0));
      learned.add(regressor.fit(examples, run.part(name, Seeds.derive(run.seed(), name, 0))));
    }
    return new FittedPde(this, train, learned);
  }
}
