package org.jled.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jled.core.Table;

/** Results as one row a forecast and one column a number, averaged over the starts. */
final class Summary {

  /** Costs under the names, and in the units, that people read. */
  private static final Map<String, String> COSTS =
      Map.of("seconds_per_step", "µs/step", "speed_up", "speed-up", "bound", "bound");

  private final Map<List<Object>, Map<String, double[]>> rows = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();

  private Summary(Table results) {
    double[] values = results.numbers("value");
    for (int i = 0; i < values.length; i++) {
      if (!FigureData.cell(results, i, "clock").equals("published")) {
        collect(results, i, values[i]);
      }
    }
  }

  /** Pivots a table of {@link ResultTable}'s columns. */
  static Table of(Table results) {
    return new Summary(results).table();
  }

  private void collect(Table results, int row, double value) {
    String macro = FigureData.cell(results, row, "macro");
    String mode = macro.equals("0") ? "micro solver" : FigureData.cell(results, row, "mode");
    List<Object> head = List.of(mode, macro, FigureData.cell(results, row, "micro"));
    String label = FigureData.label(results, row);
    String column = COSTS.getOrDefault(label, label);
    columns.add(column);
    double[] sum =
        rows.computeIfAbsent(head, k -> new LinkedHashMap<>())
            .computeIfAbsent(column, k -> new double[2]);
    sum[0] += label.equals("seconds_per_step") ? value * 1e6 : value;
    sum[1]++;
  }

  private Table table() {
    List<String> names = new ArrayList<>(List.of("mode", "T_m", "T_μ"));
    names.addAll(columns);
    Table.Builder table = Table.of(names.toArray(String[]::new));
    rows.forEach((head, values) -> table.add(cells(head, values)));
    return table.build();
  }

  private Object[] cells(List<Object> head, Map<String, double[]> values) {
    List<Object> cells = new ArrayList<>(head);
    for (String column : columns) {
      double[] sum = values.get(column);
      cells.add(sum == null ? "" : (Object) (sum[0] / sum[1]));
    }
    return cells.toArray();
  }
}
