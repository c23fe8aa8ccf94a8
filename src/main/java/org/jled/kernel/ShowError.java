package org.jled.kernel;

/** A value whose text or picture could not be made. */
final class ShowError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ShowError(Object value, RuntimeException cause) {
    super(
        "the value, of "
            + UserText.withoutWrappers(value.getClass().getName())
            + ", cannot be shown: "
            + UserText.withoutWrappers(cause.toString()),
        cause);
  }
}
