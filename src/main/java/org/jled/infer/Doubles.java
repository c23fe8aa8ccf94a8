package org.jled.infer;

import java.lang.invoke.MethodHandles;
import org.jled.core.VectorApi;

/** Inner loops in double precision. */
interface Doubles extends Arithmetic<double[]> {

  /** The fastest there are. */
  Doubles BEST = VectorApi.isSound() ? vectorised() : new PlainDoubles();

  /** Those on the Vector API, where Java was started with it. */
  static Doubles vectorised() {
    return VectorApi.choose(MethodHandles.lookup(), Doubles.class, new PlainDoubles());
  }
}
