package org.jled.experiment;

import java.util.Iterator;
import org.jled.core.Trajectory;
import org.jled.multiscale.ForecastStep;
import org.jled.rival.FittedRival;
import org.jled.rival.RivalForecaster;

/** A rival without a latent space; its fields cannot be left out. */
record RivalContender(Label label, FittedRival rival) implements Contender {

  @Override
  public Iterator<ForecastStep> start(Trajectory window) {
    return new RivalForecaster(rival, label.plan(), window);
  }

  @Override
  public Cost time(Trajectory window) {
    RivalForecaster forecaster = new RivalForecaster(rival, label.plan(), window);
    while (forecaster.hasNext()) {
      forecaster.next();
    }
    double steps = forecaster.stepNanos() * 1e-9;
    double whole = steps + forecaster.warmUpNanos() * 1e-9;
    return new Cost(whole, whole, steps);
  }
}
