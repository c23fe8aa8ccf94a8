package org.jled.multiscale;

/** Adds up the time between marks, by what was done in it. */
final class Stopwatch {

  enum Part {
    WARMUP,
    PROPAGATE,
    ENCODE,
    DECODE,
    MICRO
  }

  private long warmup;
  private long propagate;
  private long encode;
  private long decode;
  private long micro;
  private long mark;

  void start() {
    mark = System.nanoTime();
  }

  /** Books the time since the last mark, and marks again. */
  void stop(Part part) {
    long now = System.nanoTime();
    long spent = now - mark;
    mark = now;
    switch (part) {
      case WARMUP -> warmup += spent;
      case PROPAGATE -> propagate += spent;
      case ENCODE -> encode += spent;
      case DECODE -> decode += spent;
      case MICRO -> micro += spent;
    }
  }

  long total() {
    return warmup + propagate + encode + decode + micro;
  }

  Timing timing() {
    return new Timing(warmup, propagate, encode, decode, micro);
  }
}
