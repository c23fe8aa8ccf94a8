package org.jled.system.flow;

/** {@link Forcing#VOLUME_FRACTION} and {@link Forcing#BRINKMAN}: u ← u / (1 + λ Δt χ). */
final class Penalty implements Immersion {

  private final Patch patch;
  private final double rate;
  private final double[] share;
  private final double[] area;

  Penalty(Patch patch, Body body, double rate) {
    this.patch = patch;
    this.rate = rate;
    int columns = patch.columns();
    this.share = new double[columns * patch.rows()];
    this.area = new double[share.length];
    for (int r = 0; r < patch.rows(); r++) {
      for (int c = 0; c < columns; c++) {
        share[r * columns + c] = patch.share(body, c, r);
        area[r * columns + c] = patch.area(c, r);
      }
    }
  }

  @Override
  public double apply(double[] velocity, double time) {
    double impulse = 0;
    int columns = patch.columns();
    for (int r = 0; r < patch.rows(); r++) {
      int at = patch.at(r);
      for (int c = 0; c < columns; c++) {
        double chi = share[r * columns + c];
        double taken = weight(chi, time) * velocity[at + c];
        velocity[at + c] -= taken;
        impulse += taken * area[r * columns + c];
      }
    }
    return impulse;
  }

  private double weight(double chi, double time) {
    if (rate == Double.POSITIVE_INFINITY) {
      return chi;
    }
    double strength = rate * time * chi;
    return strength / (1 + strength);
  }
}
