package org.jled.system.fhn;

import org.jled.core.Checks;

/**
 * The constants of the FitzHugh–Nagumo system.
 *
 * @param diffusionU D_u, the diffusivity of the activator; 1
 * @param diffusionV D_v, the diffusivity of the inhibitor; 4
 * @param epsilon ε, the ratio of the two reaction rates; 0.006
 * @param a0 a₀; −0.03
 * @param a1 a₁; 2
 */
public record Kinetics(double diffusionU, double diffusionV, double epsilon, double a0, double a1) {

  public Kinetics {
    Checks.positive("diffusionU", diffusionU);
    Checks.positive("diffusionV", diffusionV);
    Checks.positive("epsilon", epsilon);
    Checks.require(
        Double.isFinite(a0) && Double.isFinite(a1),
        "a0 and a1 must be finite, not %s and %s",
        a0,
        a1);
  }

  /** The published values. */
  public static Kinetics paper() {
    return new Kinetics(1, 4, 0.006, -0.03, 2);
  }
}
