package org.jled.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.Charset;

/**
 * The real standard error. The launcher lets only the JVM's own words through a filter, a process
 * of its own that may end after this one; what the program says must not come late.
 */
final class StandardError {

  /** The number of the file descriptor, when the launcher has set a filter. */
  private static final String PROPERTY = "jled.stderr";

  private StandardError() {}

  /** Sets {@link System#err}; leaves it as it is where there is no filter. */
  static void takeFromLauncher() {
    Integer number = Integer.getInteger(PROPERTY);
    if (number == null) {
      return;
    }
    try {
      Constructor<FileDescriptor> open = FileDescriptor.class.getDeclaredConstructor(int.class);
      open.setAccessible(true);
      FileOutputStream stream = new FileOutputStream(open.newInstance(number));
      System.setErr(new PrintStream(stream, true, Charset.defaultCharset()));
    } catch (ReflectiveOperationException | RuntimeException e) {
      // Through the filter, then: the words are the same.
      System.clearProperty(PROPERTY);
    }
  }
}
