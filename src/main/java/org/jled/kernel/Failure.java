package org.jled.kernel;

import java.util.List;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;

/** How a cell's failure is called in the protocol. */
final class Failure {

  private Failure() {}

  /** The exception's name, as a user knows it. */
  static String name(Throwable failure) {
    if (failure instanceof CellError user) {
      return user.name();
    }
    return failure instanceof InterruptedCell ? "Interrupted" : failure.getClass().getSimpleName();
  }

  /** The exception's message, or its name when it has none. */
  static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? name(failure) : message;
  }

  /** The answer for a cell that was waiting when an earlier one failed. */
  static ErrorReply notRun() {
    return new ErrorReply("NotRun", "not run, because an earlier cell failed", List.of());
  }
}
