package org.jled.learnedpde;

/**
 * The classic Runge–Kutta method of fourth order, for equations without diffusion: stable where h
 * |λ| is below 2.8 along the imaginary axis. h is the longest step, or what {@link SpectralRadius}
 * allows, estimated anew with every sample.
 */
final class ClassicStepper implements TimeStepper {

  private static final double STABLE = 2;
  private static final double MOST_STEPS = 2000;

  private final RightHandSide right;
  private final double longest;
  private final SpectralRadius radius;
  private final double[] k1;
  private final double[] k2;
  private final double[] k3;
  private final double[] k4;
  private final double[] stage;

  ClassicStepper(RightHandSide right, int size, double longest) {
    this.right = right;
    this.longest = longest;
    radius = new SpectralRadius(right, size);
    k1 = new double[size];
    k2 = new double[size];
    k3 = new double[size];
    k4 = new double[size];
    stage = new double[size];
  }

  @Override
  public void advance(double[] state, double time) {
    right.at(state, k1);
    double wanted = Math.max(time / longest - 1e-9, time * radius.at(state, k1) / STABLE);
    if (!(wanted <= MOST_STEPS)) {
      java.util.Arrays.fill(state, Double.NaN);
      return;
    }
    int steps = (int) Math.ceil(wanted);
    for (int n = 0; n < steps; n++) {
      step(state, time / steps);
    }
  }

  private void step(double[] state, double h) {
    right.at(state, k1);
    add(state, h / 2, k1);
    right.at(stage, k2);
    add(state, h / 2, k2);
    right.at(stage, k3);
    add(state, h, k3);
    right.at(stage, k4);
    for (int i = 0; i < state.length; i++) {
      state[i] += h / 6 * (k1[i] + 2 * (k2[i] + k3[i]) + k4[i]);
    }
  }

  private void add(double[] state, double h, double[] rates) {
    for (int i = 0; i < state.length; i++) {
      stage[i] = state[i] + h * rates[i];
    }
  }
}
