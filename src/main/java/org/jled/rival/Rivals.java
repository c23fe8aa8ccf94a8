package org.jled.rival;

import org.jled.core.Registry;

/** The rivals that can be asked for by id. To add one, add one line. */
public final class Rivals {

  /** Each rival with its usual settings. */
  public static final Registry<Rival> METHODS =
      Registry.<Rival>of("rival")
          .with(Persistence.ID, new Persistence())
          .with(Climatology.ID, new Climatology())
          .with(LimitCycle.ID, LimitCycle.paper())
          .with(Dmd.ID, Dmd.usual());

  private Rivals() {}
}
