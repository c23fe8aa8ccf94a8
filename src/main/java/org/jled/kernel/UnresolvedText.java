package org.jled.kernel;

import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.UnresolvedReferenceException;

/** What is to be said of a method or type that refers to something not declared. */
final class UnresolvedText {

  private UnresolvedText() {}

  /** The sentence that names what is missing. */
  static String of(DeclarationSnippet snippet, JShell shell) {
    String name = snippet.name() + (snippet instanceof MethodSnippet ? "()" : "");
    String missing = shell.unresolvedDependencies(snippet).collect(Collectors.joining(", "));
    return missing.isEmpty()
        ? name + " cannot be used: " + firstProblem(snippet, shell)
        : name + " cannot be used until there is " + missing;
  }

  private static String firstProblem(DeclarationSnippet snippet, JShell shell) {
    return shell
        .diagnostics(snippet)
        .findFirst()
        .map(problem -> UserText.withoutWrappers(problem.getMessage(null)).replace("\n", " "))
        .orElse("it does not compile");
  }

  /** The same as an exception with the frames of the use. */
  static Throwable error(UnresolvedReferenceException use, JShell shell) {
    IllegalStateException error = new IllegalStateException(of(use.getSnippet(), shell));
    error.setStackTrace(use.getStackTrace());
    return error;
  }
}
