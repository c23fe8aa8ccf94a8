package org.jled.core;

/**
 * A stream of random numbers whose whole state is one number of 64 bits, so that it can be kept,
 * copied and gone on with exactly: SplitMix64 (Steele, Lea and Flood 2014,
 * doi:10.1145/2660193.2660195), and the formula of Box and Muller for normal numbers. The numbers
 * are the same on every machine. Not safe for use by several threads at once.
 */
public final class Noise {

  /** How many numbers {@link #write} writes. */
  public static final int NUMBERS = 2;

  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final double HALF = 0x1p32;

  private long state;

  /** A stream; unlike seeds give unrelated ones. */
  public Noise(long seed) {
    restart(seed);
  }

  /** Goes back to where a seed begins. */
  public void restart(long seed) {
    state = Seeds.derive(seed, "noise", 0);
  }

  private long bits() {
    state += GAMMA;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1). */
  public double uniform() {
    return (bits() >>> 11) * 0x1p-53;
  }

  /** Normal with mean 0 and variance 1; takes two uniform numbers. */
  public double normal() {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * Math.PI * uniform());
  }

  /**
   * Writes the state as two whole numbers.
   *
   * @param out overwritten from {@code at} on
   */
  public void write(double[] out, int at) {
    Checks.present("out", out);
    Checks.inRange("at", at, 0, out.length - NUMBERS);
    out[at] = state >>> 32;
    out[at + 1] = state & 0xFFFF_FFFFL;
  }

  /**
   * Goes on from a state that {@link #write} wrote; takes the nearest whole numbers.
   *
   * @param from not modified
   */
  public void read(double[] from, int at) {
    Checks.present("from", from);
    Checks.inRange("at", at, 0, from.length - NUMBERS);
    Checks.stretch("from", from, at, NUMBERS);
    state = whole(from[at]) << 32 | whole(from[at + 1]);
  }

  private static long whole(double value) {
    return (long) Math.max(0, Math.min(HALF - 1, Math.rint(value)));
  }

  /** A stream that goes on as this one does. */
  public Noise copy() {
    Noise copy = new Noise(0);
    copy.state = state;
    return copy;
  }
}
