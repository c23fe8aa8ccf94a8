package org.jled.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * A forecast in space and time beside the truth: one row of panels a channel, with truth, forecast
 * and absolute error. Draws columns {@code time}, {@code x}, {@code field} ({@code truth}, {@code
 * forecast}, {@code error}), {@code channel}, {@code value}. Truth and forecast share their
 * colours.
 */
public final class SpaceTime {

  static final FigureEntry ENTRY =
      new FigureEntry(
          "Space-time plots of the truth, the forecast and the absolute error, a row a channel.",
          "space-time",
          SpaceTime::draw);

  private static final List<String> FIELDS = List.of("truth", "forecast", "error");

  private SpaceTime() {}

  /**
   * Draws the fields of a table, after {@link SpaceTimeTable#thinned thinning} it if it is large. A
   * table of the truth alone gives one panel a channel.
   */
  public static Figure draw(Table fields) {
    Table drawn = SpaceTimeTable.thinned(fields);
    List<Figure> panels = new ArrayList<>();
    List<String> channels = drawn.distinct("channel");
    boolean alone = drawn.distinct("field").equals(List.of(FIELDS.get(0)));
    for (String channel : channels) {
      Table rows = drawn.where("channel", channel);
      panels.addAll(alone ? List.of(truthOf(channel, rows)) : compared(channel, rows));
    }
    return new Panels("", alone ? channels.size() : FIELDS.size(), panels, drawn);
  }

  private static Figure truthOf(String channel, Table rows) {
    FieldGrid truth = field(FIELDS.get(0), rows);
    return map(truth, channel, ColorScale.fitting(truth.all().toArray()));
  }

  private static List<Figure> compared(String channel, Table rows) {
    List<FieldGrid> fields = FIELDS.stream().map(name -> field(name, rows)).toList();
    double[] both = DoubleStream.concat(fields.get(0).all(), fields.get(1).all()).toArray();
    ColorScale common = ColorScale.fitting(both);
    ColorScale error = ColorScale.error(fields.get(2).all().toArray());
    return List.of(
        map(fields.get(0), channel + ", truth", common),
        map(fields.get(1), channel + ", forecast", common),
        map(fields.get(2), "|" + channel + " error|", error));
  }

  private static FieldGrid field(String name, Table channel) {
    Table rows = channel.where("field", name);
    Checks.require(rows.size() > 0, "the table holds no rows of field '%s'", name);
    return FieldGrid.of(rows, "time", "x", "value");
  }

  private static HeatMap map(FieldGrid field, String title, ColorScale scale) {
    return new HeatMap(
        title,
        new GridAxis("time t (dimensionless)", field.across()),
        new GridAxis("position x (dimensionless)", field.upward()),
        field.values(),
        HeatMap.Style.of(scale, "").sized(320, 240));
  }
}
