package org.jled.infer;

import java.lang.invoke.MethodHandles;
import org.jled.core.VectorApi;

/** Inner loops in double precision. */
interface Doubles extends Arithmetic<double[]> {

  /** The fastest there are. */
  Doubles BEST = VectorApi.choose(MethodHandles.lookup(), Doubles.class, new PlainDoubles());
}
