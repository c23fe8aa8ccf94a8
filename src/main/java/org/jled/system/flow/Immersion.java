package org.jled.system.flow;

/**
 * What a body does to one velocity between prediction and projection, and the impulse that it takes
 * from the fluid by that: the force on the body, friction and pressure in one.
 */
interface Immersion {

  /**
   * Forces a predicted velocity.
   *
   * @param velocity overwritten near the body
   * @param time αΔt of the stage
   * @return the momentum taken from the fluid
   */
  double apply(double[] velocity, double time);

  /** Nothing is in the flow. */
  Immersion NONE = (velocity, time) -> 0;

  /** The horizontal velocity's. */
  static Immersion ofU(StaggeredGrid grid, Body body, Forcing forcing, double rate) {
    return of(Patch.ofU(grid, body), body, forcing, rate);
  }

  /** The vertical velocity's. */
  static Immersion ofV(StaggeredGrid grid, Body body, Forcing forcing, double rate) {
    return of(Patch.ofV(grid, body), body, forcing, rate);
  }

  private static Immersion of(Patch patch, Body body, Forcing forcing, double rate) {
    return switch (forcing) {
      case VOLUME_FRACTION -> new Penalty(patch, body, Double.POSITIVE_INFINITY);
      case BRINKMAN -> new Penalty(patch, body, rate);
      case BDIM -> new BoundaryDataImmersion(patch, body);
    };
  }
}
