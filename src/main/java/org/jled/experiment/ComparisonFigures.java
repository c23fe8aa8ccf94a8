package org.jled.experiment;

import java.util.List;
import org.jled.core.Table;
import org.jled.rival.LimitCycle;

/**
 * What figures draw of a comparison.
 *
 * @param wide of {@link ComparisonTable#wide}
 * @param solvers of {@link ComparisonTable#solvers}
 * @param metric the one solvers are matched by
 * @param model whose rows are drawn: one, so that its lines can be told apart
 */
record ComparisonFigures(Table wide, Table solvers, String metric, String model) {

  private static final String SPEED_UP = "speed-up over ";

  /** Everything timed: {@code series, truth, setting, microseconds, error}. */
  Table workPrecision() {
    Table.Builder table = Table.of("series", "truth", "setting", "microseconds", "error");
    for (int i = 0; i < solvers.size(); i++) {
      String solver = FigureData.cell(solvers, i, "solver");
      table.add(
          solver.startsWith("cosine") ? "cosine solvers" : "lattice solvers",
          FigureData.cell(solvers, i, "truth"),
          solver,
          number(solvers, i, "seconds_per_time_unit") * 1e6,
          number(solvers, i, "error"));
    }
    for (int i = 0; i < wide.size(); i++) {
      boolean drawn = isModel(i) || FigureData.cell(wide, i, "kind").equals("rival");
      if (drawn && isNumber(wide, i, "µs/step")) {
        table.add(
            series(i),
            FigureData.cell(wide, i, "truth"),
            FigureData.cell(wide, i, isModel(i) ? "plan" : "name"),
            number(wide, i, "µs/step"),
            number(wide, i, metric));
      }
    }
    return table.build();
  }

  private String series(int row) {
    String name = FigureData.cell(wide, row, "name");
    if (isModel(row)) {
      return name + ", " + FigureData.cell(wide, row, "variant");
    }
    return name.equals(LimitCycle.ID) ? "limit cycle looked up" : "other rivals";
  }

  private boolean isModel(int row) {
    return FigureData.cell(wide, row, "kind").equals("model")
        && FigureData.cell(wide, row, "name").equals(model);
  }

  /**
   * Errors of the models: {@code model, quantity, rho, value, low, high}; the last two are the
   * extremes over all seeds and starts.
   */
  Table errors() {
    Table.Builder table = Table.of("model", "quantity", "rho", "value", "low", "high");
    List<String> quantities =
        wide.columns().stream()
            .filter(name -> name.equals("MSE") || name.matches("MNAD\\([^)]*\\)"))
            .toList();
    for (int i = 0; i < wide.size(); i++) {
      boolean first = FigureData.cell(wide, i, "variant").equals("field");
      if (isModel(i) && first && FigureData.cell(wide, i, "truth").equals(Truth.DATA)) {
        for (String quantity : quantities) {
          double value = number(wide, i, quantity);
          table.add(
              FigureData.cell(wide, i, "name"),
              quantity,
              rho(i),
              value,
              number(wide, i, quantity + ComparisonRows.LEAST + ComparisonRows.START),
              number(wide, i, quantity + ComparisonRows.GREATEST + ComparisonRows.START));
        }
      }
    }
    return table.build();
  }

  /** Speed-ups of the models: {@code model, variant, over, rho, value}. */
  Table speedUps() {
    Table.Builder table = Table.of("model", "variant", "over", "rho", "value");
    for (int i = 0; i < wide.size(); i++) {
      if (isModel(i) && FigureData.cell(wide, i, "truth").equals(Truth.EQUATION)) {
        for (String column : wide.columns()) {
          boolean drawn = column.startsWith(SPEED_UP) || column.equals("bound");
          if (drawn && isNumber(wide, i, column)) {
            table.add(
                FigureData.cell(wide, i, "name"),
                FigureData.cell(wide, i, "variant"),
                column.replace(SPEED_UP, "over "),
                rho(i),
                number(wide, i, column));
          }
        }
      }
    }
    return table.build();
  }

  private double rho(int row) {
    double micro = number(wide, row, "T_μ");
    return micro == 0 ? Double.POSITIVE_INFINITY : number(wide, row, "T_m") / micro;
  }

  private static boolean isNumber(Table table, int row, String column) {
    return table.rows().get(row).get(table.columns().indexOf(column)) instanceof Number;
  }

  private static double number(Table table, int row, String column) {
    return ((Number) table.rows().get(row).get(table.columns().indexOf(column))).doubleValue();
  }
}
