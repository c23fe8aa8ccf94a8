package org.jled.system.flow;

/**
 * Advances a flow by time steps: predict, force, project, three times.
 *
 * <p>The pressure of the stage before is in the prediction, so the projection adds only a small
 * increment. The slip that it brings back into the body falls with the time step, as measured in
 * proportion to it ({@link FractionalStep}).
 */
final class FlowStepper implements AutoCloseable {

  final StaggeredGrid grid;
  final FlowFields fields;
  final GhostCells ghosts;
  final OpenSides sides;
  private final Momentum momentum;
  private final Projection projection;
  private final Immersion immersionU;
  private final Immersion immersionV;
  private final RowTeam team;
  private final Stage stage = new Stage();
  private final RowTeam.Rows predict = this::predict;
  private ControlVolume[] watched = {};
  private double impulseX;
  private double impulseY;

  FlowStepper(NavierStokes system, Body body, int threads) {
    this.grid = system.grid();
    this.fields = new FlowFields(grid);
    this.ghosts = new GhostCells(grid, system.edges());
    this.sides = new OpenSides(grid, system.edges());
    this.team = new RowTeam(threads);
    this.momentum = new Momentum(grid, 1 / system.reynolds(), threads);
    this.projection = new Projection(grid, fields, ghosts, team);
    Obstacle obstacle = system.obstacle();
    boolean empty = body == null;
    this.immersionU =
        empty ? Immersion.NONE : Immersion.ofU(grid, body, obstacle.forcing(), obstacle.rate());
    this.immersionV =
        empty ? Immersion.NONE : Immersion.ofV(grid, body, obstacle.forcing(), obstacle.rate());
  }

  /** Lets control volumes follow every stage. */
  void watch(ControlVolume... volumes) {
    watched = volumes.clone();
  }

  /** One time step of Wray's scheme. */
  void step(double dt) {
    impulseX = 0;
    impulseY = 0;
    for (ControlVolume volume : watched) {
      volume.begin(fields);
    }
    for (int number = 0; number < Wray.STAGES; number++) {
      stage.turnTo(number, dt);
      advance();
    }
    for (ControlVolume volume : watched) {
      volume.end(fields, dt);
    }
  }

  /**
   * Corrects the pressure so that it fits the velocity: a trial Euler step in which the body keeps
   * what velocity there is from changing. The velocity is left alone.
   */
  void fitPressure(double dt) {
    double[] u = fields.u.clone();
    double[] v = fields.v.clone();
    stage.euler(dt);
    team.run(predict, grid.ny);
    sides.predict(fields, dt);
    add(fields.predictedU, u, -1);
    add(fields.predictedV, v, -1);
    force(dt);
    add(fields.predictedU, u, 1);
    add(fields.predictedV, v, 1);
    projection.apply(dt);
    System.arraycopy(u, 0, fields.u, 0, u.length);
    System.arraycopy(v, 0, fields.v, 0, v.length);
  }

  private static void add(double[] to, double[] what, double factor) {
    for (int k = 0; k < to.length; k++) {
      to[k] += factor * what[k];
    }
  }

  private void advance() {
    for (ControlVolume volume : watched) {
      volume.before(fields, stage);
    }
    predict();
    force();
    project();
    for (ControlVolume volume : watched) {
      volume.after(fields, stage);
    }
  }

  /**
   * Turns to a stage of a step; then come {@link #predict}, {@link #force} and {@link #project}.
   */
  void turnTo(int number, double dt) {
    stage.turnTo(number, dt);
  }

  void predict() {
    team.run(predict, grid.ny);
    sides.predict(fields, stage.all);
  }

  void force() {
    force(stage.all);
  }

  void project() {
    projection.apply(stage.all);
  }

  private void predict(int from, int to, int member) {
    momentum.predict(fields, stage, from, to, member);
  }

  private void force(double time) {
    impulseX += immersionU.apply(fields.predictedU, time);
    impulseY += immersionV.apply(fields.predictedV, time);
  }

  /** Forces {@code u}, {@code v} and makes them free of divergence; the pressure is left alone. */
  void projectVelocity(double time) {
    double[] pressure = fields.p.clone();
    System.arraycopy(fields.u, 0, fields.predictedU, 0, grid.size);
    System.arraycopy(fields.v, 0, fields.predictedV, 0, grid.size);
    force(time);
    projection.apply(time);
    System.arraycopy(pressure, 0, fields.p, 0, pressure.length);
  }

  /** The force on the body along the flow, mean over the last step, over ρU²D. */
  double forceX(double dt) {
    return impulseX / dt;
  }

  /** The force on the body across the flow, mean over the last step, over ρU²D. */
  double forceY(double dt) {
    return impulseY / dt;
  }

  /** max (|u|/Δx + |v|/Δy), times a step the Courant number; not finite when the flow is not. */
  double fastest() {
    double most = 0;
    double sum = 0;
    for (int j = 0; j < grid.ny; j++) {
      int at = grid.row(j);
      for (int i = 0; i < grid.nx; i++) {
        double across = Math.max(Math.abs(fields.u[at + i]), Math.abs(fields.u[at + i + 1]));
        double up = Math.max(Math.abs(fields.v[at + i]), Math.abs(fields.v[at + i + grid.stride]));
        double here = across * grid.x.perWidth[i] + up * grid.y.perWidth[j];
        most = Math.max(most, here);
        sum += here;
      }
    }
    return Double.isFinite(sum) ? most : Double.NaN;
  }

  /** The largest divergence of the velocity, over U/D. */
  double divergence() {
    double most = 0;
    for (int j = 0; j < grid.ny; j++) {
      int at = grid.row(j);
      for (int i = 0; i < grid.nx; i++) {
        double across = (fields.u[at + i + 1] - fields.u[at + i]) * grid.x.perWidth[i];
        double up = (fields.v[at + i + grid.stride] - fields.v[at + i]) * grid.y.perWidth[j];
        most = Math.max(most, Math.abs(across + up));
      }
    }
    return most;
  }

  @Override
  public void close() {
    team.close();
  }
}
