package org.jled.infer;

import java.lang.invoke.MethodHandles;
import org.jled.core.VectorApi;

/** Inner loops in single precision. */
interface Floats extends Arithmetic<float[]> {

  /** The fastest there are. */
  Floats BEST = VectorApi.isSound() ? vectorised() : new PlainFloats();

  /** Those on the Vector API, where Java was started with it. */
  static Floats vectorised() {
    return VectorApi.choose(MethodHandles.lookup(), Floats.class, new PlainFloats());
  }
}
