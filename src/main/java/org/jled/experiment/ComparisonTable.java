package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * The outcome of a {@link Comparison}: a row an entry, truth and variant ({@code field}: with the
 * field of every sample; {@code quantities}: without). Errors are medians over seeds, each seed's
 * error the mean over starts, with the least and the greatest beside them. No speed-up without its
 * error in the same row, and always over three solvers: the published one in NumPy, the data's own
 * in this program, and the cheapest of a scan that errs no more.
 */
public final class ComparisonTable {

  private final Comparison comparison;
  private final RivalSolvers solvers;
  private final LineUp lineUp;
  private final ComparisonRows rows;

  ComparisonTable(
      Comparison comparison,
      List<Entrant> entrants,
      List<Outcome> outcomes,
      RivalSolvers solvers,
      LineUp lineUp) {
    this.comparison = comparison;
    this.solvers = solvers;
    this.lineUp = lineUp;
    SpeedUps speedUps = new SpeedUps(outcomes, solvers, comparison.starts().horizon());
    this.rows = new ComparisonRows(comparison, entrants, outcomes, speedUps);
  }

  Comparison comparison() {
    return comparison;
  }

  List<ComparisonRows.Row> rows() {
    return rows.rows();
  }

  String metric() {
    return Comparison.metric(comparison.test().spec());
  }

  /** One row an entry, truth and variant. */
  public Table wide() {
    return rows.table(rows.columns());
  }

  /** The columns of {@link #wide} that differ from row to row, for a screen. */
  public Table brief() {
    List<String> hidden =
        List.of(
            "kind",
            "T_m",
            "T_μ",
            "metric",
            "horizon",
            "starts",
            "batch",
            "µs/step, published clock",
            "T_f/T_warm",
            "MSE");
    boolean several = rows.rows().stream().anyMatch(row -> row.entry().seeds().size() > 1);
    return rows.table(
        rows.columns().stream()
            .filter(name -> !hidden.contains(name) && !name.endsWith(ComparisonRows.START))
            .filter(name -> !isRange(name) || (several && name.startsWith("MNAD")))
            .toList());
  }

  private static boolean isRange(String column) {
    return column.endsWith(ComparisonRows.LEAST) || column.endsWith(ComparisonRows.GREATEST);
  }

  /**
   * One row a number: {@code name … batch, seed, quantity, value}. {@code seed} is a seed's own
   * number, {@code none} for what has no seed, or {@code median}, {@code least} or {@code greatest}
   * over the seeds; of costs and what follows from them there is the median alone.
   */
  public Table tidy() {
    return TidyComparison.of(rows.rows());
  }

  /**
   * Errors and costs of the solvers of the scan: {@code solver, nodes, dt, truth, error, seconds}.
   */
  public Table solvers() {
    return solvers.table();
  }

  /**
   * What the figure {@code work-precision} draws.
   *
   * @param model the name of the model that is drawn beside solvers and rivals
   */
  public Table workPrecision(String model) {
    return figures(model).workPrecision(List.of());
  }

  /**
   * The errors of one model's plans, for the figure {@code fig2c}.
   *
   * @param model its name
   */
  public Table errors(String model) {
    return figures(model).errors(ComparisonFigures.DEVIATIONS);
  }

  /**
   * The errors of one model's plans with the correlation of truth and forecast, for the figure
   * {@code fig3c}.
   *
   * @param model its name
   */
  public Table correlations(String model) {
    return figures(model).errors(ComparisonFigures.CORRELATIONS);
  }

  /**
   * The speed-ups of one model's plans, for the figures {@code fig2d} and {@code fig3d}.
   *
   * @param model its name
   */
  public Table speedUps(String model) {
    return figures(model).speedUps();
  }

  private ComparisonFigures figures(String model) {
    List<String> names = comparedModels();
    Checks.require(
        names.contains(model),
        "model must be one of %s, not '%s'",
        String.join(", ", names),
        model);
    return new ComparisonFigures(wide(), solvers(), metric(), model);
  }

  private List<String> comparedModels() {
    return wide().where("kind", Contender.MODEL).distinct("name");
  }

  /** The steps of every forecast. */
  public int horizon() {
    return comparison.starts().horizon();
  }

  /** What holds for every row. */
  public String heading() {
    return String.format(
        Locale.ROOT,
        "%s and others; horizon %d steps, starts %d; batch 1, one thread.",
        metric(),
        horizon(),
        comparison.starts().first().size());
  }

  /** What is not in the table, and why. */
  public List<String> exceptions() {
    return lineUp.missing();
  }

  /** What a reader should know beside the numbers. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(lineUp.missing());
    TestStarts starts = comparison.starts();
    notes.add(
        String.format(
            Locale.ROOT,
            "Starts of %d steps (seed %d): %s.",
            starts.horizon(),
            starts.seed(),
            starts.first()));
    if (!lineUp.choices().isEmpty()) {
      notes.add("Chosen on the validation data: " + String.join(" ", lineUp.choices()));
    }
    notes.add(
        "Errors are means over steps, then starts; of several seeds the median, and the least and greatest beside it. Costs: one thread, batch 1, medians of 5"
            + " interleaved rounds of the first seed, as weights do not change them; warm-up and decoding counted; 'quantities' leaves out the decoding that only"
            + " draws fields. Resampling of a coarse solver's field is not counted.");
    notes.add(
        "The matched solver is the cheapest of a scan whose "
            + metric()
            + " over the same starts and steps, against the same truth, is no larger than the median; that column is the one to quote. An"
            + " equal-time error of 0 is that of the converged solver itself. Break-even counts one training, not the making of its data.");
    return notes;
  }
}
