package org.jled.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Failures in one line. */
final class Failures {

  private Failures() {}

  /** What went wrong, without a stack trace. */
  static String oneLine(Throwable error) {
    if (error instanceof NoSuchFileException) {
      return "no such file: " + error.getMessage();
    }
    if (error instanceof AccessDeniedException) {
      return "no permission for " + error.getMessage();
    }
    if (error instanceof FileAlreadyExistsException) {
      return "already exists: " + error.getMessage();
    }
    String message = error.getMessage();
    return message == null || message.isBlank()
        ? error.getClass().getSimpleName()
        : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
