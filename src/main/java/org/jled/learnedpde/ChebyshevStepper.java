package org.jled.learnedpde;

/**
 * The Runge–Kutta–Chebyshev method of second order, explicit and yet fit for diffusion: s stages
 * are stable down to h λ = −0.65 s² along the negative real axis, so the cost of a step grows with
 * the root of the stiffness only. s follows from {@link SpectralRadius}, estimated anew with every
 * sample.
 *
 * <pre>
 * Y₁ = Y₀ + μ̃₁ h F₀
 * Yⱼ = (1 − μⱼ − νⱼ) Y₀ + μⱼ Yⱼ₋₁ + νⱼ Yⱼ₋₂ + μ̃ⱼ h Fⱼ₋₁ + γ̃ⱼ h F₀
 * </pre>
 *
 * <p>with T the Chebyshev polynomials, w₀ = 1 + ε/s², ε = 2/13, w₁ = T′(w₀)/T″(w₀), bⱼ = T″ⱼ/T′ⱼ²,
 * μⱼ = 2 bⱼ w₀/bⱼ₋₁, νⱼ = −bⱼ/bⱼ₋₂, μ̃ⱼ = 2 bⱼ w₁/bⱼ₋₁, γ̃ⱼ = −(1 − bⱼ₋₁ Tⱼ₋₁) μ̃ⱼ. Reference:
 * Sommeijer, Shampine and Verwer 1998, doi:10.1016/S0377-0427(97)00219-7.
 *
 * <p>What it does not do: advection without diffusion, whose eigenvalues are imaginary.
 */
final class ChebyshevStepper implements TimeStepper {

  private static final double DAMPING = 2.0 / 13;

  /** More stages than this mean that the equation has become absurd. */
  private static final int MOST_STAGES = 400;

  private final RightHandSide right;
  private final double longest;
  private final SpectralRadius radius;
  private final double[] b = new double[MOST_STAGES + 1];
  private final double[] t = new double[MOST_STAGES + 1];
  private final double[] first;
  private final double[] rates;
  private double[] before;
  private double[] last;
  private double[] next;
  private int stages;
  private double w0;
  private double w1;

  /**
   * A stepper.
   *
   * @param size of a state
   * @param longest step h
   */
  ChebyshevStepper(RightHandSide right, int size, double longest) {
    this.right = right;
    this.longest = longest;
    radius = new SpectralRadius(right, size);
    first = new double[size];
    rates = new double[size];
    before = new double[size];
    last = new double[size];
    next = new double[size];
  }

  @Override
  public void advance(double[] state, double time) {
    int steps = (int) Math.ceil(time / longest - 1e-9);
    double h = time / steps;
    right.at(state, first);
    double wanted = Math.sqrt(1 + 1.54 * h * radius.at(state, first)) + 1;
    if (!(wanted <= MOST_STAGES)) {
      java.util.Arrays.fill(state, Double.NaN);
      return;
    }
    prepare(Math.max(2, (int) wanted));
    for (int n = 0; n < steps; n++) {
      if (n > 0) {
        right.at(state, first);
      }
      step(state, h);
    }
  }

  /** The coefficients of s stages. */
  private void prepare(int s) {
    if (s == stages) {
      return;
    }
    stages = s;
    w0 = 1 + DAMPING / ((double) s * s);
    double[] previous = {1, 0, 0};
    double[] here = {w0, 1, 0};
    t[0] = 1;
    t[1] = w0;
    for (int j = 2; j <= s; j++) {
      double value = 2 * w0 * here[0] - previous[0];
      double slope = 2 * here[0] + 2 * w0 * here[1] - previous[1];
      double bend = 4 * here[1] + 2 * w0 * here[2] - previous[2];
      previous = here;
      here = new double[] {value, slope, bend};
      t[j] = value;
      b[j] = bend / (slope * slope);
    }
    b[0] = b[2];
    b[1] = b[2];
    w1 = here[1] / here[2];
  }

  private void step(double[] state, double h) {
    System.arraycopy(state, 0, before, 0, state.length);
    for (int i = 0; i < state.length; i++) {
      last[i] = state[i] + b[1] * w1 * h * first[i];
    }
    for (int j = 2; j <= stages; j++) {
      right.at(last, rates);
      double mu = 2 * b[j] * w0 / b[j - 1];
      double nu = -b[j] / b[j - 2];
      double forward = 2 * b[j] * w1 / b[j - 1] * h;
      double initial = -(1 - b[j - 1] * t[j - 1]) * forward;
      for (int i = 0; i < state.length; i++) {
        next[i] =
            (1 - mu - nu) * state[i]
                + mu * last[i]
                + nu * before[i]
                + forward * rates[i]
                + initial * first[i];
      }
      double[] free = before;
      before = last;
      last = next;
      next = free;
    }
    System.arraycopy(last, 0, state, 0, state.length);
  }
}
