package org.jled.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jled.core.Checks;
import org.jled.core.Table;

/** Tables as Markdown (GitHub's), for people: numbers with three significant digits. */
public final class TableMarkdown {

  private TableMarkdown() {}

  /** The text of a table, each line with its end. */
  public static String format(Table table) {
    Checks.present("table", table);
    StringBuilder text = new StringBuilder(line(table.columns()));
    text.append(line(table.columns().stream().map(name -> "---").toList()));
    table.rows().forEach(row -> text.append(line(row.stream().map(TableMarkdown::cell).toList())));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.3g", number)
        : value.toString().replace("|", "\\|");
  }
}
