package org.jled.kernel;

/** What a line that begins with {@code %name}, or a cell that begins with {@code %%name}, does. */
interface Magic {

  /** How to call it, for the help. */
  String usage();

  /** What it does, in one line, for the help. */
  String purpose();

  /**
   * Runs it for a line.
   *
   * @param arguments what follows the name
   * @return what to show, or null
   */
  Object line(Origin arguments);

  /**
   * Runs it for a cell.
   *
   * @param arguments what follows the name in the first line
   * @param body the other lines
   * @return what to show, or null
   * @throws MagicError when it is for lines only
   */
  default Object cell(Origin arguments, Origin body) {
    throw new MagicError("this magic is for a line: " + usage());
  }
}
