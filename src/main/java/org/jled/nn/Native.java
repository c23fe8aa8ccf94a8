package org.jled.nn;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.util.Utils;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/** Starts DJL's engine: offline, without telemetry, on one thread, unless told otherwise. */
final class Native {

  static {
    setIfAbsent("ai.djl.offline", "true");
    setIfAbsent("OPT_OUT_TRACKING", "true");
    // Two spinning threads on two busy cores are many times slower than one.
    setIfAbsent("ai.djl.pytorch.num_threads", "1");
    setIfAbsent("ai.djl.pytorch.num_interop_threads", "1");
  }

  private Native() {}

  /** A manager of native arrays, to be closed by the caller. */
  static NDManager newManager() {
    return engine().newBaseManager();
  }

  /**
   * The engine; its first use in a user's life unpacks PyTorch.
   *
   * @throws IllegalStateException when that cannot be done; the message says what to do
   */
  static Engine engine() {
    try {
      return Engine.getInstance();
    } catch (EngineException | IllegalStateException | LinkageError e) {
      throw new IllegalStateException(
          "PyTorch's native library cannot be unpacked or loaded from "
              + Utils.getCacheDir()
              + " ("
              + root(e)
              + "); it needs some 500 MB there, or in another folder that DJL_CACHE_DIR names",
          e);
    }
  }

  /** Where PyTorch is unpacked. */
  static Path folder() {
    return Utils.getCacheDir();
  }

  private static String root(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof AccessDeniedException) {
      return "no permission for " + root.getMessage();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
