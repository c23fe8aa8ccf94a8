package org.jled.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jled.core.Checks;
import org.jled.core.Table;

/** Makes a table of space-time fields as small as its picture needs. */
public final class SpaceTimeTable {

  /** Rows of about 30 bytes each, so that the table stays well below a megabyte. */
  static final int MOST_ROWS = 30_000;

  private static final int MOST_PLACES = 64;
  private static final MathContext VALUE_DIGITS = new MathContext(4);
  private static final MathContext COORDINATE_DIGITS = new MathContext(8);

  private SpaceTimeTable() {}

  /**
   * The table itself when it is small. Else every k-th position (about {@value #MOST_PLACES}
   * remain) and every n-th time, with values of four digits: all that the eye can tell apart.
   *
   * @param fields the columns {@link SpaceTime} draws
   */
  public static Table thinned(Table fields) {
    if (fields.size() <= MOST_ROWS) {
      return fields;
    }
    double[] times = DoubleStream.of(fields.numbers("time")).sorted().distinct().toArray();
    double[] places = DoubleStream.of(fields.numbers("x")).sorted().distinct().toArray();
    Checks.require(fields.columns().contains("value"), "the table has no column 'value'");
    int layers = Math.max(1, Math.round(fields.size() / ((float) times.length * places.length)));
    Set<Double> keptPlaces = every(places, MOST_PLACES);
    Set<Double> keptTimes = every(times, MOST_ROWS / (layers * keptPlaces.size()));
    return kept(fields, keptTimes, keptPlaces);
  }

  private static Table kept(Table fields, Set<Double> times, Set<Double> places) {
    int time = fields.columns().indexOf("time");
    int place = fields.columns().indexOf("x");
    int value = fields.columns().indexOf("value");
    Table.Builder table = Table.of(fields.columns().toArray(new String[0]));
    for (List<Object> row : fields.rows()) {
      if (times.contains(number(row.get(time))) && places.contains(number(row.get(place)))) {
        Object[] cells = row.toArray();
        cells[time] = rounded(cells[time], COORDINATE_DIGITS);
        cells[place] = rounded(cells[place], COORDINATE_DIGITS);
        cells[value] = rounded(cells[value], VALUE_DIGITS);
        table.add(cells);
      }
    }
    return table.build();
  }

  /** Every k-th value, with the least k that leaves at most {@code most}. */
  private static Set<Double> every(double[] values, int most) {
    int stride = (values.length + most - 1) / Math.max(1, most);
    Set<Double> kept = new HashSet<>();
    for (int i = 0; i < values.length; i += stride) {
      kept.add(values[i]);
    }
    return kept;
  }

  private static double number(Object cell) {
    return ((Number) cell).doubleValue();
  }

  private static Object rounded(Object cell, MathContext digits) {
    return cell instanceof Double d && Double.isFinite(d)
        ? (Object) new BigDecimal(d).round(digits).doubleValue()
        : cell;
  }
}
