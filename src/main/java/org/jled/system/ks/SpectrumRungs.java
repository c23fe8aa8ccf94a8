package org.jled.system.ks;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Progress;
import org.jled.core.Table;
import org.jled.system.lyapunov.Benettin;
import org.jled.system.lyapunov.LyapunovSpectrum;
import org.jled.system.verify.Finding;
import org.jled.system.verify.Rung;

/**
 * Rungs 6 and 7: the leading Lyapunov exponents. The second and third belong to shifts in time and
 * in space, and are zero; the others beside Cvitanović, Davidchack and Siminos, SIAM J. Appl. Dyn.
 * Syst. 9 (2010) 1–33, doi:10.1137/070705623. Limits are three standard errors of our own and half
 * a printed digit.
 */
final class SpectrumRungs {

  private static final double[] PUBLISHED = {
    0.048, 0, 0, -0.003, -0.189, -0.256, -0.290, -0.310, -1.963, -1.967
  };

  private static final double HALF_DIGIT = 5e-4;
  private static final double ERRORS = 3;
  private static final int BLOCK = 1000;

  private SpectrumRungs() {}

  /** 100 000 time units. */
  static Rung.Outcome spectrum(Progress progress) {
    return run(KuramotoSivashinsky.paper().withTimeStep(0.025, 40), 100, progress);
  }

  /** Half the step, half the points more, a quarter of the time. */
  static Rung.Outcome refined(Progress progress) {
    return run(KuramotoSivashinsky.paper().withPoints(96).withTimeStep(0.0125, 80), 25, progress);
  }

  /** Orthonormal again every time unit, blocks of 1000. */
  private static Rung.Outcome run(KuramotoSivashinsky system, int blocks, Progress progress) {
    KsTangent map = new KsTangent(system, PUBLISHED.length);
    LyapunovSpectrum found =
        new Benettin(PUBLISHED.length, BLOCK, blocks, BLOCK, 1)
            .measure(map, map.coefficients(system.noise(1)), progress);
    return Rung.Outcome.of(findings(found), "exponents", table(found));
  }

  private static List<Finding> findings(LyapunovSpectrum found) {
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < PUBLISHED.length; i++) {
      double width = ERRORS * found.errors()[i] + HALF_DIGIT;
      all.add(
          Finding.within(
              "exponent " + (i + 1),
              found.exponents()[i],
              i == 1 || i == 2 ? "0, a symmetry" : PUBLISHED[i] + " published",
              PUBLISHED[i] - width,
              PUBLISHED[i] + width));
    }
    double error = found.errors()[0];
    all.add(
        Finding.within(
            "exponent 1",
            found.exponents()[0],
            "0.0488 +- 0.0008",
            0.0488 - ERRORS * Math.hypot(error, 8e-4),
            0.0488 + ERRORS * Math.hypot(error, 8e-4)));
    all.add(Finding.told("standard error of exponent 1", error, "none"));
    all.add(
        Finding.told("Lyapunov time", found.lyapunovTime(), "20.5; 20.83 in the paper's figures"));
    all.add(
        Finding.within(
            "Kaplan-Yorke dimension",
            found.kaplanYorkeDimension(),
            "4.24 from the published exponents",
            4.238 - ERRORS * found.kaplanYorkeError() - 0.005,
            4.238 + ERRORS * found.kaplanYorkeError() + 0.005));
    all.add(Finding.told("its standard error", found.kaplanYorkeError(), "none"));
    return all;
  }

  private static Table table(LyapunovSpectrum found) {
    Table.Builder table = Table.of("index", "exponent", "error");
    for (int i = 0; i < found.exponents().length; i++) {
      table.add(i + 1, found.exponents()[i], found.errors()[i]);
    }
    return table.build();
  }
}
