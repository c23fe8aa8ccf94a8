package org.jled.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jdk.jshell.EvalException;

/** What a cell threw, reported with the frames of the user's own code only. */
final class CellError extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_FRAMES = 12;

  private final String name;
  private final transient List<String> report = new ArrayList<>();

  /**
   * Reports an exception of a snippet.
   *
   * @param thrown what JShell made of it, with frames that name snippets
   * @param origins where each snippet stands
   * @param cause the exception itself
   */
  CellError(Throwable thrown, Map<String, Origin> origins, Throwable cause) {
    super(messageOf(thrown), cause, false, false);
    name = nameOf(thrown);
    describe("", thrown, new StackTraceElement[0], origins);
  }

  /** The exception's class, without its package. */
  String name() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The lines to show. */
  List<String> report() {
    return report;
  }

  private void describe(
      String prefix, Throwable thrown, StackTraceElement[] outer, Map<String, Origin> origins) {
    String message = messageOf(thrown);
    report.add(prefix + nameOf(thrown) + (message.isEmpty() ? "" : ": " + message));
    StackTraceElement[] frames = thrown.getStackTrace();
    Arrays.stream(frames)
        .limit(frames.length - shared(frames, outer))
        .filter(frame -> origins.containsKey(snippetOf(frame)))
        .limit(MOST_FRAMES)
        .forEach(frame -> report.add(where(frame, origins.get(snippetOf(frame)))));
    if (thrown.getCause() != null) {
      describe("Caused by: ", thrown.getCause(), frames, origins);
    }
  }

  /** How many of the outermost frames a cause has in common with what it caused. */
  private static int shared(StackTraceElement[] frames, StackTraceElement[] outer) {
    int count = 0;
    while (count < Math.min(frames.length, outer.length)
        && frames[frames.length - 1 - count].equals(outer[outer.length - 1 - count])) {
      count++;
    }
    return count;
  }

  private static String where(StackTraceElement frame, Origin origin) {
    int codeLine = frame.getLineNumber();
    String method = frame.getMethodName().isEmpty() ? "" : " in " + frame.getMethodName() + "()";
    String code = origin.text(codeLine).strip();
    return "    at " + origin.place(origin.line() + codeLine) + method + ": " + code;
  }

  private static String snippetOf(StackTraceElement frame) {
    String file = frame.getFileName();
    return file != null && file.startsWith("#") ? file.substring(1) : "";
  }

  private static String nameOf(Throwable thrown) {
    String name =
        thrown instanceof EvalException user
            ? user.getExceptionClassName()
            : thrown.getClass().getName();
    return UserText.withoutWrappers(name);
  }

  private static String messageOf(Throwable thrown) {
    return thrown.getMessage() == null ? "" : UserText.withoutWrappers(thrown.getMessage());
  }
}
