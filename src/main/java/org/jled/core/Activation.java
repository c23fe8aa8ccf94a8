package org.jled.core;

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

  /** The function's value. */
  public abstract double apply(double x);
}
