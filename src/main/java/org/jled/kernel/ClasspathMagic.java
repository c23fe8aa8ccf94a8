package org.jled.kernel;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code %classpath}: adds jars and folders of classes, or lists them. */
final class ClasspathMagic implements Magic {

  private final JavaShell shell;

  ClasspathMagic(JavaShell shell) {
    this.shell = shell;
  }

  @Override
  public String usage() {
    return "%classpath [JAR | FOLDER | FOLDER/*.jar]";
  }

  @Override
  public String purpose() {
    return "adds to what cells can import; without a path, lists it";
  }

  @Override
  public Object line(Origin arguments) {
    String path = arguments.source().strip().replaceAll("^\"|\"$", "");
    if (path.isEmpty()) {
      return shell.classPath().replace(File.pathSeparatorChar, '\n');
    }
    List<Path> found = path.endsWith("*.jar") ? jars(path) : List.of(Path.of(path));
    for (Path element : found) {
      if (!Files.exists(element)) {
        throw new MagicError("no such jar or folder: " + element.toAbsolutePath());
      }
      shell.addToClasspath(element.toString());
    }
    return null;
  }

  private static List<Path> jars(String glob) {
    Path folder = Path.of(glob).toAbsolutePath().getParent();
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      jars.forEach(found::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot list " + folder, unreadable);
    }
    if (found.isEmpty()) {
      throw new MagicError("no jar in " + folder);
    }
    found.sort(null);
    return found;
  }
}
