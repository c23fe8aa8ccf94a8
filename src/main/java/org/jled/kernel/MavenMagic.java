package org.jled.kernel;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** {@code %maven}: adds a library and what it needs, from Maven's repositories. */
final class MavenMagic implements Magic {

  private final JavaShell shell;

  MavenMagic(JavaShell shell) {
    this.shell = shell;
  }

  @Override
  public String usage() {
    return "%maven GROUP:ARTIFACT:VERSION";
  }

  @Override
  public String purpose() {
    return "adds a library, through Maven's settings (mirrors, offline)";
  }

  @Override
  public Object line(Origin arguments) {
    for (String coordinates : arguments.source().strip().split("\\s+", -1)) {
      if (!coordinates.matches("[^:]+(:[^:]+){2,4}")) {
        throw new MagicError(usage() + ", for example %maven org.ejml:ejml-simple:0.43.1");
      }
      try {
        List<Path> jars = MavenLibraries.fromSettings().resolve(coordinates);
        jars.forEach(jar -> shell.addToClasspath(jar.toString()));
        System.out.printf("%s: %d jars added%n", coordinates, jars.size());
      } catch (DependencyResolutionException unresolved) {
        throw new MagicError(unresolved.getMessage());
      }
    }
    return null;
  }
}
