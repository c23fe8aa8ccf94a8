package org.jled.kernel;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.ExecuteReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/**
 * The kernel {@code jled}: Java cells, run by JShell in this virtual machine with this program's
 * class path.
 *
 * <p>Renderers and default imports come from every {@link org.dflib.jjava.jupyter.Extension} found
 * on the class path.
 */
public final class JledKernel extends BaseKernel {

  private final CellThread thread = new CellThread();
  private final CellStreams streams;
  private final Interrupter interrupter;
  private final JavaShell shell;
  private final Magics magics;
  private final Inspection inspection;
  private final Backlog backlog = new Backlog();
  private JupyterConnection connection;
  private int cell;

  /**
   * A kernel whose cells see a class path.
   *
   * @param version the version to report
   * @param classPath files and folders, divided by the system's path separator
   */
  public JledKernel(String version, String classPath) {
    this(version, classPath, new CellStreams());
  }

  private JledKernel(String version, String classPath, CellStreams streams) {
    super(
        "jled",
        version,
        java(),
        List.of(),
        null,
        streams,
        new CommManager(),
        new Renderer(),
        null,
        new MagicsRegistry(),
        true,
        new StringStyler.Builder().build());
    this.streams = streams;
    interrupter = new Interrupter(thread, streams.err);
    shell = new JavaShell(thread, classPath);
    magics = new Magics(this, shell, this::eval);
    Path sources = Path.of(System.getProperty("jled.home", ""), "src/main/java");
    inspection = new Inspection(shell.analysis(), new SourceDocs(sources));
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

  /**
   * Runs a cell.
   *
   * @return the value of its last expression, or null
   */
  @Override
  public Object evalRaw(String source) {
    return CellMagic.in(source)
        .map(magic -> magic.run(magics, cell))
        .orElseGet(() -> eval(new Origin(cell, 0, source)));
  }

  /** Runs code that may hold lines with magics. */
  private Object eval(Origin code) {
    Object value = null;
    for (CellPart part : CellPart.of(code.source())) {
      Origin origin = new Origin(code.cell(), code.line() + part.line(), part.text());
      value = part.magic() == null ? shell.eval(origin) : magics.line(part.magic(), origin);
    }
    return value;
  }

  @Override
  public DisplayData eval(String source) {
    Object value = evalRaw(source);
    return value == null || value instanceof DisplayData ? (DisplayData) value : shown(value);
  }

  private DisplayData shown(Object value) {
    try {
      return value.getClass().isArray()
          ? new DisplayData(ArrayText.of(value))
          : getRenderer().render(value);
    } catch (RuntimeException failure) {
      throw new ShowError(value, failure);
    }
  }

  @Override
  public DisplayData inspect(String code, int at, boolean extraDetail) {
    String text = inspection.at(code, code.offsetByCodePoints(0, at));
    return text.isEmpty() ? null : new DisplayData(text);
  }

  @Override
  public ReplacementOptions complete(String code, int at) {
    return new Completion(shell.analysis(), magics.names()).at(code, at);
  }

  @Override
  public String isComplete(String code) {
    return Completeness.of(code, shell.analysis());
  }

  @Override
  public void display(DisplayData data) {
    streams.flush();
    super.display(data);
  }

  @Override
  public List<String> formatError(Throwable error) {
    if (error instanceof CompileError compile) {
      return compile.report();
    }
    return error instanceof CellError user ? user.report() : List.of(Failure.message(error));
  }

  /** Interrupts the running cell; never while it is sending, which would cost the connection. */
  @Override
  public void interrupt() {
    Object sending = connection == null ? this : connection.getIOPub();
    synchronized (sending) {
      interrupter.interrupt();
    }
  }

  @Override
  public void becomeHandlerForConnection(JupyterConnection connection) {
    super.becomeHandlerForConnection(connection);
    this.connection = connection;
  }

  @Override
  protected synchronized void handleExecuteRequest(
      ShellReplyEnvironment front, Message<ExecuteRequest> message) {
    front.setBusyDeferIdle();
    String sent = message.getHeader().getTimestamp().getDateString();
    if (backlog.contains(sent, Instant.now())) {
      front.defer().replyError(ExecuteReply.MESSAGE_TYPE.error(), Failure.notRun());
      return;
    }
    commManager.setMessageContext(message);
    ExecuteRequest request = message.getContent();
    cell = executionCount.getAndIncrement();
    front.publish(new PublishExecuteInput(request.getCode(), cell));
    interrupter.newCell();
    streams.open(front, request.isStdinEnabled());
    try {
      reply(front, eval(request.getCode()));
    } catch (RuntimeException | Error failure) {
      fail(front, request, failure);
    } finally {
      streams.close(front);
    }
  }

  private void reply(ShellReplyEnvironment front, DisplayData value) {
    streams.flush();
    if (value != null) {
      front.publish(new PublishExecuteResult(cell, value));
    }
    front.defer().reply(new ExecuteReply(cell, Map.of()));
  }

  private void fail(ShellReplyEnvironment front, ExecuteRequest request, Throwable failure) {
    streams.flush();
    if (request.shouldStopOnError()) {
      backlog.failedAt(Instant.now());
    }
    String name = Failure.name(failure);
    String message = Failure.message(failure);
    List<String> report = formatError(failure);
    front.publish(new PublishError(name, message, report));
    ErrorReply reply = new ErrorReply(name, message, report);
    reply.setExecutionCount(cell);
    front.defer().replyError(ExecuteReply.MESSAGE_TYPE.error(), reply);
  }
}
