package org.jled.kernel;

import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Whether code can be run as it is, for front ends that run it on Enter. */
final class Completeness {

  private static final String INDENT = "    ";

  private Completeness() {}

  /** The kernel's answer: complete, invalid, or the indent of the line that is still to come. */
  static String of(String code, SourceCodeAnalysis analysis) {
    List<CellPart> parts = CellPart.of(code);
    CellPart last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    return last == null || last.magic() != null
        ? BaseKernel.IS_COMPLETE_YES
        : ofJava(last.text(), analysis);
  }

  private static String ofJava(String code, SourceCodeAnalysis analysis) {
    String rest = code;
    while (!rest.isBlank()) {
      CompletionInfo info = analysis.analyzeCompletion(rest);
      switch (info.completeness()) {
        case COMPLETE, COMPLETE_WITH_SEMI, EMPTY -> rest = info.remaining();
        case UNKNOWN -> {
          return BaseKernel.IS_COMPLETE_BAD;
        }
        default -> {
          return indentAfter(rest.stripTrailing());
        }
      }
    }
    return BaseKernel.IS_COMPLETE_YES;
  }

  private static String indentAfter(String code) {
    String line = code.substring(code.lastIndexOf('\n') + 1);
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    return line.endsWith("{") || line.endsWith("(") ? indent + INDENT : indent;
  }
}
