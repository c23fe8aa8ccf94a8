package org.jled.data;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;

/** Splits the text of a CSV file (RFC 4180) into lines of cells. */
final class CsvCells {

  /**
   * One cell.
   *
   * @param text without its quotes
   * @param quoted whether it had some
   */
  record Cell(String text, boolean quoted) {}

  private final String text;
  private final List<List<Cell>> lines = new ArrayList<>();
  private List<Cell> line = new ArrayList<>();
  private int at;

  private CsvCells(String text) {
    this.text = text;
  }

  static List<List<Cell>> of(String text) {
    CsvCells cells = new CsvCells(text);
    while (cells.at < text.length()) {
      cells.readCell();
    }
    if (!cells.line.isEmpty()) {
      cells.lines.add(cells.line);
    }
    return cells.lines;
  }

  private void readCell() {
    boolean quoted = text.charAt(at) == '"';
    line.add(quoted ? new Cell(quotedText(), true) : new Cell(bareText(), false));
    if (text.startsWith("\r\n", at)) {
      at++;
    }
    if (at == text.length() || text.charAt(at) == '\n') {
      endLine();
      return;
    }
    Checks.require(text.charAt(at) == ',', "line %d: text after a closing quote", lines.size() + 1);
    at++;
    if (at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
      // an empty last cell has no character of its own to start from
      line.add(new Cell("", false));
      at += text.startsWith("\r\n", at) ? 1 : 0;
      endLine();
    }
  }

  private void endLine() {
    at++;
    lines.add(line);
    line = new ArrayList<>();
  }

  private String bareText() {
    int start = at;
    while (at < text.length()
        && ",\n".indexOf(text.charAt(at)) < 0
        && !text.startsWith("\r\n", at)) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quotedText() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (true) {
      int quote = text.indexOf('"', at);
      Checks.require(quote >= 0, "line %d: a quote is not closed", lines.size() + 1);
      cell.append(text, at, quote);
      at = quote + 1;
      if (at >= text.length() || text.charAt(at) != '"') {
        return cell.toString();
      }
      cell.append('"');
      at++;
    }
  }
}
