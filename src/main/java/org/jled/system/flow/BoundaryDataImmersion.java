package org.jled.system.flow;

/**
 * {@link Forcing#BDIM}: u ← μ₀ u + μ₁ n·∇u for a body at rest, with s the distance from the surface
 * in half-widths e of the transition, held to [−1, 1]:
 *
 * <pre>
 * μ₀ = [1 + s + sin(πs)/π] / 2
 * μ₁ = e {(1 − s²)/4 − [s sin(πs) + (1 + cos(πs))/π] / (2π)}
 * </pre>
 */
final class BoundaryDataImmersion implements Immersion {

  private final Patch patch;
  private final double[] kept;
  private final double[] alongX;
  private final double[] alongY;
  private final double[] area;
  private final double[] forced;

  BoundaryDataImmersion(Patch patch, Body body) {
    this.patch = patch;
    int columns = patch.columns();
    int size = columns * patch.rows();
    this.kept = new double[size];
    this.alongX = new double[size];
    this.alongY = new double[size];
    this.area = new double[size];
    this.forced = new double[size];
    for (int r = 0; r < patch.rows(); r++) {
      for (int c = 0; c < columns; c++) {
        set(r * columns + c, patch.left() + c, patch.bottom() + r, body);
        area[r * columns + c] = patch.area(c, r);
      }
    }
  }

  private void set(int k, int i, int j, Body body) {
    double x = patch.x()[i];
    double y = patch.y()[j];
    double e = patch.grid().finest();
    double s = Math.max(-1, Math.min(1, body.distance(x, y) / e));
    double sine = Math.sin(Math.PI * s) / Math.PI;
    double cosine = (1 + Math.cos(Math.PI * s)) / (Math.PI * Math.PI);
    double first = e * ((1 - s * s) / 4 - (s * sine + cosine) / 2);
    double step = 1e-4 * e;
    double nx = (body.distance(x + step, y) - body.distance(x - step, y)) / (2 * step);
    double ny = (body.distance(x, y + step) - body.distance(x, y - step)) / (2 * step);
    kept[k] = (1 + s + sine) / 2;
    alongX[k] = first * nx / (patch.x()[i + 1] - patch.x()[i - 1]);
    alongY[k] = first * ny / (patch.y()[j + 1] - patch.y()[j - 1]);
  }

  @Override
  public double apply(double[] velocity, double time) {
    int columns = patch.columns();
    int stride = patch.grid().stride;
    for (int r = 0; r < patch.rows(); r++) {
      int at = patch.at(r);
      for (int c = 0; c < columns; c++) {
        int k = r * columns + c;
        int here = at + c;
        forced[k] =
            kept[k] * velocity[here]
                + alongX[k] * (velocity[here + 1] - velocity[here - 1])
                + alongY[k] * (velocity[here + stride] - velocity[here - stride]);
      }
    }
    return replace(velocity);
  }

  private double replace(double[] velocity) {
    double impulse = 0;
    int columns = patch.columns();
    for (int r = 0; r < patch.rows(); r++) {
      int at = patch.at(r);
      for (int c = 0; c < columns; c++) {
        int k = r * columns + c;
        impulse += (velocity[at + c] - forced[k]) * area[k];
        velocity[at + c] = forced[k];
      }
    }
    return impulse;
  }
}
