package org.jled.nn;

import org.jled.core.Checks;

/**
 * One LSTM layer with a dense read-out: (h, c) ← cell(h, c, z), ẑ = {@link Readout}(h, z), on
 * latents scaled into (0, 1). Gates are stacked i, f, g, o as PyTorch stacks them.
 *
 * @param latentDim d_z
 * @param hidden H, the number of units
 * @param readout from h to ẑ
 */
public record LstmNetwork(int latentDim, int hidden, Readout readout) implements GatedNetwork {

  public LstmNetwork {
    Checks.atLeast("latentDim", latentDim, 1);
    Checks.atLeast("hidden", hidden, 1);
    Checks.present("readout", readout);
  }

  /** With the published read-out. */
  public LstmNetwork(int latentDim, int hidden) {
    this(latentDim, hidden, Readout.BOUNDED);
  }

  @Override
  public GatedCell cell() {
    return GatedCell.LSTM;
  }
}
