package org.jled.infer;

import java.lang.invoke.MethodHandles;
import org.jled.core.VectorApi;

/** Inner loops in single precision. */
interface Floats extends Arithmetic<float[]> {

  /** The fastest there are. */
  Floats BEST = VectorApi.choose(MethodHandles.lookup(), Floats.class, new PlainFloats());
}
