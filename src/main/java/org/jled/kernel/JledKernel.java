package org.jled.kernel;

import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;

/**
 * The kernel {@code jled}: Java cells, run by JShell in this virtual machine with this program's
 * class path.
 *
 * <p>Renderers and default imports come from every {@link org.dflib.jjava.jupyter.Extension} found
 * on the class path.
 */
public final class JledKernel extends BaseKernel {

  private final CellThread thread = new CellThread();
  private final JavaShell shell;
  private int cell;

  /**
   * A kernel whose cells see a class path.
   *
   * @param version the version to report
   * @param classPath files and folders, divided by the system's path separator
   */
  public JledKernel(String version, String classPath) {
    super(
        "jled",
        version,
        java(),
        List.of(),
        null,
        new JupyterIO(java.nio.charset.StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        null,
        new MagicsRegistry(),
        true,
        new StringStyler.Builder().build());
    shell = new JavaShell(thread, classPath);
  }

  private static LanguageInfo java() {
    return new LanguageInfo.Builder("java")
        .version(Runtime.version().toString())
        .mimetype("text/x-java-source")
        .fileExtension(".java")
        .pygments("java")
        .codemirror("text/x-java")
        .build();
  }

  @Override
  public Object evalRaw(String source) {
    Object value = null;
    for (CellPart part : CellPart.of(source)) {
      value = shell.eval(new Origin(cell, part.line(), part.text()));
    }
    return value;
  }

  @Override
  public DisplayData inspect(String code, int at, boolean extraDetail) {
    return null;
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    return null;
  }

  @Override
  public String isComplete(String code) {
    return IS_COMPLETE_MAYBE;
  }

  @Override
  public List<String> formatError(Throwable error) {
    if (error instanceof CompileError compile) {
      return compile.report();
    }
    return error instanceof CellError user ? user.report() : List.of(String.valueOf(error));
  }

  @Override
  public void interrupt() {
    thread.interrupt();
  }
}
