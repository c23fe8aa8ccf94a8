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

  /** Places of a grid for each row; what is scattered would take the square of its memory. */
  private static final long MOST_EMPTY = 100;

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
    Field truth = Field.of(FIELDS.get(0), rows);
    return truth.map(channel, ColorScale.fitting(truth.all().toArray()));
  }

  private static List<Figure> compared(String channel, Table rows) {
    List<Field> fields = FIELDS.stream().map(name -> Field.of(name, rows)).toList();
    double[] both = DoubleStream.concat(fields.get(0).all(), fields.get(1).all()).toArray();
    ColorScale common = ColorScale.fitting(both);
    ColorScale error = ColorScale.error(fields.get(2).all().toArray());
    return List.of(
        fields.get(0).map(channel + ", truth", common),
        fields.get(1).map(channel + ", forecast", common),
        fields.get(2).map("|" + channel + " error|", error));
  }

  /** One field of one channel on its grid: {@code values[x][time]}. */
  private record Field(double[] time, double[] x, double[][] values) {

    static Field of(String name, Table channel) {
      Table rows = channel.where("field", name);
      Checks.require(rows.size() > 0, "the table holds no rows of field '%s'", name);
      double[] times = rows.numbers("time");
      double[] places = rows.numbers("x");
      double[] value = rows.numbers("value");
      double[] time = DoubleStream.of(times).sorted().distinct().toArray();
      double[] x = DoubleStream.of(places).sorted().distinct().toArray();
      Checks.require(
          (long) x.length * time.length <= MOST_EMPTY * rows.size(),
          "the rows of field '%s' lie on no grid: %d rows at %d positions and %d times",
          name,
          rows.size(),
          x.length,
          time.length);
      double[][] values = new double[x.length][time.length];
      for (double[] row : values) {
        java.util.Arrays.fill(row, Double.NaN);
      }
      for (int i = 0; i < value.length; i++) {
        int row = java.util.Arrays.binarySearch(x, places[i]);
        values[row][java.util.Arrays.binarySearch(time, times[i])] = value[i];
      }
      return new Field(time, x, values);
    }

    DoubleStream all() {
      return java.util.Arrays.stream(values).flatMapToDouble(DoubleStream::of);
    }

    HeatMap map(String title, ColorScale scale) {
      return new HeatMap(
          title,
          new GridAxis("time t (dimensionless)", time),
          new GridAxis("position x (dimensionless)", x),
          values,
          HeatMap.Style.of(scale, "").sized(320, 240));
    }
  }
}
