package org.jled.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;

/** What may stand at the cursor: Java by JShell's knowledge, or the name of a magic. */
final class Completion {

  private final SourceCodeAnalysis analysis;
  private final Collection<String> magics;

  Completion(SourceCodeAnalysis analysis, Collection<String> magics) {
    this.analysis = analysis;
    this.magics = magics;
  }

  /** Completes a cell at a cursor. */
  ReplacementOptions at(String cell, int cursor) {
    String code = cell.substring(0, cursor);
    String line = code.substring(code.lastIndexOf('\n') + 1).stripLeading();
    if (line.matches("%%?\\w*")) {
      return magic(line.replace("%", ""), cursor);
    }
    List<CellPart> parts = CellPart.of(code);
    String java = parts.isEmpty() ? "" : parts.get(parts.size() - 1).text().stripTrailing();
    return java(code.endsWith(java) ? java : code, cursor);
  }

  private ReplacementOptions magic(String begun, int cursor) {
    List<String> names = magics.stream().filter(name -> name.startsWith(begun)).sorted().toList();
    return new ReplacementOptions(names, cursor - begun.length(), cursor);
  }

  /**
   * The last snippet by itself, and when that gives nothing all of the code as one block, which
   * knows the variables of lines that have not run yet.
   */
  private ReplacementOptions java(String code, int cursor) {
    String last = lastSnippet(code, analysis);
    ReplacementOptions options = suggestions(last, cursor);
    return options.getReplacements().isEmpty() ? suggestions(asBlock(code), cursor) : options;
  }

  private ReplacementOptions suggestions(String code, int cursor) {
    int[] anchor = {code.length()};
    List<Suggestion> found =
        new ArrayList<>(analysis.completionSuggestions(code, code.length(), anchor));
    found.sort(Comparator.comparing(Suggestion::matchesType).reversed());
    List<String> texts = found.stream().map(Suggestion::continuation).distinct().toList();
    return new ReplacementOptions(texts, cursor - (code.length() - anchor[0]), cursor);
  }

  /** The snippet that the code's end belongs to. */
  static String lastSnippet(String code, SourceCodeAnalysis analysis) {
    String rest = code;
    while (true) {
      CompletionInfo info = analysis.analyzeCompletion(rest);
      if (!info.completeness().isComplete() || info.remaining().isBlank()) {
        return rest;
      }
      rest = info.remaining();
    }
  }

  /** Code as the inside of a block, without its imports. */
  static String asBlock(String code) {
    return "{ " + code.replaceAll("(?m)^\\s*import\\s[^;]*;", "");
  }
}
