package org.jled.toy;

import org.jled.system.MicroSolverContract;
import org.jled.system.MicroSystem;

class ToyDiffusionTest extends MicroSolverContract {

  @Override
  protected MicroSystem system() {
    return new ToyDiffusion(8, 0.2);
  }
}
