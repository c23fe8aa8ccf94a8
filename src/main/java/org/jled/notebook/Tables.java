package org.jled.notebook;

import java.util.List;
import java.util.stream.IntStream;
import org.jled.core.Table;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/** Between this library's tables and Tablesaw's, which can group, join and summarise. */
public final class Tables {

  private Tables() {}

  /**
   * A Tablesaw table with the same rows: columns of whole numbers become long columns, of numbers
   * double columns, of anything else string columns.
   */
  public static tech.tablesaw.api.Table tablesaw(Table table) {
    Column<?>[] columns =
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> column(table, i))
            .toArray(Column<?>[]::new);
    return tech.tablesaw.api.Table.create("Table", columns);
  }

  /** The same rows as a tidy table; a missing text is empty, a missing number is NaN. */
  public static Table tidy(tech.tablesaw.api.Table table) {
    Table.Builder tidy = Table.of(table.columnNames().toArray(new String[0]));
    for (int row = 0; row < table.rowCount(); row++) {
      int at = row;
      tidy.add(table.columns().stream().map(column -> cell(column, at)).toArray());
    }
    return tidy.build();
  }

  private static Column<?> column(Table table, int index) {
    String name = table.columns().get(index);
    List<Object> cells = table.rows().stream().map(row -> row.get(index)).toList();
    if (!cells.isEmpty() && cells.stream().allMatch(Long.class::isInstance)) {
      return LongColumn.create(name, cells.stream().mapToLong(c -> (Long) c).toArray());
    }
    if (!cells.isEmpty() && cells.stream().allMatch(Number.class::isInstance)) {
      double[] numbers = cells.stream().mapToDouble(c -> ((Number) c).doubleValue()).toArray();
      return DoubleColumn.create(name, numbers);
    }
    return StringColumn.create(name, cells.stream().map(Object::toString));
  }

  private static Object cell(Column<?> column, int row) {
    if (column instanceof tech.tablesaw.api.NumericColumn<?> && column.isMissing(row)) {
      return Double.NaN;
    }
    Object value = column.get(row);
    return value instanceof Number ? value : String.valueOf(value);
  }
}
