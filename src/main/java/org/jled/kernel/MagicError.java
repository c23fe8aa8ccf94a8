package org.jled.kernel;

/** A magic that is unknown or was called wrongly; the message says what to do instead. */
final class MagicError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MagicError(String message) {
    super(message, null, false, false);
  }
}
