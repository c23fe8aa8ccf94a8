package org.jled.nn;

/**
 * m ← β₁m + (1−β₁)g; s ← β₂s + (1−β₂)(g−m)² + ε; θ ← θ − η (m/(1−β₁ᵗ)) / (√(s/(1−β₂ᵗ)) + ε), ε =
 * 1e-16: steps are long where the gradient is as believed (Zhuang et al. 2020, arXiv 2010.07468).
 */
final class AdaBelief extends Moments {

  private static final double EPSILON = 1e-16;

  AdaBelief(int size) {
    super(size);
  }

  @Override
  void update(double[] theta, double[] gradient, double rate, double scale) {
    for (int i = 0; i < theta.length; i++) {
      double g = gradient[i];
      double m = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * g;
      double surprise = g - m;
      double s = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * surprise * surprise + EPSILON;
      first[i] = m;
      second[i] = s;
      theta[i] -= rate * m / (Math.sqrt(s * scale) + EPSILON);
    }
  }
}
