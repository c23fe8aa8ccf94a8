package org.jled.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jled.core.Table;

/** Tables as a notebook shows them: the first rows, and how many there are. */
final class TableHtml {

  private static final int SHOWN = 20;

  private TableHtml() {}

  static Html of(Table table) {
    List<List<Object>> rows = table.rows().subList(0, Math.min(SHOWN, table.size()));
    return html("Table", table.columns(), rows, table.size());
  }

  static Html of(tech.tablesaw.api.Table table) {
    List<List<Object>> rows = new ArrayList<>();
    IntStream.range(0, Math.min(SHOWN, table.rowCount())).forEach(i -> rows.add(row(table, i)));
    String name = table.name() == null ? "Table" : table.name();
    return html(name, table.columnNames(), rows, table.rowCount());
  }

  private static List<Object> row(tech.tablesaw.api.Table table, int index) {
    List<Object> cells = new ArrayList<>();
    table.columns().forEach(column -> cells.add(column.get(index)));
    return cells;
  }

  private static Html html(String name, List<String> columns, List<List<Object>> rows, int total) {
    String summary =
        String.format(Locale.ROOT, "%s (%d rows: %s)", name, total, String.join(", ", columns));
    String more = total > rows.size() ? "<p>… " + (total - rows.size()) + " more rows</p>" : "";
    return new Html(summary, "<div>" + Html.table(columns, rows) + more + "</div>");
  }
}
