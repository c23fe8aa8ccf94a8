package org.jled.kernel;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Documentation comments of the library's classes, read from their sources; JShell itself knows
 * only those of the JDK.
 */
final class SourceDocs {

  private final Path root;

  /**
   * Documentation from a folder of sources.
   *
   * @param root the folder that holds the top package; it need not exist
   */
  SourceDocs(Path root) {
    this.root = root;
  }

  /** The documentation of what a signature names, without markup; empty when there is none. */
  String of(Signature signature) {
    return signature.types().isEmpty()
        ? ""
        : file(signature.types().get(0)).map(file -> read(file, signature)).orElse("");
  }

  private Optional<Path> file(String type) {
    if (!Files.isDirectory(root)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.endsWith(type + ".java")).findFirst();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file, Signature signature) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, problem -> {}, null, null, files.getJavaFileObjects(file));
      CompilationUnitTree unit = task.parse().iterator().next();
      Finder finder = new Finder(DocTrees.instance(task), signature);
      finder.scan(unit, null);
      return UserText.plain(finder.found());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Finds the member, or else its type: a record's constructor is documented there. */
  private static final class Finder extends TreePathScanner<Void, Void> {

    private final DocTrees docs;
    private final Signature wanted;
    private String ofType = "";
    private String ofMember = "";

    Finder(DocTrees docs, Signature wanted) {
      this.docs = docs;
      this.wanted = wanted;
    }

    String found() {
      return ofMember.isEmpty() && !wanted.isMethodOf() ? ofType : ofMember;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (types(getCurrentPath()).equals(wanted.types())) {
        ofType = comment();
      }
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      String name = method.getName().contentEquals("<init>") ? "" : method.getName().toString();
      boolean fits = name.equals(wanted.member()) && wanted.accepts(method.getParameters().size());
      return keepIf(fits);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
      return keepIf(wanted.isField() && variable.getName().contentEquals(wanted.member()));
    }

    private Void keepIf(boolean fits) {
      if (fits && types(getCurrentPath().getParentPath()).equals(wanted.types())) {
        ofMember = comment();
      }
      return null;
    }

    private String comment() {
      String comment = docs.getDocComment(getCurrentPath());
      return comment == null ? "" : comment;
    }

    private static List<String> types(TreePath innermost) {
      return innermost == null || !(innermost.getLeaf() instanceof ClassTree type)
          ? List.of()
          : Stream.concat(
                  types(innermost.getParentPath()).stream(),
                  Stream.of(type.getSimpleName().toString()))
              .toList();
    }
  }
}
