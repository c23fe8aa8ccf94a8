package org.jled.system.lyapunov;

import org.jled.core.Checks;
import org.jled.core.Progress;

/**
 * The leading Lyapunov exponents by the method of Benettin and others: k orthonormal tangents are
 * carried along a trajectory and made orthonormal again after every interval,
 *
 * <pre>
 * W ← Df(x) W = Q R,   W ← Q,   λ_i = ⟨ln R_ii⟩ / Δt
 * </pre>
 *
 * <p>The mean is taken over blocks of equal length, whose scatter gives the errors; a block should
 * be longer than correlations last (many Lyapunov times). The interval of the map must be so short
 * that tangents do not become parallel: |λ_1 − λ_k| Δt below some 15. Costs one application of the
 * tangent map and 2nk² operations an interval.
 *
 * <p>Reference: Benettin, Galgani, Giorgilli and Strelcyn, Meccanica 15 (1980) 9–20,
 * doi:10.1007/BF02128236.
 *
 * @param exponents k, how many to measure
 * @param transientIntervals intervals before the first block, in which the state settles on the
 *     attractor and the tangents settle on the leading directions
 * @param blocks how many blocks, at least 2
 * @param blockIntervals intervals a block
 * @param seed of the first tangents
 */
public record Benettin(
    int exponents, int transientIntervals, int blocks, int blockIntervals, long seed) {

  public Benettin {
    Checks.atLeast("exponents", exponents, 1);
    Checks.atLeast("transientIntervals", transientIntervals, 0);
    Checks.atLeast("blocks", blocks, 2);
    Checks.atLeast("blockIntervals", blockIntervals, 1);
  }

  /**
   * Measures.
   *
   * @param map f and its tangent
   * @param start x, shape [n]; not modified
   * @param progress how far it is
   * @throws ArithmeticException when a tangent vanishes or is no longer finite
   */
  public LyapunovSpectrum measure(TangentMap map, double[] start, Progress progress) {
    Checks.present("map", map);
    Checks.present("progress", progress);
    Checks.length("start", start, map.size());
    Checks.finite("start", start);
    Checks.require(
        exponents <= map.size(),
        "exponents must be at most the %d values of a state, not %d",
        map.size(),
        exponents);
    return new Carried(map, start.clone(), progress).spectrum();
  }

  /** A trajectory with its tangents. */
  private final class Carried {

    private final TangentMap map;
    private final double[] state;
    private final Progress progress;
    private final double[][] tangents;
    private final double[] diagonal = new double[exponents];

    Carried(TangentMap map, double[] state, Progress progress) {
      this.map = map;
      this.state = state;
      this.progress = progress;
      this.tangents = Orthonormal.random(exponents, map.size(), seed);
    }

    LyapunovSpectrum spectrum() {
      growth(transientIntervals);
      double[][] rates = new double[blocks][];
      for (int b = 0; b < blocks; b++) {
        rates[b] = growth(blockIntervals);
        progress.update("Lyapunov exponents", b + 1, blocks, "");
      }
      return new LyapunovSpectrum(rates);
    }

    /** ⟨ln R_ii⟩ / Δt over some intervals. */
    private double[] growth(int intervals) {
      double[] sum = new double[exponents];
      for (int n = 0; n < intervals; n++) {
        map.advance(state, tangents);
        Orthonormal.orthonormalise(tangents, diagonal);
        for (int i = 0; i < exponents; i++) {
          sum[i] += Math.log(diagonal[i]) / (intervals * map.interval());
        }
        progress.checkStop();
      }
      requireFinite(sum);
      return sum;
    }

    private void requireFinite(double[] sum) {
      for (double rate : sum) {
        if (!Double.isFinite(rate)) {
          throw new ArithmeticException(
              "a tangent has vanished or is no longer finite; a shorter interval or fewer"
                  + " exponents may help");
        }
      }
    }
  }
}
