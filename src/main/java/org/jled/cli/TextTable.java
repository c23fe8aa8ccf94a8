package org.jled.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jled.core.Table;

/** Tables for a terminal: columns aligned, those of numbers to the right. */
final class TextTable {

  private static final Pattern NUMBER =
      Pattern.compile("|[-+]?[0-9.]+(e[-+]?[0-9]+)?|NaN|-?Infinity");

  private TextTable() {}

  /** The table as text, one line a row, without a line end. */
  static String of(Table table) {
    List<Column> columns = new ArrayList<>();
    for (String name : table.columns()) {
      columns.add(Column.of(name, table.texts(name)));
    }
    StringBuilder text = new StringBuilder(line(table.columns(), columns));
    table.rows().forEach(row -> text.append(System.lineSeparator()).append(line(row, columns)));
    return text.toString();
  }

  private static String line(List<?> cells, List<Column> columns) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      line.append(i == 0 ? "" : "  ").append(columns.get(i).aligned(cells.get(i).toString()));
    }
    return line.toString().stripTrailing();
  }

  private record Column(int width, boolean numbers) {

    static Column of(String name, List<String> cells) {
      int widest = cells.stream().mapToInt(String::length).max().orElse(0);
      boolean numbers = cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
      return new Column(Math.max(name.length(), widest), numbers);
    }

    String aligned(String cell) {
      String gap = " ".repeat(width - cell.length());
      return numbers ? gap + cell : cell + gap;
    }
  }
}
