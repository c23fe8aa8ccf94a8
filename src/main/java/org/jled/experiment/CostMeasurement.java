package org.jled.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Split;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.MultiscaleForecaster;
import org.jled.multiscale.MultiscalePlan;
import org.jled.multiscale.Timing;
import org.jled.system.MicroSolver;

/**
 * Times the plans of an evaluation against the micro solver alone, on one thread: all of them in
 * turn, several rounds, the median of each. Two clocks: {@code whole} covers everything a forecast
 * needs, warm-up, encoding, decoding and restarts included; {@code published} only the propagator
 * and the micro solver, as in the original study.
 */
public final class CostMeasurement {

  private static final int WARM_UP_ROUNDS = 3;
  private static final long WARM_UP_NANOS = 700_000_000L;
  private static final int ROUNDS = 7;

  private final Evaluation evaluation;

  /** Measures the plans of an evaluation. */
  public CostMeasurement(Evaluation evaluation) {
    Checks.present("evaluation", evaluation);
    this.evaluation = evaluation;
  }

  /**
   * A table of {@link ResultTable}'s columns with the metrics {@code seconds_per_step}, {@code
   * speed_up} and {@code bound}.
   */
  public Table costs(Split split, Progress progress) {
    Checks.present("split", split);
    Checks.present("progress", progress);
    Trajectory known = evaluation.data().split(split).trajectories().get(0);
    List<MultiscalePlan> plans = new ArrayList<>(evaluation.plans(split));
    MultiscalePlan first = plans.get(0);
    if (evaluation.withSolver()) {
      plans.add(MultiscalePlan.microOnly(first.warmup(), first.horizon()));
    }
    Timing[][] timings = measure(plans, known, progress);
    ResultTable results = new ResultTable(evaluation.experiment(), evaluation.model());
    write(results, split, plans, timings, "whole", Timing::total);
    write(
        results, split, plans, timings, "published", timing -> timing.propagate() + timing.micro());
    return results.table();
  }

  private Timing[][] measure(List<MultiscalePlan> plans, Trajectory known, Progress progress) {
    Timing[][] timings = new Timing[plans.size()][ROUNDS];
    warmUp(plans, known, progress);
    for (int round = 0; round < ROUNDS; round++) {
      for (int p = 0; p < plans.size(); p++) {
        timings[p][round] = run(plans.get(p), known, progress);
      }
      progress.update("timing", round + 1L, ROUNDS, "");
    }
    return timings;
  }

  /** Until the virtual machine has compiled what is timed. */
  private void warmUp(List<MultiscalePlan> plans, Trajectory known, Progress progress) {
    long start = System.nanoTime();
    for (int round = 0;
        round < WARM_UP_ROUNDS || System.nanoTime() - start < WARM_UP_NANOS;
        round++) {
      plans.forEach(plan -> run(plan, known, progress));
    }
  }

  private Timing run(MultiscalePlan plan, Trajectory known, Progress progress) {
    try (MicroSolver solver =
        plan.usesMicro() ? evaluation.experiment().data().system().newSolver(0) : null) {
      MultiscaleForecaster forecaster =
          new MultiscaleForecaster(evaluation.model(), solver, plan, known);
      while (forecaster.hasNext()) {
        forecaster.next();
        progress.checkStop();
      }
      return forecaster.timing();
    }
  }

  private void write(
      ResultTable results,
      Split split,
      List<MultiscalePlan> plans,
      Timing[][] timings,
      String clock,
      ToLongFunction<Timing> nanos) {
    double[] seconds = new double[plans.size()];
    for (int p = 0; p < seconds.length; p++) {
      seconds[p] = median(timings[p], nanos) * 1e-9 / plans.get(p).horizon();
    }
    for (int p = 0; p < seconds.length; p++) {
      MultiscalePlan plan = plans.get(p);
      ForecastMode mode = plan.usesMicro() ? ForecastMode.MULTISCALE : ForecastMode.LATENT;
      ResultTable.Case of = new ResultTable.Case(split.id(), 0, mode, plan);
      results.cost(of, clock, "seconds_per_step", seconds[p]);
      if (evaluation.withSolver()) {
        results.cost(of, clock, "speed_up", seconds[seconds.length - 1] / seconds[p]);
        results.cost(of, clock, "bound", plan.bound());
      }
    }
  }

  private static double median(Timing[] timings, ToLongFunction<Timing> nanos) {
    return Arrays.stream(timings)
        .mapToLong(nanos)
        .sorted()
        .skip(timings.length / 2)
        .findFirst()
        .orElseThrow();
  }
}
