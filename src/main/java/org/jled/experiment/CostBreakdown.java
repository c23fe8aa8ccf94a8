package org.jled.experiment;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.multiscale.MultiscaleForecaster;
import org.jled.multiscale.MultiscalePlan;
import org.jled.multiscale.Timing;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;

/**
 * Where the time of a forecast goes, on one thread: after a warm-up of the virtual machine all
 * plans in turn, several rounds; of each plan the quickest round, which others that use the machine
 * have disturbed least. Its parts add up.
 *
 * @param model what forecasts
 * @param system its micro solver's
 * @param known the trajectory whose first samples are known
 */
public record CostBreakdown(LatentModel model, MicroSystem system, Trajectory known) {

  private static final int ROUNDS = 11;
  private static final long WARM_UP_NANOS = 300_000_000L;

  public CostBreakdown {
    Checks.present("model", model);
    Checks.present("system", system);
    Checks.present("known", known);
  }

  /**
   * One row a plan, microseconds a forecast step: {@code plan, warm-up, latent steps, encode,
   * decode, solver}, and two sums: {@code whole}, and {@code published clock}, latent steps and
   * solver alone.
   */
  public Table table(List<MultiscalePlan> plans, Progress progress) {
    List<MultiscalePlan> all = Checks.list("plans", plans);
    Checks.present("progress", progress);
    all.forEach(plan -> warmUp(plan, progress));
    Timing[][] timings = new Timing[all.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int p = 0; p < all.size(); p++) {
        timings[p][round] = time(all.get(p), progress);
      }
      progress.update("timing", round + 1L, ROUNDS, "");
    }
    Table.Builder table =
        Table.of(
            "plan",
            "warm-up",
            "latent steps",
            "encode",
            "decode",
            "solver",
            "whole",
            "published clock");
    for (int p = 0; p < all.size(); p++) {
      table.add(row(all.get(p), timings[p]));
    }
    return table.build();
  }

  private static Object[] row(MultiscalePlan plan, Timing[] rounds) {
    Timing least = Collections.min(List.of(rounds), Comparator.comparingLong(Timing::total));
    double micros = 1e-3 / plan.horizon();
    return new Object[] {
      plan.toString(),
      micros * least.warmup(),
      micros * least.propagate(),
      micros * least.encode(),
      micros * least.decode(),
      micros * least.micro(),
      micros * least.total(),
      micros * (least.propagate() + least.micro())
    };
  }

  private void warmUp(MultiscalePlan plan, Progress progress) {
    long begun = System.nanoTime();
    do {
      time(plan, progress);
    } while (System.nanoTime() - begun < WARM_UP_NANOS);
  }

  private Timing time(MultiscalePlan plan, Progress progress) {
    try (MicroSolver solver = plan.usesMicro() ? system.newSolver(0) : null) {
      MultiscaleForecaster forecaster = new MultiscaleForecaster(model, solver, plan, known);
      while (forecaster.hasNext()) {
        progress.checkStop();
        forecaster.next();
      }
      return forecaster.timing();
    }
  }
}
