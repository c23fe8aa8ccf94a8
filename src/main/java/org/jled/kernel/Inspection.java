package org.jled.kernel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;

/** What stands under the cursor: signatures and documentation. */
final class Inspection {

  private final SourceCodeAnalysis analysis;
  private final SourceDocs sources;

  Inspection(SourceCodeAnalysis analysis, SourceDocs sources) {
    this.analysis = analysis;
    this.sources = sources;
  }

  /** The text to show for a cell's cursor, or nothing when nothing is known. */
  String at(String cell, int cursor) {
    int end = cursor;
    while (end < cell.length() && Character.isJavaIdentifierPart(cell.charAt(end))) {
      end++;
    }
    String code = cell.substring(0, end);
    String last = Completion.lastSnippet(code, analysis);
    return Stream.of(last + "(", last, Completion.asBlock(code) + "(", Completion.asBlock(code))
        .map(this::describe)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String describe(String code) {
    List<Documentation> found = analysis.documentation(code, code.length(), true);
    return found.stream().map(this::text).distinct().collect(Collectors.joining("\n\n"));
  }

  private String text(Documentation found) {
    String signature = UserText.withoutWrappers(found.signature());
    String docs =
        found.javadoc() == null
            ? sources.of(Signature.of(signature))
            : UserText.plain(found.javadoc());
    return docs.isEmpty() ? signature : signature + "\n\n" + docs;
  }
}
