package org.jled.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jled.multiscale.MultiscalePlan;

/**
 * What forecasts cost, and how much faster they are than solvers: the published one in NumPy, the
 * data's own in this program, and the cheapest of a scan that errs no more.
 */
final class SpeedUps {

  /** For what could not be measured. */
  static final String UNKNOWN = "not measured";

  static final String MICROSECONDS = "µs/step";
  static final String MATCHED = "speed-up over matched solver";

  private static final String NONE = "";
  private static final double MICRO = 1e6;

  private final RivalSolvers solvers;
  private final int horizon;
  private final double own;

  /**
   * Of outcomes and solvers that were timed in turn.
   *
   * @param horizon steps of a forecast
   */
  SpeedUps(List<Outcome> outcomes, RivalSolvers solvers, int horizon) {
    this.solvers = solvers;
    this.horizon = horizon;
    this.own =
        outcomes.stream()
            .filter(outcome -> outcome.entry().label().kind().equals(Contender.SOLVER))
            .mapToDouble(outcome -> outcome.cost().field() / horizon)
            .findFirst()
            .orElse(Double.NaN);
  }

  /**
   * Fills in the columns of one row.
   *
   * @param seconds of one forecast; NaN for what was not timed
   * @param published seconds as the original study counts them
   * @param scores against {@code truth}, of the seeds
   * @param metric whose median is to be matched
   * @param training seconds; NaN when not known
   */
  record Row(
      Contender.Label label,
      String truth,
      double seconds,
      double published,
      SeedScores scores,
      String metric,
      double training) {

    double error() {
      return scores.median(metric);
    }
  }

  /** Fills in the columns of one row. */
  void add(Map<String, Object> row, Row of) {
    double step = of.seconds() / horizon;
    boolean timed = Double.isFinite(step);
    Optional<RivalSolvers.Measured> matched =
        timed ? solvers.matching(of.truth(), of.error()) : Optional.empty();
    Optional<RivalSolvers.Measured> equalTime =
        timed ? solvers.within(of.truth(), step) : Optional.empty();
    row.put(MICROSECONDS, timed ? step * MICRO : NONE);
    row.put("µs/step, published clock", timed ? of.published() / horizon * MICRO : NONE);
    row.put("speed-up over published (NumPy)", ratio(timed, solvers.published(), step));
    row.put("speed-up over data's solver", ratio(timed, own, step));
    row.put(MATCHED, ratio(timed, seconds(matched), step));
    addSeeds(row, of, timed, step);
    row.put("matched solver", timed ? matched.map(Object::toString).orElse(unmatched()) : NONE);
    row.put(
        "equal-time error",
        equalTime.map(m -> (Object) m.errors().get(of.truth())).orElse(timed ? unmatched() : NONE));
    addBounds(row, of.label().plan(), timed, own / step);
    row.put("break-even forecasts", breakEven(of, matched, step));
  }

  /**
   * Over the solver that matches each seed by itself: a seed that errs less is matched by one as
   * dear or dearer, so that its speed-up is no smaller. One that no solver matches has none, and
   * then neither has the greatest.
   */
  private void addSeeds(Map<String, Object> row, Row of, boolean timed, double step) {
    double[] matched =
        of.scores().seeds().stream()
            .mapToDouble(score -> score.means().get(of.metric()))
            .map(error -> seconds(solvers.matching(of.truth(), error)))
            .sorted()
            .toArray();
    row.put(MATCHED + ComparisonRows.LEAST, ratio(timed, matched[0], step));
    row.put(MATCHED + ComparisonRows.GREATEST, ratio(timed, matched[matched.length - 1], step));
  }

  /** NaN without such a solver. */
  private static double seconds(Optional<RivalSolvers.Measured> solver) {
    return solver.map(RivalSolvers.Measured::seconds).orElse(Double.NaN);
  }

  private String unmatched() {
    return solvers.measured().isEmpty() ? UNKNOWN : "none in the scan";
  }

  private static Object ratio(boolean timed, double rival, double step) {
    if (!timed) {
      return NONE;
    }
    return Double.isFinite(rival) ? (Object) (rival / step) : UNKNOWN;
  }

  private static void addBounds(
      Map<String, Object> row, MultiscalePlan plan, boolean timed, double speedUp) {
    boolean model = timed && plan.usesMicro() && plan.macro() > 0;
    row.put("bound", model ? (Object) plan.bound() : NONE);
    row.put("measured/bound", model ? (Object) (speedUp / plan.bound()) : NONE);
    row.put("T_f/T_warm", timed ? (Object) ((double) plan.horizon() / plan.warmup()) : NONE);
  }

  /** N = C_train/(t_B (1 − 1/s)): the forecasts after which training has paid. */
  private Object breakEven(Row of, Optional<RivalSolvers.Measured> matched, double step) {
    if (!of.label().kind().equals(Contender.MODEL)) {
      return NONE;
    }
    if (matched.isEmpty()) {
      return unmatched();
    }
    double saved = (matched.get().seconds() - step) * horizon;
    if (saved <= 0) {
      return "never";
    }
    return Double.isFinite(of.training())
        ? (Object) Math.ceil(of.training() / saved)
        : "training time unknown";
  }
}
