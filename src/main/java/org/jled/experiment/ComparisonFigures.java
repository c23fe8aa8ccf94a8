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

  /** The metrics of the paper's Fig. 2c: MSE, and MNAD of every channel. */
  static final String DEVIATIONS = "MSE|MNAD\\([^)]*\\)";

  /** Of its Fig. 3c: RMSE, MNAD and the correlation. */
  static final String CORRELATIONS = "RMSE|MNAD\\([^)]*\\)|correlation";

  private static final String SPEED_UP = "speed-up over ";

  /**
   * Everything timed: {@code series, truth, setting, microseconds, error}.
   *
   * @param others as {@code wide}, of comparisons on other data
   */
  Table workPrecision(List<Table> others) {
    Table.Builder points = Table.of("series", "truth", "setting", "microseconds", "error");
    addSolvers(points);
    for (int i = 0; i < wide.size(); i++) {
      if (isModel(i)) {
        addPoint(points, wide, i, model + ", " + FigureData.cell(wide, i, "variant"));
      }
    }
    addOtherModels(points, wide);
    addRivals(points);
    // Those that stand against the equation alone come last, so that all others are drawn alike
    // against either truth.
    for (Table other : others) {
      addOtherModels(points, other.where("truth", Truth.EQUATION));
    }
    return points.build();
  }

  private void addRivals(Table.Builder points) {
    for (int i = 0; i < wide.size(); i++) {
      if (FigureData.cell(wide, i, "kind").equals(Contender.RIVAL)) {
        addPoint(points, wide, i, rivalSeries(FigureData.cell(wide, i, "name")));
      }
    }
  }

  private static String rivalSeries(String name) {
    if (name.equals(LimitCycle.ID)) {
      return "limit cycle looked up";
    }
    return name.startsWith(ReservoirRival.NAME) ? ReservoirRival.NAME : "other rivals";
  }

  private void addSolvers(Table.Builder points) {
    for (int i = 0; i < solvers.size(); i++) {
      String solver = FigureData.cell(solvers, i, "solver");
      points.add(
          solver.substring(0, solver.indexOf(' ')) + " solvers",
          FigureData.cell(solvers, i, "truth"),
          solver,
          number(solvers, i, "seconds_per_step") * 1e6,
          number(solvers, i, "error"));
    }
  }

  /** Of the models that are not drawn in full the latent forecasts: with fields and without. */
  private void addOtherModels(Table.Builder points, Table from) {
    for (int i = 0; i < from.size(); i++) {
      String name = FigureData.cell(from, i, "name");
      boolean other =
          FigureData.cell(from, i, "kind").equals(Contender.MODEL) && !name.equals(model);
      if (other && number(from, i, "T_μ") == 0) {
        addPoint(points, from, i, name + ", latent");
      }
    }
  }

  private void addPoint(Table.Builder points, Table from, int row, String series) {
    if (isNumber(from, row, "µs/step")) {
      boolean rival = FigureData.cell(from, row, "kind").equals(Contender.RIVAL);
      points.add(
          series,
          FigureData.cell(from, row, "truth"),
          FigureData.cell(from, row, rival ? "name" : "plan"),
          number(from, row, "µs/step"),
          number(from, row, metric));
    }
  }

  private boolean isModel(int row) {
    return FigureData.cell(wide, row, "kind").equals(Contender.MODEL)
        && FigureData.cell(wide, row, "name").equals(model);
  }

  /**
   * Errors of the models: {@code model, quantity, rho, value, low, high}; the last two are the
   * extremes over all seeds and starts.
   *
   * @param wanted which metrics, a regular expression
   */
  Table errors(String wanted) {
    Table.Builder table = Table.of("model", "quantity", "rho", "value", "low", "high");
    List<String> quantities = wide.columns().stream().filter(c -> c.matches(wanted)).toList();
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

  /**
   * Speed-ups of the models: {@code model, variant, over, rho, value}. The matched solver errs no
   * more against the equation, where that is solved apart, else against the data.
   */
  Table speedUps() {
    Table.Builder table = Table.of("model", "variant", "over", "rho", "value");
    String truth = wide.distinct("truth").contains(Truth.EQUATION) ? Truth.EQUATION : Truth.DATA;
    for (int i = 0; i < wide.size(); i++) {
      if (isModel(i) && FigureData.cell(wide, i, "truth").equals(truth)) {
        for (String column : wide.columns()) {
          boolean drawn = isSpeedUp(column) || column.equals("bound");
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

  private static boolean isSpeedUp(String column) {
    return column.startsWith(SPEED_UP)
        && !column.endsWith(ComparisonRows.LEAST)
        && !column.endsWith(ComparisonRows.GREATEST);
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
