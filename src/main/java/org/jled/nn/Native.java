package org.jled.nn;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;

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

  static Engine engine() {
    return Engine.getInstance();
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
