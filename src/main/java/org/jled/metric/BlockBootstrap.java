package org.jled.metric;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.jled.core.Checks;

/**
 * The error of a quantity of a time series that remembers: the series is cut into blocks longer
 * than its memory, and the quantity is computed again and again from as many blocks, drawn with
 * replacement (Künsch 1989, doi:10.1214/aos/1176347265). The error is the standard deviation of
 * what comes out.
 *
 * <p>Good values: at least 20 blocks, 400 draws. Quantities are functions of sums over the blocks,
 * for example mean = Σx/Σ1, so blocks need not be kept.
 *
 * @param sums of each block, all equally many
 * @param draws how often
 * @param seed of the draws
 */
public record BlockBootstrap(List<double[]> sums, int draws, long seed) {

  public BlockBootstrap {
    sums = Checks.list("sums", sums);
    Checks.require(sums.size() >= 2, "sums must be of at least 2 blocks, not %d", sums.size());
    for (double[] block : sums) {
      Checks.length("sums of a block", block, sums.get(0).length);
    }
    Checks.inRange("draws", draws, 2, 1_000_000);
  }

  /** The quantity over all blocks. */
  public double value(ToDoubleFunction<double[]> quantity) {
    Checks.present("quantity", quantity);
    double[] total = new double[sums.get(0).length];
    sums.forEach(block -> add(total, block));
    return quantity.applyAsDouble(total);
  }

  /** Its standard error. */
  public double error(ToDoubleFunction<double[]> quantity) {
    Checks.present("quantity", quantity);
    SplittableRandom random = new SplittableRandom(seed);
    double sum = 0;
    double squares = 0;
    for (int n = 0; n < draws; n++) {
      double[] total = new double[sums.get(0).length];
      for (int b = 0; b < sums.size(); b++) {
        add(total, sums.get(random.nextInt(sums.size())));
      }
      double value = quantity.applyAsDouble(total);
      sum += value;
      squares += value * value;
    }
    double mean = sum / draws;
    return Math.sqrt(Math.max(0, squares / draws - mean * mean) * draws / (draws - 1.0));
  }

  private static void add(double[] total, double[] block) {
    for (int i = 0; i < total.length; i++) {
      total[i] += block[i];
    }
  }
}
