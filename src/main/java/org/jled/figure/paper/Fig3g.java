package org.jled.figure.paper;

import java.util.Arrays;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.ColorMap;
import org.jled.figure.ColorScale;
import org.jled.figure.FieldGrid;
import org.jled.figure.Figure;
import org.jled.figure.FigureEntry;
import org.jled.figure.GridAxis;
import org.jled.figure.HeatMap;
import org.jled.figure.Panels;

/**
 * Fig. 3g: the joint density p of u_x and u_xx in the truth and in free forecasts, log₁₀ p clipped
 * at −6 as published. Draws columns {@code field} ({@code truth}, {@code forecast}), {@code u_x},
 * {@code u_xx}, {@code density}.
 */
public final class Fig3g {

  /** For the book of figures. */
  public static final FigureEntry ENTRY =
      new FigureEntry(
          "Fig. 3g: joint density of slope and curvature in the truth and in free forecasts, the logarithm,"
              + " clipped at -6: bins without a sample are darkest.",
          "fig3g",
          Fig3g::draw);

  private static final double CLIP = -6;
  private static final List<String> FIELDS = List.of("truth", "forecast");

  private Fig3g() {}

  /** Draws truth and forecast side by side in the same colours. */
  public static Figure draw(Table densities) {
    Checks.present("densities", densities);
    List<FieldGrid> fields = FIELDS.stream().map(field -> grid(field, densities)).toList();
    double most =
        fields.stream().flatMapToDouble(FieldGrid::all).filter(p -> p > CLIP).max().orElse(0);
    ColorScale scale = new ColorScale(ColorMap.VIRIDIS, CLIP, most);
    return new Panels(
        "",
        2,
        List.of(
            map("truth", fields.get(0), scale), map("forecasts, free runs", fields.get(1), scale)),
        densities);
  }

  private static FieldGrid grid(String field, Table densities) {
    Table rows = densities.where("field", field);
    Checks.require(rows.size() > 0, "the table holds no rows of field '%s'", field);
    FieldGrid grid = FieldGrid.of(rows, "u_x", "u_xx", "density");
    double[][] logs =
        Arrays.stream(grid.values())
            .map(row -> Arrays.stream(row).map(p -> Math.max(CLIP, Math.log10(p))).toArray())
            .toArray(double[][]::new);
    return new FieldGrid(grid.across(), grid.upward(), logs);
  }

  private static HeatMap map(String title, FieldGrid field, ColorScale scale) {
    return new HeatMap(
        title,
        new GridAxis("slope ∂u/∂x (dimensionless)", field.across()),
        new GridAxis("curvature ∂²u/∂x² (dimensionless)", field.upward()),
        field.values(),
        HeatMap.Style.of(scale, "log₁₀ p").cells().sized(420, 360));
  }
}
