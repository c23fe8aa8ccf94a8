package org.jled.core;

import java.util.Arrays;
import java.util.Locale;

/** A scalar function applied to every output of a layer. */
public enum Activation {
  /** x. */
  IDENTITY {
    @Override
    public double apply(double x) {
      return x;
    }
  },
  /** x for x &gt; 0, e^x − 1 otherwise (α = 1). */
  CELU {
    @Override
    public double apply(double x) {
      return x > 0 ? x : Math.expm1(x);
    }
  },
  /** max(x, 0). */
  RELU {
    @Override
    public double apply(double x) {
      return Math.max(x, 0);
    }
  },
  /** The hyperbolic tangent. */
  TANH {
    @Override
    public double apply(double x) {
      return Math.tanh(x);
    }
  },
  /** ½ + ½ tanh(x), with values in (0, 1). */
  TANHPLUS {
    @Override
    public double apply(double x) {
      return 0.5 + 0.5 * Math.tanh(x);
    }
  };

  /**
   * The function with a name, in letters of either case.
   *
   * @throws IllegalArgumentException that lists the functions
   */
  public static Activation of(String name) {
    for (Activation activation : values()) {
      if (activation.name().equalsIgnoreCase(name)) {
        return activation;
      }
    }
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "unknown activation '%s'; known: %s",
            Spelling.excerpt(name),
            Arrays.toString(values())));
  }

  /** The function's value. */
  public abstract double apply(double x);
}
