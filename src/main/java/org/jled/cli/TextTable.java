package org.jled.cli;

import java.util.List;
import org.jled.core.Table;

/** Tables for a terminal: columns aligned, numbers to the right. */
final class TextTable {

  private TextTable() {}

  /** The table as text, one line a row, without a line end. */
  static String of(Table table) {
    int[] widths = table.columns().stream().mapToInt(String::length).toArray();
    for (List<Object> row : table.rows()) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).toString().length());
      }
    }
    StringBuilder text = new StringBuilder(line(table.columns(), widths));
    table.rows().forEach(row -> text.append(System.lineSeparator()).append(line(row, widths)));
    return text.toString();
  }

  private static String line(List<?> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i).toString();
      String gap = " ".repeat(widths[i] - cell.length());
      line.append(i == 0 ? cell + gap : "  " + gap + cell);
    }
    return line.toString().stripTrailing();
  }
}
