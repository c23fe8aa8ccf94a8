package org.jled.kernel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that is one magic's: its first line begins with {@code %%name}.
 *
 * @param name the magic's name
 * @param arguments what follows the name
 * @param body the other lines
 * @param line the line of the cell, from 0, on which the magic stands
 */
record CellMagic(String name, String arguments, String body, int line) {

  private static final Pattern FORM =
      Pattern.compile("(?s)(\\s*)%%([A-Za-z]\\w*)([^\\n]*)(?:\\n(.*))?");

  /** The magic of a cell, if it is one. */
  static Optional<CellMagic> in(String cell) {
    Matcher form = FORM.matcher(cell);
    if (!form.matches()) {
      return Optional.empty();
    }
    String body = form.group(4) == null ? "" : form.group(4);
    int line = (int) form.group(1).chars().filter(c -> c == '\n').count();
    return Optional.of(new CellMagic(form.group(2), form.group(3).strip(), body, line));
  }

  /** Runs it. */
  Object run(Magics magics, int cell) {
    return magics.cell(name, new Origin(cell, line, arguments), new Origin(cell, line + 1, body));
  }
}
