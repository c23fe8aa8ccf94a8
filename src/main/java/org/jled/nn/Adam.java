package org.jled.nn;

/**
 * m ← β₁m + (1−β₁)g; s ← β₂s + (1−β₂)g²; θ ← θ − η (m/(1−β₁ᵗ)) / (√(s/(1−β₂ᵗ)) + ε), ε = 1e-8
 * (Kingma and Ba 2015, arXiv 1412.6980).
 */
final class Adam extends Moments {

  private static final double EPSILON = 1e-8;

  Adam(int size) {
    super(size);
  }

  @Override
  void update(double[] theta, double[] gradient, double rate, double scale) {
    for (int i = 0; i < theta.length; i++) {
      double g = gradient[i];
      double m = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * g;
      double s = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * g * g;
      first[i] = m;
      second[i] = s;
      theta[i] -= rate * m / (Math.sqrt(s * scale) + EPSILON);
    }
  }
}
