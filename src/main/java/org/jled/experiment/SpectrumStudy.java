package org.jled.experiment;

import java.util.Arrays;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.latent.LatentModel;
import org.jled.system.MicroSystem;
import org.jled.system.ks.KsTangent;
import org.jled.system.ks.KuramotoSivashinsky;
import org.jled.system.lyapunov.Benettin;
import org.jled.system.lyapunov.LyapunovSpectrum;

/**
 * The leading Lyapunov exponents and the Kaplan–Yorke dimension of learned models beside those of
 * the equation they learned from, all over equally many blocks of equal length; and how far one
 * very long free run stays bounded.
 *
 * @param exponents how many
 * @param blocks of each, at least 2
 * @param blockSteps steps a block
 * @param freeSteps steps of the long run
 */
public record SpectrumStudy(int exponents, int blocks, int blockSteps, int freeSteps) {

  private static final int EXPONENTS = 8;
  private static final int MOST_BLOCKS = 20;
  private static final int LONG = 100_000;

  public SpectrumStudy {
    Checks.atLeast("exponents", exponents, 1);
    Checks.atLeast("blocks", blocks, 2);
    Checks.atLeast("blockSteps", blockSteps, 1);
    Checks.atLeast("freeSteps", freeSteps, 1);
  }

  /**
   * Eight exponents over blocks of ten Lyapunov times, a fifth as many as starts, from 2 to 20; a
   * free run of 100 000 steps from 20 starts on, of 100 Lyapunov times below.
   *
   * @param starts how thorough the evaluation is
   * @param stepsPerLyapunovTime 1/(λ_1 Δt)
   */
  public static SpectrumStudy of(int starts, double stepsPerLyapunovTime) {
    Checks.atLeast("starts", starts, 1);
    Checks.positive("stepsPerLyapunovTime", stepsPerLyapunovTime);
    int one = (int) Math.ceil(stepsPerLyapunovTime);
    int blocks = Math.min(Math.max(2, starts / 5), MOST_BLOCKS);
    return new SpectrumStudy(EXPONENTS, blocks, 10 * one, starts < 20 ? 100 * one : LONG);
  }

  /** An empty table. */
  public Table.Builder table() {
    String[] columns = new String[exponents + 4];
    columns[0] = "name";
    for (int i = 1; i <= exponents; i++) {
      columns[i] = "λ_" + i;
    }
    columns[exponents + 1] = "Kaplan-Yorke dimension";
    columns[exponents + 2] = "free steps";
    columns[exponents + 3] = "bounded";
    return Table.of(columns);
  }

  /**
   * Adds the equation itself, where it has tangent dynamics; else nothing.
   *
   * @param system of the data
   * @param truth starts on the attractor
   */
  public void addEquation(
      Table.Builder table, MicroSystem system, Trajectory truth, Progress progress) {
    Checks.present("table", table);
    Checks.present("system", system);
    Checks.present("truth", truth);
    Checks.present("progress", progress);
    if (system instanceof KuramotoSivashinsky ks) {
      KsTangent map = new KsTangent(ks, exponents);
      LyapunovSpectrum spectrum =
          new Benettin(exponents, blockSteps, blocks, blockSteps, 1)
              .measure(map, map.coefficients(truth.state(0)), progress);
      add(table, "the equation", spectrum, "", "");
    }
  }

  /** Adds a model; one whose free run does not stay finite has a row without exponents. */
  public void addModel(
      Table.Builder table,
      String name,
      LatentModel model,
      Trajectory truth,
      int warmup,
      Progress progress) {
    Checks.present("table", table);
    Checks.present("name", name);
    Checks.present("model", model);
    Checks.present("truth", truth);
    Checks.present("progress", progress);
    boolean bounded = isBounded(model, truth, warmup);
    LyapunovSpectrum spectrum = null;
    try {
      spectrum =
          new LatentSpectrum(exponents, blockSteps, blocks, blockSteps)
              .measure(model, truth, warmup, progress);
    } catch (ArithmeticException | IllegalArgumentException diverged) {
      progress.update("Lyapunov exponents", 0, 0, name + " does not stay finite");
    }
    add(table, name, spectrum, freeSteps, bounded ? "yes" : "no");
  }

  private boolean isBounded(LatentModel model, Trajectory truth, int warmup) {
    double[][] known = new double[warmup][];
    Arrays.setAll(known, truth::state);
    FreeRun run = new FreeRun(model, freeSteps, freeSteps);
    run.from(known, 0, warmup, 1);
    return run.isBounded();
  }

  private void add(
      Table.Builder table, String name, LyapunovSpectrum spectrum, Object steps, String bounded) {
    Object[] row = new Object[exponents + 4];
    Arrays.fill(row, "");
    row[0] = name;
    row[exponents + 2] = steps;
    row[exponents + 3] = bounded;
    if (spectrum != null) {
      double[] values = spectrum.exponents();
      double[] errors = spectrum.errors();
      for (int i = 0; i < values.length; i++) {
        row[i + 1] = text("%.4f ± %.4f", values[i], errors[i]);
      }
      row[exponents + 1] =
          text("%.3f ± %.3f", spectrum.kaplanYorkeDimension(), spectrum.kaplanYorkeError());
    }
    table.add(row);
  }

  private static String text(String format, double value, double error) {
    return String.format(Locale.ROOT, format, value, error);
  }
}
