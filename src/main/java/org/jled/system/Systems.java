package org.jled.system;

import org.jled.core.Registry;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.flow.NavierStokes;
import org.jled.system.ks.KuramotoSivashinsky;
import org.jled.system.langevin.Langevin;

/** The systems that can be asked for by id. To add one, add one line. */
public final class Systems {

  /** Each system with its published settings. */
  public static final Registry<MicroSystem> SYSTEMS =
      Registry.<MicroSystem>of("system")
          .with(FitzHughNagumo.ID, FitzHughNagumo.paper())
          .with(NavierStokes.ID, NavierStokes.paper())
          .with(KuramotoSivashinsky.ID, KuramotoSivashinsky.paper())
          .with(Langevin.ID, Langevin.doubleWell());

  private Systems() {}
}
