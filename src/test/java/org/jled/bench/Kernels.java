package org.jled.bench;

/** Which variant of the inner loops runs. */
enum Kernels {
  /** Loops that the JIT compiler vectorises by itself. */
  PLAIN("plain"),
  /** The JDK's Vector API. */
  VECTOR("Vector API");

  private final String text;

  Kernels(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
