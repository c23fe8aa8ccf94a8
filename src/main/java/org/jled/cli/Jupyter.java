package org.jled.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Jupyter that the set-up found, by its Python. */
final class Jupyter {

  private static final String PATH = "JUPYTER_PATH";

  private final String python;

  private Jupyter(String python) {
    this.python = python;
  }

  /**
   * The Jupyter that the set-up wrote down.
   *
   * @throws WorkFailed when the set-up has not run
   */
  static Jupyter found() throws IOException {
    Path note = Home.made().resolve("jupyter-python");
    if (!Files.exists(note)) {
      throw new WorkFailed("Jupyter is not set up; run " + Home.setup("setup"));
    }
    return new Jupyter(Files.readString(note).strip());
  }

  /** A process that runs a Python program of the set-up. */
  ProcessBuilder script(String name, Object... arguments) {
    return python(Home.setup(name).toString(), arguments);
  }

  /** A process that runs a Python module, such as {@code notebook}. */
  ProcessBuilder module(String module, Object... arguments) {
    ProcessBuilder builder = python("-m", arguments);
    builder.command().add(2, module);
    return builder;
  }

  /** Whether a Python module is installed. */
  boolean has(String module) throws IOException, InterruptedException {
    ProcessBuilder probe = python("-c", "import " + module);
    probe.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return probe.redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
  }

  private ProcessBuilder python(String what, Object... arguments) {
    List<String> command = new ArrayList<>(List.of(python, what));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder
        .environment()
        .merge(PATH, ownKernels(), (others, own) -> own + File.pathSeparator + others);
    return builder;
  }

  /** Searched before what is registered for the user, which may be another copy's kernel. */
  private static String ownKernels() {
    return Home.made().resolve("jupyter").toString();
  }
}
