package org.jled.nn;

import ai.djl.engine.Engine;

/** The native engine that trains the networks. */
public final class NetworkEngine {

  private NetworkEngine() {}

  /**
   * Loads the engine's native library, and names it with its version and its folder.
   *
   * @throws RuntimeException when it cannot be loaded; the message says why
   * @throws LinkageError when it does not fit this machine
   */
  public static String load() {
    Engine engine = Native.engine();
    return engine.getEngineName() + " " + engine.getVersion() + " in " + Native.folder();
  }
}
