package org.jled.system.flow;

import org.jled.core.Progress;
import org.jled.system.verify.Finding;
import org.jled.system.verify.Rung;

/** Rungs 1, 2, 3, 5 and 6: what must hold exactly, or at a known rate. */
final class ExactRungs {

  private static final double VISCOSITY = 0.01;

  private ExactRungs() {}

  static Rung.Outcome poisson(Progress progress) {
    StaggeredGrid cosines = StaggeredGrid.of(side(256), Mesh.uniform(0, 4, 180));
    StaggeredGrid modes = StaggeredGrid.of(new Mesh(-8, 14, 300, -0.7, 1, 1.04, 1.03), side(280));
    double[][] rhs = PoissonResidual.random(cosines, 1);
    double[][] one = PoissonResidual.copy(rhs);
    double[][] other = PoissonResidual.copy(rhs);
    double[][] stretchedRhs = PoissonResidual.random(modes, 1);
    double[][] stretched = PoissonResidual.copy(stretchedRhs);
    try (RowTeam team = new RowTeam(1)) {
      new CosinePoisson(cosines).solve(one, team);
      new DiagonalisedPoisson(cosines).solve(other, team);
      new DiagonalisedPoisson(modes).solve(stretched, team);
    }
    return Rung.Outcome.of(
        Finding.atMost(
            "residual, cosines", PoissonResidual.of(cosines, one, rhs), "0, relative", 1e-10),
        Finding.atMost(
            "residual, modes",
            PoissonResidual.of(modes, stretched, stretchedRhs),
            "0, relative",
            1e-10),
        Finding.atMost(
            "difference of the solvers", PoissonResidual.apart(one, other), "0, relative", 1e-10));
  }

  private static Mesh side(int cells) {
    return Mesh.stretched(-10, 10, cells, -0.7, 0.7, 1.04);
  }

  static Rung.Outcome divergence(Progress progress) {
    return Rung.Outcome.of(
        Finding.atMost(
            "published box, 256 x 128", worst(FlowPresets.led(100, 256, 128)), "0", 1e-11),
        Finding.atMost("wide box, 226 x 170", worst(FlowPresets.wide(100, 226, 170)), "0", 1e-11));
  }

  private static double worst(NavierStokes flow) {
    double worst = 0;
    try (FlowSolver solver = flow.newSolver(0)) {
      for (int n = 0; n < 40; n++) {
        solver.stepper().step(flow.sampling().dt());
        worst = Math.max(worst, solver.divergence());
      }
    }
    return worst;
  }

  static Rung.Outcome taylorGreen(Progress progress) {
    double[] errors = new double[4];
    for (int k = 0; k < errors.length; k++) {
      progress.update("Taylor-Green vortex", k, errors.length, (32 << k) + " cells a side");
      errors[k] = TaylorGreen.errorOfVelocity(32 << k, 512, 1);
    }
    double[] truth = TaylorGreen.velocityOfBox(32, 640);
    double coarse = TaylorGreen.apart(TaylorGreen.velocityOfBox(32, 10), truth);
    double fine = TaylorGreen.apart(TaylorGreen.velocityOfBox(32, 20), truth);
    return Rung.Outcome.of(
        Finding.told("order in space, 32 to 64", order(errors[0], errors[1]), "2"),
        Finding.told("order in space, 64 to 128", order(errors[1], errors[2]), "2"),
        Finding.told("order in space, 128 to 256", order(errors[2], errors[3]), "2"),
        Finding.within("order in space, 32 to 256", order(errors[0], errors[3]) / 3, "2", 1.9, 2.1),
        Finding.within(
            "order in time, velocity", order(coarse, fine), "2", 1.9, Double.POSITIVE_INFINITY));
  }

  private static double order(double coarse, double fine) {
    return Math.log(coarse / fine) / Math.log(2);
  }

  static Rung.Outcome stillness(Progress progress) {
    NavierStokes stream =
        FlowPresets.wide(100, 226, 170)
            .withObstacle(Obstacle.none())
            .withStart(InitialFlow.IMPULSIVE);
    NavierStokes rest = FlowPresets.taylorGreen(100, 64).withStart(InitialFlow.REST);
    return Rung.Outcome.of(
        Finding.atMost("uniform flow, largest deviation", largest(stream), "0", 1e-13),
        Finding.atMost("rest in a slip box, largest deviation", largest(rest), "0", 1e-13));
  }

  private static double largest(NavierStokes flow) {
    double most = 0;
    double[] state = new double[flow.spec().size()];
    try (FlowSolver solver = flow.newSolver(0)) {
      solver.step();
      solver.readState(state);
    }
    int velocities = 3 * state.length / 4;
    for (int k = 0; k < velocities; k++) {
      most = Math.max(most, Math.abs(state[k]));
    }
    return most;
  }

  static Rung.Outcome forces(Progress progress) {
    NavierStokes flow = FlowPresets.wide(100, 226, 170);
    StaggeredGrid grid = flow.grid();
    double dt = flow.sampling().dt();
    double near = 0;
    double far = 0;
    try (FlowSolver solver = flow.newSolver(0)) {
      FlowStepper stepper = solver.stepper();
      ControlVolume small = ControlVolume.around(grid, VISCOSITY, -1.2, 1.3, -1.1, 1.2);
      ControlVolume large = ControlVolume.around(grid, VISCOSITY, -5, 12, -6, 4);
      stepper.watch(small, large);
      for (int n = 0; n < 200; n++) {
        stepper.step(dt);
        double drag = stepper.forceX(dt);
        near = Math.max(near, Math.abs(small.forceX() / drag - 1));
        far = Math.max(far, Math.abs(large.forceX() / drag - 1));
      }
      return Rung.Outcome.of(
          Finding.atMost("impulse and small rectangle", near, "0, relative", 1e-8),
          Finding.atMost("impulse and large rectangle", far, "0, relative", 1e-8));
    }
  }
}
