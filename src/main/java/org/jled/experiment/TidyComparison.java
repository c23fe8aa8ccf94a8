package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jled.core.Table;

/**
 * A comparison with one number a row: {@code name … batch, seed, quantity, value}. {@code seed} is
 * a seed's own number, or {@code median}, {@code least} or {@code greatest} over the seeds; of
 * costs and what follows from them, which the weights do not change, there is the median alone.
 */
final class TidyComparison {

  private static final String MEDIAN = "median";

  private final Table.Builder table;

  private TidyComparison() {
    List<String> columns = new ArrayList<>(ComparisonRows.KEYS);
    columns.addAll(List.of("seed", "quantity", "value"));
    table = Table.of(columns.toArray(String[]::new));
  }

  static Table of(List<ComparisonRows.Row> rows) {
    TidyComparison tidy = new TidyComparison();
    for (ComparisonRows.Row row : rows) {
      tidy.addWhole(row);
      tidy.addSeeds(row);
    }
    return tidy.table.build();
  }

  private void addWhole(ComparisonRows.Row row) {
    for (Map.Entry<String, Object> cell : row.cells().entrySet()) {
      String quantity = cell.getKey();
      if (ComparisonRows.KEYS.contains(quantity)) {
        continue;
      }
      if (quantity.endsWith(ComparisonRows.LEAST)) {
        add(row, "least", without(quantity, ComparisonRows.LEAST), cell.getValue());
      } else if (quantity.endsWith(ComparisonRows.GREATEST)) {
        add(row, "greatest", without(quantity, ComparisonRows.GREATEST), cell.getValue());
      } else if (!quantity.endsWith(ComparisonRows.START)) {
        add(row, MEDIAN, quantity, cell.getValue());
      }
    }
  }

  private static String without(String quantity, String end) {
    return quantity.substring(0, quantity.length() - end.length());
  }

  private void addSeeds(ComparisonRows.Row row) {
    List<Long> seeds = row.entry().seeds();
    for (int k = 0; k < row.scores().seeds().size(); k++) {
      Score score = row.scores().seeds().get(k);
      String seed = seeds.isEmpty() ? "none" : String.valueOf(seeds.get(k));
      String end = ComparisonRows.START;
      score.means().forEach((id, value) -> add(row, seed, id, value));
      score.least().forEach((id, v) -> add(row, seed, id + ComparisonRows.LEAST + end, v));
      score.greatest().forEach((id, v) -> add(row, seed, id + ComparisonRows.GREATEST + end, v));
      add(row, seed, ResultTable.BOUNDED, score.bounded());
      add(row, seed, ResultTable.OUTSIDE, score.outside());
    }
  }

  private void add(ComparisonRows.Row row, String seed, String quantity, Object value) {
    List<Object> cells = new ArrayList<>();
    ComparisonRows.KEYS.forEach(key -> cells.add(row.cells().get(key)));
    cells.addAll(List.of(seed, quantity, value));
    table.add(cells.toArray());
  }
}
