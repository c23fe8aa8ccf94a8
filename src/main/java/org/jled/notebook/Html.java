package org.jled.notebook;

import java.util.List;
import java.util.Locale;

/**
 * A small page for a notebook's output.
 *
 * @param summary the same in one line of plain text, for where no page can be shown
 * @param page the HTML
 */
record Html(String summary, String page) {

  private static final String CELL = "padding:2px 10px;border:none;";
  private static final String HEAD = CELL + "border-bottom:1px solid currentColor;";

  /** A text as HTML shows it, whatever it holds. */
  static String escape(Object text) {
    return text.toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A cell's text: numbers to four digits. */
  static String shown(Object cell) {
    if (cell == null) {
      return "";
    }
    return cell instanceof Double || cell instanceof Float
        ? number(((Number) cell).doubleValue())
        : cell.toString();
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e6)) {
      return String.format(Locale.ROOT, "%.2e", value);
    }
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A table: numbers at the right, texts at the left, names as the first row below them. */
  static String table(List<String> names, List<? extends List<?>> rows) {
    StringBuilder html = new StringBuilder("<table style=\"border-collapse:collapse\">\n<tr>");
    for (int i = 0; i < names.size(); i++) {
      String side = side(rows.isEmpty() ? "" : rows.get(0).get(i));
      html.append("<th style=\"" + HEAD + side + "\">")
          .append(escape(names.get(i)))
          .append("</th>");
    }
    html.append("</tr>\n");
    for (List<?> row : rows) {
      html.append("<tr>");
      row.forEach(cell -> html.append(cell(cell)));
      html.append("</tr>\n");
    }
    return html.append("</table>").toString();
  }

  /** A heading and what belongs to it, name by name. */
  static String facts(String heading, List<? extends List<?>> facts) {
    StringBuilder html = new StringBuilder("<div><b>" + escape(heading) + "</b>\n<table>\n");
    for (List<?> fact : facts) {
      html.append("<tr><td style=\"" + CELL + "text-align:left\"><i>")
          .append(escape(fact.get(0)))
          .append("</i></td><td style=\"" + CELL + "text-align:left\">")
          .append(escape(shown(fact.get(1))))
          .append("</td></tr>\n");
    }
    return html.append("</table></div>").toString();
  }

  private static String cell(Object value) {
    return "<td style=\"" + CELL + side(value) + "\">" + escape(shown(value)) + "</td>";
  }

  private static String side(Object value) {
    return "text-align:" + (value instanceof Number ? "right" : "left");
  }
}
