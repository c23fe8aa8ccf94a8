package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The gated cell of a recurrent layer, its parameters named and stacked as PyTorch does. */
public enum GatedCell {
  /**
   * Long short-term memory: gates i, f, g, o, memory (h, c) (Hochreiter and Schmidhuber 1997,
   * doi:10.1162/neco.1997.9.8.1735).
   */
  LSTM(4) {
    @Override
    NDList run(NDArray z, NDList state, NDList weights) {
      return z.getNDArrayInternal().lstm(z, state, weights, true, 1, 0, true, false, true);
    }

    @Override
    NDList zeros(NDArray zero) {
      return new NDList(zero, zero.duplicate());
    }
  },
  /**
   * Gated recurrent unit: gates r, z, n, memory h (Cho and others 2014, doi:10.3115/v1/D14-1179).
   */
  GRU(3) {
    @Override
    NDList run(NDArray z, NDList state, NDList weights) {
      NDArray h = state.get(0);
      return z.getNDArrayInternal().gru(z, h, weights, true, 1, 0, true, false, true);
    }

    @Override
    NDList zeros(NDArray zero) {
      return new NDList(zero);
    }
  };

  private final int gates;

  GatedCell(int gates) {
    this.gates = gates;
  }

  /** The name in files and experiments, and what the names of its parameters begin with. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The layer over a batch of sequences.
   *
   * @param z shape [K, T, D]
   * @param state the memory, every part of shape [1, K, H]
   * @return h of shape [K, T, H], then the new memory
   */
  abstract NDList run(NDArray z, NDList state, NDList weights);

  /** An empty memory of which {@code zero} is one part. */
  abstract NDList zeros(NDArray zero);

  private List<String> names() {
    return Stream.of("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")
        .map(name -> id() + "." + name)
        .toList();
  }

  ParameterLayout layout(int inputs, int units) {
    List<String> names = names();
    return new ParameterLayout()
        .add(names.get(0), Initial.XAVIER, gates * units, inputs)
        .add(names.get(1), Initial.ORTHOGONAL, gates * units, units)
        .add(names.get(2), Initial.SMALL, gates * units)
        .add(names.get(3), Initial.SMALL, gates * units);
  }

  /** As {@link #run}, where the state of a first segment is empty. */
  NDList forward(Parameters parameters, NDArray z, NDList state, int units) {
    NDList weights = new NDList(names().stream().map(parameters::get).toList());
    return run(z, state.isEmpty() ? start(z, units) : state, weights);
  }

  /** In the type of z: DJL's own zeros would be float32 always. */
  private NDList start(NDArray z, int units) {
    Shape shape = new Shape(1, z.getShape().get(0), units);
    return zeros(z.getManager().zeros(shape, z.getDataType()));
  }
}
