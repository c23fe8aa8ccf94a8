package org.jled.system.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * The velocity after one part of a time step. Each of the three stages of Wray's Runge–Kutta scheme
 * has three parts:
 *
 * <pre>
 * predict   u*  = u + Δt (γ N + ζ N_old) − αΔt ∇p
 * force     u** = (1 − χ) u*
 * project   ∇²φ = ∇·u** / (αΔt),   u = u** − αΔt ∇φ,   p ← p + φ
 * </pre>
 *
 * <p>N is advection and diffusion, χ the share of the body in a cell; {@link Forcing} has other
 * forms of the second part. What each part leaves behind shows what it is for: only forcing makes
 * the fluid stick to the body, only projecting makes it incompressible. The slip that the last part
 * brings back is small, as the pressure is in the first; at Re = 100 and ten cells a diameter it is
 * some 1e-3 U, and half as large with half the time step.
 *
 * <p>Reference: Kim and Moin, J. Comput. Phys. 59 (1985) 308–323, doi:10.1016/0021-9991(85)90148-2.
 *
 * @param stage from 1 to 3
 * @param part which of its parts was the last
 * @param divergence ∇·u of the cells, shape [ny · nx], x fastest, in U/D; kept, not modified
 * @param slip the largest of the velocities on edges at least a cell inside the obstacle, over U; 0
 *     where there is none
 */
public record FractionalStep(int stage, Part part, double[] divergence, double slip) {

  /** A part of a stage. */
  public enum Part {
    /** Advection, diffusion, and the pressure so far. */
    PREDICT,
    /** The body. */
    FORCE,
    /** The pressure's increment. */
    PROJECT
  }

  public FractionalStep {
    Checks.inRange("stage", stage, 1, Wray.STAGES);
    Checks.present("part", part);
    Checks.present("divergence", divergence);
  }

  /**
   * The nine parts of the next time step.
   *
   * @param solver left as it was
   */
  public static List<FractionalStep> of(FlowSolver solver) {
    Checks.present("solver", solver);
    double[] before = solver.saveInternal();
    FlowStepper stepper = solver.stepper();
    FlowFields f = stepper.fields;
    List<FractionalStep> parts = new ArrayList<>();
    for (int number = 0; number < Wray.STAGES; number++) {
      stepper.turnTo(number, solver.system().sampling().dt());
      stepper.predict();
      parts.add(part(solver, number, Part.PREDICT, f.predictedU, f.predictedV));
      stepper.force();
      parts.add(part(solver, number, Part.FORCE, f.predictedU, f.predictedV));
      stepper.project();
      parts.add(part(solver, number, Part.PROJECT, f.u, f.v));
    }
    solver.restoreInternal(before);
    return parts;
  }

  private static FractionalStep part(
      FlowSolver solver, int number, Part part, double[] u, double[] v) {
    StaggeredGrid grid = solver.stepper().grid;
    double slip = slip(grid, solver.system().obstacle().body(), u, v);
    return new FractionalStep(number + 1, part, divergence(grid, u, v), slip);
  }

  private static double[] divergence(StaggeredGrid grid, double[] u, double[] v) {
    double[] out = new double[grid.cells()];
    for (int j = 0; j < grid.ny; j++) {
      for (int i = 0; i < grid.nx; i++) {
        int at = grid.at(i, j);
        out[j * grid.nx + i] =
            (u[at + 1] - u[at]) * grid.x.perWidth[i]
                + (v[at + grid.stride] - v[at]) * grid.y.perWidth[j];
      }
    }
    return out;
  }

  private static double slip(StaggeredGrid grid, Body body, double[] u, double[] v) {
    double most = 0;
    for (int j = 0; body != null && j < grid.ny; j++) {
      double deep = -Math.hypot(grid.finest(), grid.finest());
      for (int i = 0; i < grid.nx; i++) {
        if (body.distance(grid.x.edges[i], grid.y.centres[j]) < deep) {
          most = Math.max(most, Math.abs(u[grid.at(i, j)]));
        }
        if (body.distance(grid.x.centres[i], grid.y.edges[j]) < deep) {
          most = Math.max(most, Math.abs(v[grid.at(i, j)]));
        }
      }
    }
    return most;
  }

  /** The largest divergence of any cell, in U/D. */
  public double largestDivergence() {
    double most = 0;
    for (double value : divergence) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }

  /**
   * Columns {@code stage, part, largest |∇·u| (U/D), largest slip (U)}, one row a part.
   *
   * @param parts as {@link #of} gives them
   */
  public static Table table(List<FractionalStep> parts) {
    Table.Builder table = Table.of("stage", "part", "largest |∇·u| (U/D)", "largest slip (U)");
    for (FractionalStep part : Checks.list("parts", parts)) {
      String name = part.part.name().toLowerCase(Locale.ROOT);
      table.add(part.stage, name, part.largestDivergence(), part.slip);
    }
    return table.build();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "FractionalStep(stage %d, %s: divergence %.1e, slip %.1e)",
        stage,
        part.name().toLowerCase(Locale.ROOT),
        largestDivergence(),
        slip);
  }
}
