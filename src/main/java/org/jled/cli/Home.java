package org.jled.cli;

import java.nio.file.Path;

/** Where this copy of JLED lies, as the launcher tells. */
final class Home {

  private Home() {}

  /** The repository's folder. */
  static Path folder() {
    return Path.of(System.getProperty("jled.home", "")).toAbsolutePath();
  }

  /** The folder for everything that is made and not kept in the repository. */
  static Path made() {
    return folder().resolve("target/jled");
  }

  /** The trained models that ship. */
  static Path models() {
    return folder().resolve("datasets/models");
  }

  /** A program of the set-up. */
  static Path setup(String name) {
    return folder().resolve("kernel-setup").resolve(name);
  }
}
