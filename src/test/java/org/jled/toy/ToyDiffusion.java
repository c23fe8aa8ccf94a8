package org.jled.toy;

import java.util.List;
import org.jled.core.Axis;
import org.jled.core.Checks;
import org.jled.core.StateSpec;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;

/**
 * The heat equation u_t = κ u_xx on a ring, by explicit Euler: a fourth system, as a reader of the
 * documentation would add one.
 *
 * @param points grid points
 * @param kappa κ Δt/Δx², below ½
 */
public record ToyDiffusion(int points, double kappa) implements MicroSystem {

  public ToyDiffusion {
    Checks.atLeast("points", points, 3);
    Checks.require(kappa > 0 && kappa < 0.5, "kappa must be in (0, 0.5), not %s", kappa);
  }

  @Override
  public String id() {
    return "toy-diffusion";
  }

  @Override
  public StateSpec spec() {
    return new StateSpec(id(), List.of("u"), List.of(Axis.uniform("x", 0, 1, points)));
  }

  @Override
  public double sampleDt() {
    return 0.5;
  }

  @Override
  public MicroSolver newSolver(long seed) {
    Euler solver = new Euler();
    for (int i = 0; i < points; i++) {
      solver.u[i] = 0.5 + 0.4 * Math.sin(2 * Math.PI * (i + seed) / points);
    }
    return solver;
  }

  private final class Euler implements MicroSolver {

    private double[] u = new double[points];
    private double[] next = new double[points];
    private double time;

    @Override
    public double time() {
      return time;
    }

    @Override
    public void step() {
      for (int i = 0; i < points; i++) {
        double left = u[(i + points - 1) % points];
        double right = u[(i + 1) % points];
        next[i] = u[i] + kappa * (left - 2 * u[i] + right);
      }
      double[] spent = u;
      u = next;
      next = spent;
      time += sampleDt();
    }

    @Override
    public void readState(double[] out) {
      System.arraycopy(u, 0, out, 0, points);
    }

    @Override
    public void writeState(double[] state, double at) {
      Checks.length("state", state, points);
      Checks.finite("state", state);
      System.arraycopy(state, 0, u, 0, points);
      time = at;
    }

    @Override
    public double[] saveInternal() {
      double[] all = java.util.Arrays.copyOf(u, points + 1);
      all[points] = time;
      return all;
    }

    @Override
    public void restoreInternal(double[] internal) {
      System.arraycopy(internal, 0, u, 0, points);
      time = internal[points];
    }
  }
}
