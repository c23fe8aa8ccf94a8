package org.jled.nn;

import org.jled.core.Checks;

/**
 * One GRU layer with a dense read-out: h ← cell(h, z), ẑ = {@link Readout}(h, z), on latents scaled
 * into (0, 1). Gates are stacked r, z, n as PyTorch stacks them.
 *
 * @param latentDim d_z
 * @param hidden H, the number of units
 * @param readout from h to ẑ
 */
public record GruNetwork(int latentDim, int hidden, Readout readout) implements GatedNetwork {

  public GruNetwork {
    Checks.atLeast("latentDim", latentDim, 1);
    Checks.atLeast("hidden", hidden, 1);
    Checks.present("readout", readout);
  }

  /** With the published read-out. */
  public GruNetwork(int latentDim, int hidden) {
    this(latentDim, hidden, Readout.BOUNDED);
  }

  @Override
  public GatedCell cell() {
    return GatedCell.GRU;
  }
}
