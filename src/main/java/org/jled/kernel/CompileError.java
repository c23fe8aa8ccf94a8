package org.jled.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.Diag;

/** Code that does not compile; its report prints each offending line and marks the column. */
final class CompileError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> report;

  CompileError(List<Diag> problems, Origin origin) {
    super(summary(problems, origin), null, false, false);
    report = new ArrayList<>();
    problems.stream().filter(Diag::isError).forEach(problem -> describe(problem, origin));
  }

  /** The lines to show. */
  List<String> report() {
    return report;
  }

  private static String summary(List<Diag> problems, Origin origin) {
    return problems.stream()
        .filter(Diag::isError)
        .findFirst()
        .map(problem -> place(problem, origin) + ": " + message(problem)[0])
        .orElse("the code does not compile");
  }

  private void describe(Diag problem, Origin origin) {
    String[] message = message(problem);
    report.add("Compile error in " + place(problem, origin) + ": " + message[0]);
    String line = origin.text(origin.lineOf(problem.getPosition()) - origin.line());
    report.add("    " + line.replace('\t', ' '));
    report.add("    " + marker(problem, origin.source(), line.length()));
    for (int i = 1; i < message.length; i++) {
      if (!message[i].isBlank() && !message[i].strip().equals("location: class")) {
        report.add("  " + message[i].strip());
      }
    }
  }

  private static String place(Diag problem, Origin origin) {
    return origin.place(origin.lineOf(problem.getPosition()));
  }

  private static String[] message(Diag problem) {
    return UserText.withoutWrappers(problem.getMessage(Locale.ENGLISH)).split("\n");
  }

  private static String marker(Diag problem, String source, int lineLength) {
    int at = (int) Math.max(0, Math.min(problem.getPosition(), source.length()));
    int column = at - source.lastIndexOf('\n', at - 1) - 1;
    long width = problem.getEndPosition() - problem.getPosition();
    int marks = (int) Math.max(1, Math.min(width, (long) lineLength - column));
    return " ".repeat(column) + "^".repeat(marks);
  }
}
