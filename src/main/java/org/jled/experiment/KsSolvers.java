package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jled.system.MicroSystem;
import org.jled.system.ks.FourierInterpolation;
import org.jled.system.ks.KuramotoSivashinsky;

/**
 * Solvers of the Kuramoto–Sivashinsky equation: 16 to 64 Fourier points, steps from the sampling
 * interval to a tenth of it. Steps longer than that would be cheaper still, but give no sample at
 * every Δt; they are left out, in favour of the forecast.
 *
 * @param own the data's
 */
record KsSolvers(KuramotoSivashinsky own) implements SolverFamily {

  private static final int[] POINTS = {16, 20, 24, 28, 32, 40, 48, 64};
  private static final int[] SUBSTEPS = {1, 2, 4, 10};

  /** Half as many points more, and steps five times shorter. */
  @Override
  public KuramotoSivashinsky converged() {
    int points = Math.min(own.points() + own.points() / 4 * 2, KuramotoSivashinsky.MOST_POINTS);
    return own.withPoints(points).withTimeStep(own.dt() / 5, 5 * own.substeps());
  }

  @Override
  public List<Rival> rivals() {
    List<Rival> all = new ArrayList<>(List.of(rival(own)));
    for (int points : POINTS) {
      for (int substeps : SUBSTEPS) {
        KuramotoSivashinsky one =
            own.withPoints(points).withTimeStep(own.sampleDt() / substeps, substeps);
        if (!one.equals(own)) {
          all.add(rival(one));
        }
      }
    }
    return all;
  }

  private static Rival rival(KuramotoSivashinsky system) {
    String name =
        String.format(Locale.ROOT, "Fourier %d points dt %.4g", system.points(), system.dt());
    return new Rival(system, name, system.points(), system.dt());
  }

  /** The data's own: the published time step is finer still, and its error as small. */
  @Override
  public MicroSystem published() {
    return own;
  }

  @Override
  public double[] onGridOf(MicroSystem solver, double[] state) {
    return new FourierInterpolation(state.length, points(solver)).apply(state);
  }

  @Override
  public Regridding back(MicroSystem solver) {
    return new FourierInterpolation(points(solver), own.points())::apply;
  }

  private static int points(MicroSystem solver) {
    return ((KuramotoSivashinsky) solver).points();
  }

  @Override
  public double publishedSecondsPerTimeUnit() {
    KuramotoSivashinsky paper = KuramotoSivashinsky.paper();
    boolean same = own.length() == paper.length() && own.viscosity() == paper.viscosity();
    return same ? InterpretedSpectral.secondsPerTimeUnit() : Double.NaN;
  }
}
