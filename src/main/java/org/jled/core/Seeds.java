package org.jled.core;

/** Independent seeds derived from one. */
public final class Seeds {

  private Seeds() {}

  /**
   * The seed of a named, numbered part of the work: the same inputs always give the same seed, and
   * different names or numbers give unrelated ones. (SplitMix64's finaliser: Steele, Lea and Flood
   * 2014, doi:10.1145/2660193.2660195.)
   */
  public static long derive(long seed, String purpose, long number) {
    Checks.present("purpose", purpose);
    return mix(mix(seed ^ mix(purpose.hashCode())) + 0x9E3779B97F4A7C15L * (number + 1));
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A random permutation of {@code 0 … n − 1}, a function of the seed alone. */
  public static int[] permutation(int n, long seed) {
    Checks.atLeast("n", n, 0);
    int[] order = new int[n];
    java.util.SplittableRandom random = new java.util.SplittableRandom(seed);
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
