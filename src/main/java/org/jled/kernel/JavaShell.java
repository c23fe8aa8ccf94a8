package org.jled.kernel;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;

/** JShell in this virtual machine, on this program's class path, one cell at a time. */
final class JavaShell implements AutoCloseable {

  private static final List<String> IMPORTS =
      List.of(
          "import java.io.*;",
          "import java.math.*;",
          "import java.nio.file.*;",
          "import java.util.*;",
          "import java.util.function.*;",
          "import java.util.stream.*;",
          "import static org.dflib.jjava.jupyter.kernel.BaseNotebookStatics.*;");

  private final CellThread thread;
  private final CellControl control;
  private final JShell shell;
  private final SourceCodeAnalysis analysis;
  private final Map<String, Origin> origins = new HashMap<>();
  private final List<DeclarationSnippet> open = new ArrayList<>();
  private String classPath = "";

  JavaShell(CellThread thread, String classPath) {
    this.thread = thread;
    control = new CellControl(thread);
    shell = JShell.builder().executionEngine(control.provider(), Map.of()).build();
    analysis = shell.sourceCodeAnalysis();
    addToClasspath(classPath);
    for (String line : IMPORTS) {
      eval(new Origin(0, 0, line));
    }
  }

  /** Adds files and folders, divided by the system's path separator. */
  void addToClasspath(String paths) {
    shell.addToClasspath(paths);
    classPath = classPath.isEmpty() ? paths : classPath + File.pathSeparator + paths;
  }

  /** What cells can import, divided by the system's path separator. */
  String classPath() {
    return classPath;
  }

  /** JShell's knowledge about code, for completion and inspection. */
  SourceCodeAnalysis analysis() {
    return analysis;
  }

  /**
   * Runs code snippet by snippet.
   *
   * @return the value of the last snippet when it is an expression, else null
   * @throws CompileError when a snippet does not compile; those before it have run
   * @throws CellError when the code threw
   * @throws InterruptedCell when the user interrupted it
   */
  Object eval(Origin code) {
    Object value = null;
    open.clear();
    String rest = code.source();
    while (!rest.isBlank()) {
      rest = withoutBlankLines(rest);
      int at = code.source().length() - rest.length();
      CompletionInfo info = analysis.analyzeCompletion(rest);
      boolean complete = info.completeness().isComplete();
      String snippet = complete ? info.source() : rest;
      rest = complete ? info.remaining() : "";
      value = evalSnippet(new Origin(code.cell(), code.lineOf(at) - 1, snippet));
    }
    open.forEach(this::noteWhenIncomplete);
    return value;
  }

  /** A method or type may wait for a later cell, but more often a name is misspelt. */
  private void noteWhenIncomplete(DeclarationSnippet snippet) {
    if (shell.status(snippet).isActive() && shell.status(snippet) != Status.VALID) {
      System.out.println(UnresolvedText.of(snippet, shell));
    }
  }

  private static String withoutBlankLines(String text) {
    int indent = text.length() - text.stripLeading().length();
    return text.substring(text.lastIndexOf('\n', indent - 1) + 1);
  }

  private Object evalSnippet(Origin origin) {
    refuseInterrupted();
    Object value = null;
    for (SnippetEvent event : shell.eval(origin.source())) {
      if (event.causeSnippet() == null) {
        origins.put(event.snippet().id(), origin);
        refuseUncompiled(event, origin);
        rethrow(event.exception());
        if (event.snippet() instanceof DeclarationSnippet declared) {
          open.add(declared);
        }
        value = hasValue(event.snippet()) ? control.value() : null;
      }
    }
    return value;
  }

  /**
   * Methods and types may refer to what a later snippet declares; a variable that does so would
   * silently stay null, so it is refused.
   */
  private void refuseUncompiled(SnippetEvent event, Origin origin) {
    Snippet snippet = event.snippet();
    boolean dangling =
        snippet.kind() == Snippet.Kind.VAR && event.status() == Status.RECOVERABLE_NOT_DEFINED;
    if (event.status() == Status.REJECTED || dangling) {
      CompileError error = new CompileError(shell.diagnostics(snippet).toList(), origin);
      if (dangling) {
        shell.drop(snippet);
      }
      throw error;
    }
  }

  private void rethrow(JShellException thrown) {
    refuseInterrupted();
    if (thrown != null) {
      throw new CellError(described(thrown), origins, control.failure());
    }
  }

  private Throwable described(JShellException thrown) {
    return thrown instanceof UnresolvedReferenceException reference
        ? UnresolvedText.error(reference, shell)
        : thrown;
  }

  /** Once interrupted, a cell goes no further; whatever its code made of the interrupt. */
  private void refuseInterrupted() {
    if (thread.wasInterrupted()) {
      throw new InterruptedCell(control.failure() instanceof InterruptedCell);
    }
  }

  private static boolean hasValue(Snippet snippet) {
    return snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND
        || (snippet.kind() == Snippet.Kind.EXPRESSION
            && snippet.subKind() != SubKind.ASSIGNMENT_SUBKIND);
  }

  @Override
  public void close() {
    shell.close();
  }
}
