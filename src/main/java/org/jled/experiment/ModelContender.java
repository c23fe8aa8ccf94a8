package org.jled.experiment;

import java.util.Iterator;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.ForecastStep;
import org.jled.multiscale.MultiscaleForecaster;
import org.jled.multiscale.MultiscalePlan;
import org.jled.multiscale.Timing;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;

/**
 * A learned model on one plan; with a plan that never leaves the micro solver, that solver.
 *
 * @param system the micro solver's, or null where there is none
 */
record ModelContender(Label label, LatentModel model, MicroSystem system) implements Contender {

  private static final double NANO = 1e-9;

  @Override
  public Iterator<ForecastStep> start(Trajectory window) {
    if (label.kind().equals(DIAGNOSIS)) {
      return ForecastMode.TEACHER.start(model, null, label.plan(), window);
    }
    return forecaster(window, solver());
  }

  @Override
  public double excess(double[] latent) {
    return label.kind().equals(SOLVER) ? 0 : model.range().excess(latent);
  }

  private MicroSolver solver() {
    return label.plan().usesMicro() ? system.newSolver(0) : null;
  }

  private MultiscaleForecaster forecaster(Trajectory window, MicroSolver solver) {
    return new MultiscaleForecaster(model, solver, label.plan(), window);
  }

  @Override
  public Cost time(Trajectory window) {
    if (label.kind().equals(DIAGNOSIS)) {
      return null;
    }
    try (MicroSolver solver = solver()) {
      MultiscaleForecaster forecaster = forecaster(window, solver);
      while (forecaster.hasNext()) {
        forecaster.next();
      }
      return cost(forecaster.timing());
    }
  }

  /**
   * Without fields, only the states handed over to the solver are decoded: one a macro burst. The
   * solver alone has no memory to warm up.
   */
  private Cost cost(Timing timing) {
    if (label.kind().equals(SOLVER)) {
      double alone = timing.micro() * NANO;
      return new Cost(alone, alone, alone);
    }
    MultiscalePlan plan = label.plan();
    int macro = plan.macroTotal();
    int bursts =
        plan.usesMicro() && plan.macro() > 0 ? (macro + plan.macro() - 1) / plan.macro() : 0;
    double needless = macro == 0 ? 0 : timing.decode() * (1 - Math.min(1, (double) bursts / macro));
    return new Cost(
        timing.total() * NANO,
        (timing.total() - needless) * NANO,
        (timing.propagate() + timing.micro()) * NANO);
  }
}
