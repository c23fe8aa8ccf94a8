package org.jled.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** What a command prints, and why it could not be, which Java's own writers keep to themselves. */
final class StandardOutput extends FilterOutputStream {

  private final PrintWriter writer;
  private IOException failure;

  /** The program's own. */
  StandardOutput() {
    this(new FileOutputStream(FileDescriptor.out), charset());
  }

  StandardOutput(OutputStream out, Charset charset) {
    super(out);
    this.writer = new PrintWriter(new OutputStreamWriter(this, charset), true);
  }

  private static Charset charset() {
    // The first is JDK 19's name; without a terminal JDK 17 sets neither.
    String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
    return name == null ? Charset.defaultCharset() : Charset.forName(name);
  }

  PrintWriter writer() {
    return writer;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      out.write(bytes, from, count);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * Hands on what is still held back.
   *
   * @throws WorkFailed when anything printed so far was lost; says why
   */
  void finish() {
    writer.flush();
    if (failure != null) {
      throw new WorkFailed("cannot write to standard output: " + Failures.oneLine(failure));
    }
  }
}
