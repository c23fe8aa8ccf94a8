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
  /** x for x &gt; 0, α(e^x − 1) otherwise, with PyTorch's default α = 1: the same as CELU. */
  ELU {
    @Override
    public double apply(double x) {
      return CELU.apply(x);
    }
  },
  /** λx for x &gt; 0, λα(e^x − 1) otherwise; λ ≈ 1.0507, α ≈ 1.6733. */
  SELU {
    @Override
    public double apply(double x) {
      return 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * Math.expm1(x));
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
  /** 1/(1 + e^−x). */
  SIGMOID {
    @Override
    public double apply(double x) {
      return 1 / (1 + Math.exp(-x));
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
