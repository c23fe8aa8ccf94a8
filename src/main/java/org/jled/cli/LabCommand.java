package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jled lab}: Jupyter in the browser, in the notebooks' folder. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    description = "Sets everything up and opens Jupyter in the notebooks' folder.")
final class LabCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "OPTION",
      description = "Options for Jupyter, behind --; for example -- --no-browser --port 8899.")
  private List<String> options = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Jupyter jupyter = Jupyter.found();
    String front = jupyter.has("jupyterlab") ? "jupyterlab" : "notebook";
    Path notebooks = Home.folder().resolve("notebooks");
    ProcessBuilder builder = jupyter.module(front, options.toArray());
    builder.directory(notebooks.toFile());
    return builder.inheritIO().start().waitFor();
  }
}
