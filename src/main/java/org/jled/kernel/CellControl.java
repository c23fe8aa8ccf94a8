package org.jled.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Runs snippets in this virtual machine, on the cells' thread, and keeps each value as the object
 * it is instead of its text.
 */
final class CellControl extends DirectExecutionControl {

  private final CellThread thread;
  private Object value;
  private Throwable failure;

  CellControl(CellThread thread) {
    this.thread = thread;
  }

  /** The value of the last snippet, or null. */
  Object value() {
    return value;
  }

  /** What the last snippet threw, or null. */
  Throwable failure() {
    return failure;
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    value = null;
    failure = null;
    try {
      value = thread.run(() -> enter(snippet));
    } catch (InvocationTargetException thrown) {
      failure = thrown.getCause();
      throw thrown;
    } catch (InterruptedCell abandoned) {
      failure = abandoned;
      throw new ExecutionControl.StoppedException();
    } catch (Exception | Error other) {
      throw other;
    } catch (Throwable other) {
      throw new IllegalStateException(other);
    }
    return "";
  }

  private static Object enter(Method snippet) throws Exception {
    Thread.currentThread().setContextClassLoader(snippet.getDeclaringClass().getClassLoader());
    return snippet.invoke(null);
  }

  /** Text of a variable's value; nobody reads it, and making it may be costly. */
  @Override
  public String varValue(String className, String varName) {
    return "";
  }

  /** Hands this control to JShell. */
  ExecutionControlProvider provider() {
    return new ExecutionControlProvider() {
      @Override
      public String name() {
        return "jled";
      }

      @Override
      public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return CellControl.this;
      }
    };
  }
}
