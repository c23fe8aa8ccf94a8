package org.jled.cli;

/** The work failed for a reason that one line tells in full; exit status 1. */
final class WorkFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkFailed(String message) {
    super(message);
  }
}
