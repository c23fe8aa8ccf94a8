package org.jled.notebook;

import java.util.List;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/**
 * Makes a Java kernel show this library's results well, and imports its packages, so that a
 * notebook needs no cell for that. The kernel finds it on the class path.
 */
public final class JledExtension implements Extension {

  /** What every cell may name without an import. */
  static final List<String> PACKAGES =
      List.of(
          "org.jled.core",
          "org.jled.system",
          "org.jled.system.fhn",
          "org.jled.system.flow",
          "org.jled.system.ks",
          "org.jled.system.lyapunov",
          "org.jled.data",
          "org.jled.metric",
          "org.jled.reduce",
          "org.jled.propagate",
          "org.jled.latent",
          "org.jled.multiscale",
          "org.jled.rival",
          "org.jled.experiment",
          "org.jled.compare",
          "org.jled.figure",
          "org.jled.figure.paper",
          "org.jled.notebook",
          "java.util",
          "java.nio.file");

  @Override
  public void install(BaseKernel kernel) {
    Renderers.register(kernel.getRenderer());
    LiveOutput.showIn(kernel);
    kernel.evalRaw(imports());
  }

  @Override
  public void uninstall(BaseKernel kernel) {
    LiveOutput.showIn(null);
  }

  /** An import of a package that does not exist is an error in JShell, so those are left out. */
  static String imports() {
    StringBuilder code = new StringBuilder();
    for (String name : PACKAGES) {
      if (exists(name)) {
        code.append("import ").append(name).append(".*;\n");
      }
    }
    return code.toString();
  }

  static boolean exists(String packageName) {
    return packageName.startsWith("java.")
        || JledExtension.class.getResource("/" + packageName.replace('.', '/') + "/") != null
        || JledExtension.class.getResource("/" + packageName.replace('.', '/')) != null;
  }
}
