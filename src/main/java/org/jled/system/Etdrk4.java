package org.jled.system;

import org.jled.core.Checks;

/**
 * The exponential time differencing Runge–Kutta scheme of fourth order, ETDRK4, for stiff systems
 *
 * <pre>
 * dv/dt = L v + N(v),   L = diag(ℓ), real
 * </pre>
 *
 * <p>One step of length δt, with E = e^(Lδt), E₂ = e^(Lδt/2) and the weights Q, f₁, f₂, f₃ of
 * {@link Etdrk4Coefficients}:
 *
 * <pre>
 * a = E₂ v + Q N(v)
 * b = E₂ v + Q N(a)
 * c = E₂ a + Q (2 N(b) − N(v))
 * v ← E v + f₁ N(v) + 2 f₂ (N(a) + N(b)) + f₃ N(c)
 * </pre>
 *
 * <p>Fourth order in δt; exact where N = 0; the linear part does not limit δt, the nonlinear part
 * does. A step costs four evaluations of N and some 25 n operations, and allocates nothing. A
 * complex spectrum is stepped as its real and imaginary parts, each with its ℓ.
 *
 * <p>Not safe for use by several threads at once.
 *
 * <p>Reference: Kassam and Trefethen, SIAM J. Sci. Comput. 26 (2005) 1214–1233,
 * doi:10.1137/S1064827502410633.
 */
public final class Etdrk4 {

  private final Nonlinearity nonlinearity;
  private final Etdrk4Coefficients weights;
  private final int size;
  private final double[] stageA;
  private final double[] stageB;
  private final double[] stageC;
  private final double[] slope;
  private final double[] slopeA;
  private final double[] slopeB;
  private final double[] slopeC;

  /**
   * A stepper for one system and one step.
   *
   * @param linear ℓ, shape [n]; not modified
   * @param dt δt
   * @param nonlinearity N
   */
  public Etdrk4(double[] linear, double dt, Nonlinearity nonlinearity) {
    Checks.present("linear", linear);
    this.nonlinearity = Checks.present("nonlinearity", nonlinearity);
    this.weights = Etdrk4Coefficients.of(linear, dt);
    this.size = linear.length;
    this.stageA = new double[size];
    this.stageB = new double[size];
    this.stageC = new double[size];
    this.slope = new double[size];
    this.slopeA = new double[size];
    this.slopeB = new double[size];
    this.slopeC = new double[size];
  }

  /**
   * Advances by one step.
   *
   * @param state v, shape [n]; overwritten
   */
  public void step(double[] state) {
    Checks.length("state", state, size);
    nonlinearity.apply(state, slope);
    stage(state, slope, stageA);
    nonlinearity.apply(stageA, slopeA);
    stage(state, slopeA, stageB);
    nonlinearity.apply(stageB, slopeB);
    extrapolate();
    nonlinearity.apply(stageC, slopeC);
    combine(state);
  }

  private void stage(double[] from, double[] along, double[] out) {
    double[] half = weights.half();
    double[] reach = weights.stage();
    for (int i = 0; i < size; i++) {
      out[i] = half[i] * from[i] + reach[i] * along[i];
    }
  }

  private void extrapolate() {
    double[] half = weights.half();
    double[] reach = weights.stage();
    for (int i = 0; i < size; i++) {
      stageC[i] = half[i] * stageA[i] + reach[i] * (2 * slopeB[i] - slope[i]);
    }
  }

  private void combine(double[] state) {
    double[] whole = weights.whole();
    double[] first = weights.first();
    double[] middle = weights.middle();
    double[] last = weights.last();
    for (int i = 0; i < size; i++) {
      state[i] =
          whole[i] * state[i]
              + first[i] * slope[i]
              + 2 * middle[i] * (slopeA[i] + slopeB[i])
              + last[i] * slopeC[i];
    }
  }
}
