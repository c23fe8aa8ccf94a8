package org.jled.kernel;

/**
 * Where a piece of code stands in the notebook.
 *
 * @param cell the cell's number as the front end shows it, or 0 for code no cell holds
 * @param line the line of the cell, from 0, on which the code starts
 * @param source the code
 */
record Origin(int cell, int line, String source) {

  /** The line of the cell, from 1, that holds a character of the code. */
  int lineOf(long position) {
    int end = (int) Math.max(0, Math.min(position, source.length()));
    return line + 1 + (int) source.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /** The text of a line of the code, from 1, or nothing. */
  String text(int codeLine) {
    String[] lines = source.split("\n", -1);
    return codeLine >= 1 && codeLine <= lines.length ? lines[codeLine - 1] : "";
  }

  /** The place as a user reads it: the cell's number and the line, from 1, within that cell. */
  String place(int cellLine) {
    return cell > 0 ? "cell " + cell + ", line " + cellLine : "line " + cellLine;
  }
}
