package org.jled.system.flow;

import org.jled.core.Checks;

/**
 * Where the edges of a {@link Mesh} lie.
 *
 * <p>For cells of size h in the core, n cells that grow by r cover h (r + r² + … + rⁿ) of what is
 * beside it. The h that uses up the given number of cells is found by bisection; the three counts
 * are then made whole, and the growths adapted so that everything fits exactly.
 */
final class Spacing {

  private static final int HALVINGS = 100;

  private Spacing() {}

  static double[] uniform(double from, double to, int cells) {
    double[] edges = new double[cells + 1];
    for (int i = 0; i <= cells; i++) {
      edges[i] = from + (to - from) * i / cells;
    }
    return edges;
  }

  static double[] stretched(Mesh mesh) {
    double size = coreSize(mesh);
    int before = (int) Math.rint(count(mesh.coreFrom() - mesh.from(), size, mesh.growthBefore()));
    int after = (int) Math.rint(count(mesh.to() - mesh.coreTo(), size, mesh.growthAfter()));
    if (isSymmetric(mesh)) {
      after = before;
    }
    int core = mesh.cells() - before - after;
    Checks.require(
        core >= 2, "%d cells are too few for such a mesh: the core would have %d", before, core);
    double fitted = (mesh.coreTo() - mesh.coreFrom()) / core;
    double[] edges = new double[mesh.cells() + 1];
    for (int i = 0; i <= core; i++) {
      edges[before + i] = mesh.coreFrom() + (mesh.coreTo() - mesh.coreFrom()) * i / core;
    }
    double[] left = grown(mesh.coreFrom() - mesh.from(), fitted, before);
    double[] right = grown(mesh.to() - mesh.coreTo(), fitted, after);
    for (int i = 1; i <= before; i++) {
      edges[before - i] = i == before ? mesh.from() : mesh.coreFrom() - left[i];
    }
    for (int i = 1; i <= after; i++) {
      edges[before + core + i] = i == after ? mesh.to() : mesh.coreTo() + right[i];
    }
    return edges;
  }

  private static boolean isSymmetric(Mesh mesh) {
    double middle = mesh.from() + mesh.to();
    return mesh.growthBefore() == mesh.growthAfter()
        && Math.abs(mesh.coreFrom() + mesh.coreTo() - middle) < 1e-12 * (mesh.to() - mesh.from());
  }

  /** How many cells cover a length; not whole. */
  private static double count(double length, double size, double growth) {
    return length == 0 ? 0 : Math.log1p(length * (growth - 1) / (size * growth)) / Math.log(growth);
  }

  private static double coreSize(Mesh mesh) {
    double low = 0;
    double high = mesh.to() - mesh.from();
    for (int i = 0; i < HALVINGS; i++) {
      double size = 0.5 * (low + high);
      double cells =
          count(mesh.coreFrom() - mesh.from(), size, mesh.growthBefore())
              + (mesh.coreTo() - mesh.coreFrom()) / size
              + count(mesh.to() - mesh.coreTo(), size, mesh.growthAfter());
      if (cells > mesh.cells()) {
        low = size;
      } else {
        high = size;
      }
    }
    return high;
  }

  /** Distances of the edges from the core, the first 0 and the last {@code length}. */
  private static double[] grown(double length, double size, int cells) {
    double[] edges = new double[cells + 1];
    double growth = cells == 0 ? 1 : growth(length / size, cells);
    double width = size;
    for (int i = 1; i <= cells; i++) {
      width *= growth;
      edges[i] = edges[i - 1] + width;
    }
    return edges;
  }

  /** The r whose r + r² + … + rⁿ is a given sum. */
  private static double growth(double sum, int cells) {
    double low = 0.5;
    double high = 2;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = 0.5 * (low + high);
      double total = 0;
      double power = 1;
      for (int k = 0; k < cells; k++) {
        power *= middle;
        total += power;
      }
      if (total > sum) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
