package org.jled.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import picocli.CommandLine.ExecutionException;

/** Failures in one line. */
final class Failures {

  private Failures() {}

  /** What went wrong, without a stack trace. */
  static String oneLine(Throwable error) {
    if (causes(error).anyMatch(OutOfMemoryError.class::isInstance)) {
      return "not enough memory: Java may use %d MB here; allow more with JDK_JAVA_OPTIONS=-Xmx4g"
          .formatted(Runtime.getRuntime().maxMemory() >> 20);
    }
    Throwable told = unwrapped(error);
    if (told instanceof FileSystemException file) {
      return explain(file);
    }
    String message = told.getMessage();
    String kind = told instanceof Error ? told.getClass().getSimpleName() + ": " : "";
    return message == null || message.isBlank()
        ? told.getClass().getSimpleName()
        : kind + message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** Why a file could not be used, without its name. */
  static String reason(IOException error) {
    if (error instanceof AccessDeniedException) {
      return "no permission";
    }
    return error instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : oneLine(error);
  }

  private static Stream<Throwable> causes(Throwable error) {
    return Stream.iterate(error, cause -> cause != null, Throwable::getCause);
  }

  /** Without what only carries another failure. */
  private static Throwable unwrapped(Throwable error) {
    boolean wraps =
        error instanceof UncheckedIOException
            || error instanceof ExecutionException
            || error instanceof InvocationTargetException
            || error instanceof ExceptionInInitializerError;
    boolean carries = error.getCause() instanceof InvocationTargetException;
    return (wraps || carries) && error.getCause() != null ? unwrapped(error.getCause()) : error;
  }

  private static String explain(FileSystemException error) {
    if (error instanceof NoSuchFileException) {
      return "no such file: " + error.getMessage();
    }
    if (error instanceof AccessDeniedException) {
      return "no permission for " + error.getMessage();
    }
    if (error instanceof FileAlreadyExistsException) {
      return "already exists: " + error.getMessage();
    }
    return error.getMessage();
  }
}
