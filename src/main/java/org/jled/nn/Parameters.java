package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The named slices of one native vector θ; gradients flow through them to θ. */
final class Parameters {

  private final Map<String, NDArray> slices = new HashMap<>();

  /** Slices θ by a layout. The slices belong to θ's manager. */
  Parameters(ParameterLayout layout, NDArray theta) {
    List<ParameterLayout.Slot> slots = layout.slots();
    long[] cuts = slots.stream().skip(1).mapToLong(ParameterLayout.Slot::offset).toArray();
    NDList parts = cuts.length == 0 ? new NDList(theta) : theta.split(cuts);
    for (int i = 0; i < slots.size(); i++) {
      long[] shape = LongStream.range(0, slots.get(i).shape().length).toArray();
      for (int d = 0; d < shape.length; d++) {
        shape[d] = slots.get(i).shape()[d];
      }
      slices.put(slots.get(i).name(), parts.get(i).reshape(new Shape(shape)));
    }
  }

  NDArray get(String name) {
    return slices.get(name);
  }
}
