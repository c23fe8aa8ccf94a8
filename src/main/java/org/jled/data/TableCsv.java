package org.jled.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * Tables as CSV files (RFC 4180, UTF-8, lines end with a line feed, first line holds the names).
 *
 * <p>Numbers are written as {@link Double#toString} and {@link Long#toString} write them, whatever
 * the locale, so reading gives the very same table: a bare cell that looks like a number is a
 * number, a quoted cell is always a text.
 */
public final class TableCsv {

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|NaN|[+-]?Infinity");
  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

  private static final long LONGEST = 1 << 29;

  private TableCsv() {}

  /** Writes a table to a file, wholly or not at all. */
  public static void write(Table table, Path file) throws IOException {
    Checks.present("file", file);
    Checks.present("table", table);
    AtomicFile.write(file, format(table));
  }

  /**
   * Reads a table from a file.
   *
   * @throws IOException when the file cannot be read or is not a table; names the file
   */
  public static Table read(Path file) throws IOException {
    String text = InputFile.text(file, LONGEST);
    try {
      return parse(text);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is not a table: " + e.getMessage(), e);
    }
  }

  /** The text of a table. */
  public static String format(Table table) {
    Checks.present("table", table);
    StringBuilder text = new StringBuilder();
    append(text, table.columns());
    table.rows().forEach(row -> append(text, row));
    return text.toString();
  }

  /**
   * The table a text holds.
   *
   * @throws IllegalArgumentException when a row is not as long as the first, or a quote stays open
   */
  public static Table parse(String text) {
    Checks.present("text", text);
    List<List<CsvCells.Cell>> lines = CsvCells.of(text);
    Checks.require(!lines.isEmpty(), "a table needs a line of column names");
    String[] names = lines.get(0).stream().map(CsvCells.Cell::text).toArray(String[]::new);
    Table.Builder table = Table.of(names);
    for (List<CsvCells.Cell> line : lines.subList(1, lines.size())) {
      table.add(line.stream().map(TableCsv::value).toArray());
    }
    return table.build();
  }

  private static void append(StringBuilder text, List<?> row) {
    for (int i = 0; i < row.size(); i++) {
      text.append(i == 0 ? "" : ",").append(cell(row.get(i)));
    }
    text.append('\n');
  }

  private static String cell(Object value) {
    String text = value.toString();
    boolean quoted =
        value instanceof String
            && (text.isEmpty()
                || SPECIAL.matcher(text).find()
                || NUMBER.matcher(text).matches()
                || !text.strip().equals(text));
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static Object value(CsvCells.Cell cell) {
    String text = cell.text();
    if (cell.quoted() || !NUMBER.matcher(text).matches()) {
      return text;
    }
    return WHOLE.matcher(text).matches() ? (Object) Long.valueOf(text) : Double.valueOf(text);
  }
}
