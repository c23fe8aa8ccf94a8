package org.jled.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.rival.LimitCycle;

/**
 * The short table for people: who forecasts how well over two horizons, and at what cost. Of the
 * models only the forecasts that stay latent.
 *
 * @param near the comparison over the shorter horizon
 * @param far the comparison of the same models over the longer one
 */
public record Headline(ComparisonTable near, ComparisonTable far) {

  private static final String NOTHING = "–";

  public Headline {
    Checks.present("far", far);
    Checks.present("near", near);
  }

  /** One row a forecast, its cells rounded. */
  public Table table() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (ComparisonRows.Row row : far.rows()) {
      boolean first = row.is("truth", Truth.DATA) && row.is("variant", ComparisonRows.FIELD);
      if (first && isShown(row.entry().label())) {
        rows.add(row(row));
      }
    }
    Table.Builder table = Table.of(rows.get(0).keySet().toArray(String[]::new));
    rows.forEach(row -> table.add(row.values().toArray()));
    return table.build();
  }

  private static boolean isShown(Contender.Label label) {
    boolean alone = !label.plan().usesMicro() || label.kind().equals(Contender.SOLVER);
    return alone && !label.kind().equals(Contender.DIAGNOSIS);
  }

  private Map<String, String> row(ComparisonRows.Row of) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("forecast", name(of.entry().label()));
    int seeds = of.entry().seeds().size();
    row.put("seeds", seeds == 0 ? NOTHING : String.valueOf(seeds));
    for (ComparisonTable table : List.of(near, far)) {
      ComparisonRows.Row own = find(table, of, Truth.DATA, ComparisonRows.FIELD);
      for (String metric : of.scores().metrics()) {
        if (metric.startsWith("MNAD")) {
          row.put(metric + ", " + horizon(table), errors(own, metric, seeds > 1));
        }
      }
    }
    if (find(far, of, Truth.EQUATION, ComparisonRows.FIELD) != null) {
      row.put(far.metric() + " against the equation, " + horizons(), equationErrors(of));
    }
    row.put("µs/step, field / without", costs(far, of, Truth.DATA, SpeedUps.MICROSECONDS));
    if (find(far, of, Truth.EQUATION, ComparisonRows.FIELD) != null) {
      for (ComparisonTable table : List.of(near, far)) {
        row.put(
            "speed-up over a solver as accurate, " + horizon(table) + ", field / without",
            costs(table, of, Truth.EQUATION, SpeedUps.MATCHED));
      }
    }
    return row;
  }

  private static String name(Contender.Label label) {
    String name = sizeless(label.name());
    String said = name.equals(LimitCycle.ID) ? "limit cycle looked up" : name;
    boolean told = label.kind().equals(Contender.RIVAL) && !label.trainedOn().isEmpty();
    return told ? said + ", " + label.trainedOn() : said;
  }

  /** The size of a rival is chosen for each horizon. */
  private static String sizeless(String name) {
    return name.replaceAll("\\(\\d+\\)", "");
  }

  private static int horizon(ComparisonTable table) {
    return table.horizon();
  }

  private String horizons() {
    return horizon(near) + " / " + horizon(far);
  }

  private static String errors(ComparisonRows.Row row, String metric, boolean several) {
    if (row == null) {
      return NOTHING;
    }
    SeedScores scores = row.scores();
    String median = Rounded.error(scores.median(metric));
    return several
        ? String.format(
            Locale.ROOT,
            "%s [%s–%s]",
            median,
            Rounded.error(scores.least(metric)),
            Rounded.error(scores.greatest(metric)))
        : median;
  }

  private String equationErrors(ComparisonRows.Row of) {
    String metric = far.metric();
    return errors(find(near, of, Truth.EQUATION, ComparisonRows.FIELD), metric, false)
        + " / "
        + errors(find(far, of, Truth.EQUATION, ComparisonRows.FIELD), metric, false);
  }

  /** With the field of every step, and without where that is cheaper. */
  private static String costs(
      ComparisonTable table, ComparisonRows.Row of, String truth, String column) {
    ComparisonRows.Row field = find(table, of, truth, ComparisonRows.FIELD);
    ComparisonRows.Row without = find(table, of, truth, ComparisonRows.QUANTITIES);
    String first = field == null ? NOTHING : cost(field, column);
    return without == null ? first : first + " / " + cost(without, column);
  }

  /** A speed-up, with its range over seeds where the seeds are matched by different solvers. */
  private static String cost(ComparisonRows.Row row, String column) {
    String median = number(row.cells().get(column));
    String least = number(row.cells().get(column + ComparisonRows.LEAST));
    String greatest = number(row.cells().get(column + ComparisonRows.GREATEST));
    return least.equals(greatest) ? median : median + " [" + least + "–" + greatest + "]";
  }

  private static String number(Object cell) {
    return cell instanceof Double value ? Rounded.ratio(value) : NOTHING;
  }

  /** The row of the same forecast elsewhere, or null. */
  private static ComparisonRows.Row find(
      ComparisonTable table, ComparisonRows.Row of, String truth, String variant) {
    return table.rows().stream()
        .filter(row -> row.is("truth", truth) && row.is("variant", variant))
        .filter(row -> isSame(row.entry().label(), of.entry().label()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isSame(Contender.Label one, Contender.Label other) {
    return sizeless(one.name()).equals(sizeless(other.name()))
        && one.kind().equals(other.kind())
        && one.trainedOn().equals(other.trainedOn())
        && one.plan().usesMicro() == other.plan().usesMicro()
        && isShown(one);
  }

  /** What a reader of the table must know. */
  public String note() {
    return String.format(
        Locale.ROOT,
        "Errors: against the solver that made the data unless said otherwise, mean over %d steps from %s, and over %d steps from %s, warm-up %d; of several seeds the"
            + " median [least–greatest]. Costs: one thread, everything counted, over %d steps; 'without' the fields that only draw. Speed-ups: over the cheapest"
            + " solver whose %s against the equation is no larger than the one in the row.",
        horizon(near),
        starts(near),
        horizon(far),
        starts(far),
        far.comparison().starts().warmup(),
        horizon(far),
        far.metric());
  }

  private static String starts(ComparisonTable table) {
    int count = table.comparison().starts().first().size();
    return count == 1 ? "the first sample" : count + " starts";
  }
}
