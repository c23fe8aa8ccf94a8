package org.jled.system.flow;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The eigenmodes of the second difference of one direction with zero gradient at both ends, made
 * symmetric by weights √Δ:
 *
 * <pre>
 * S = D^½ A D^−½,   D = diag(Δ),   S q = −λ q
 * </pre>
 *
 * <p>On a direction that is its own mirror image the modes are even or odd, and each kind is found
 * on one half alone. The eigenvalues are then improved by their energy λ = Σ (ψ_{j+1} − ψ_j)²/δ
 * with ψ = D^−½ q, in which nothing cancels.
 *
 * @param symbols λ in increasing order within a kind, the first 0 exactly
 * @param even modes on one half (or all of them, whole, when the direction is no mirror image), one
 *     a row
 * @param odd modes on one half, one a row; empty when the direction is no mirror image
 */
record MirrorModes(double[] symbols, double[][] even, double[][] odd) {

  static MirrorModes of(Cells cells) {
    int n = cells.count;
    double[] diagonal = new double[n];
    double[] beside = new double[n - 1];
    Elimination second = new Elimination(cells);
    for (int j = 0; j < n; j++) {
      diagonal[j] = -(second.lower[j] + second.upper[j]);
      if (j + 1 < n) {
        beside[j] = cells.perDistance[j + 1] * Math.sqrt(cells.perWidth[j] * cells.perWidth[j + 1]);
      }
    }
    if (n % 2 == 1 || !cells.isSymmetric()) {
      double[][] all = sorted(new TridiagonalEigen(diagonal, beside));
      return new MirrorModes(symbols(all, 0, cells), all, new double[0][]);
    }
    double[][] even = half(diagonal, beside, 1);
    double[][] odd = half(diagonal, beside, -1);
    double[] symbols = Arrays.copyOf(symbols(even, 1, cells), n);
    System.arraycopy(symbols(odd, -1, cells), 0, symbols, n / 2, n / 2);
    return new MirrorModes(symbols, even, odd);
  }

  private static double[][] half(double[] diagonal, double[] beside, int sign) {
    int n = diagonal.length / 2;
    double[] part = Arrays.copyOf(diagonal, n);
    part[n - 1] += sign * beside[n - 1];
    return sorted(new TridiagonalEigen(part, Arrays.copyOf(beside, n - 1)));
  }

  /** The vectors by falling eigenvalue of S, which is rising λ. */
  private static double[][] sorted(TridiagonalEigen eigen) {
    double[] values = eigen.values();
    double[][] vectors = eigen.vectors();
    return java.util.stream.IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer m) -> -values[m]))
        .map(m -> vectors[m])
        .toArray(double[][]::new);
  }

  /** Energies; {@code sign} says how a half goes on, 0 that it is whole. */
  private static double[] symbols(double[][] modes, int sign, Cells cells) {
    double[] symbols = new double[modes.length];
    for (int m = 0; m < modes.length; m++) {
      symbols[m] = sign >= 0 && m == 0 ? 0 : energy(modes[m], sign, cells);
    }
    return symbols;
  }

  private static double energy(double[] mode, int sign, Cells cells) {
    int n = mode.length;
    double sum = 0;
    for (int j = 1; j < n; j++) {
      double jump = psi(mode, j, cells) - psi(mode, j - 1, cells);
      sum += jump * jump * cells.perDistance[j];
    }
    double middle = sign < 0 ? 2 * psi(mode, n - 1, cells) : 0;
    return sum + 0.5 * middle * middle * (sign < 0 ? cells.perDistance[n] : 0);
  }

  private static double psi(double[] mode, int j, Cells cells) {
    return mode[j] * Math.sqrt(cells.perWidth[j]);
  }
}
