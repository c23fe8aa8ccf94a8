package org.jled.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Table;

/**
 * The rows of a {@link ComparisonTable}: one an entry, truth and variant. A metric's name is the
 * column of its median over seeds; its least and greatest over seeds, and over seeds and starts,
 * stand in columns of their own.
 */
final class ComparisonRows {

  static final String LEAST = " least";
  static final String GREATEST = " greatest";
  static final String START = " start";
  static final String FIELD = "field";
  static final String QUANTITIES = "quantities";

  /** What tells one row from another, and holds for all its numbers. */
  static final List<String> KEYS =
      List.of(
          "name",
          "kind",
          "trained on",
          "plan",
          "T_m",
          "T_μ",
          "truth",
          "variant",
          "metric",
          "horizon",
          "starts",
          "seeds",
          "batch");

  private final Comparison comparison;
  private final List<Entrant> entrants;
  private final SpeedUps speedUps;
  private final List<Row> rows = new ArrayList<>();

  /** One row, and the scores it sums up. */
  record Row(Entry entry, SeedScores scores, Map<String, Object> cells) {

    boolean is(String column, String value) {
      return cells.get(column).equals(value);
    }
  }

  ComparisonRows(
      Comparison comparison, List<Entrant> entrants, List<Outcome> outcomes, SpeedUps speedUps) {
    this.comparison = comparison;
    this.entrants = entrants;
    this.speedUps = speedUps;
    outcomes.forEach(this::add);
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  private void add(Outcome outcome) {
    Contender.Cost cost = outcome.cost();
    for (String truth : outcome.scores().keySet()) {
      add(outcome, truth, FIELD, cost == null ? Double.NaN : cost.field());
      if (cost != null && cost.quantities() < cost.field()) {
        add(outcome, truth, QUANTITIES, cost.quantities());
      }
    }
  }

  private void add(Outcome outcome, String truth, String variant, double seconds) {
    Contender.Label label = outcome.entry().label();
    SeedScores scores = outcome.scores().get(truth);
    String metric = Comparison.metric(comparison.test().spec());
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", label.name());
    row.put("kind", label.kind());
    row.put("trained on", label.trainedOn());
    row.put("plan", label.plan().toString());
    row.put("T_m", (long) label.plan().macro());
    row.put("T_μ", (long) label.plan().micro());
    row.put("truth", truth);
    row.put("variant", variant);
    addErrors(row, scores);
    row.put("metric", metric);
    row.put("horizon", (long) comparison.starts().horizon());
    row.put("starts", (long) comparison.starts().first().size());
    int seeds = outcome.entry().seeds().size();
    row.put("seeds", seeds == 0 ? "none" : (Object) (long) seeds);
    row.put("batch", 1L);
    double published = outcome.cost() == null ? Double.NaN : outcome.cost().published();
    speedUps.add(
        row,
        new SpeedUps.Row(label, truth, seconds, published, scores, metric, trainingSeconds(label)));
    rows.add(new Row(outcome.entry(), scores, row));
  }

  private static void addErrors(Map<String, Object> row, SeedScores scores) {
    for (String id : scores.metrics()) {
      row.put(id, scores.median(id));
      row.put(id + LEAST, scores.least(id));
      row.put(id + GREATEST, scores.greatest(id));
    }
    for (String id : scores.metrics()) {
      row.put(id + LEAST + START, scores.leastStart(id));
      row.put(id + GREATEST + START, scores.greatestStart(id));
    }
    row.put(ResultTable.BOUNDED, scores.bounded());
    row.put(ResultTable.OUTSIDE, scores.outside());
  }

  private double trainingSeconds(Contender.Label label) {
    return entrants.stream()
        .filter(entrant -> entrant.name().equals(label.name()))
        .mapToDouble(Entrant::trainingSeconds)
        .findFirst()
        .orElse(Double.NaN);
  }

  /** Some columns of the rows. */
  Table table(List<String> columns) {
    Table.Builder table = Table.of(columns.toArray(String[]::new));
    rows.forEach(row -> table.add(columns.stream().map(row.cells()::get).toArray()));
    return table.build();
  }

  /** Every column. */
  List<String> columns() {
    return List.copyOf(rows.get(0).cells().keySet());
  }
}
