package org.jled.kernel;

/** A cell ended because the user interrupted it. */
final class InterruptedCell extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * An interrupted cell.
   *
   * @param abandoned whether its code still runs in the background
   */
  InterruptedCell(boolean abandoned) {
    super(
        abandoned
            ? "Interrupted; the code of this cell still runs in the background until the kernel is"
                + " restarted"
            : "Interrupted",
        null,
        false,
        false);
  }
}
