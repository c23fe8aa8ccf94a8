package org.jled.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/**
 * The parameters of a network side by side in one vector θ: an optimiser sees only θ, the network
 * named slices of it.
 */
final class ParameterLayout {

  /** One parameter: its PyTorch name, shape, place in θ and start value. */
  record Slot(String name, int[] shape, int offset, Initial initial) {
    int size() {
      return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }
  }

  private final List<Slot> slots = new ArrayList<>();

  /** Appends a parameter and returns this. */
  ParameterLayout add(String name, Initial initial, int... shape) {
    slots.add(new Slot(name, shape, size(), initial));
    return this;
  }

  /** Appends those of another network and returns this. */
  ParameterLayout addAll(ParameterLayout other) {
    other.slots.forEach(slot -> add(slot.name(), slot.initial(), slot.shape()));
    return this;
  }

  List<Slot> slots() {
    return slots;
  }

  /** The shape of every parameter by its name, in order. */
  Map<String, int[]> shapes() {
    Map<String, int[]> shapes = new LinkedHashMap<>();
    slots.forEach(slot -> shapes.put(slot.name(), slot.shape()));
    return shapes;
  }

  /** The length of θ. */
  int size() {
    return slots.isEmpty() ? 0 : last().offset() + last().size();
  }

  private Slot last() {
    return slots.get(slots.size() - 1);
  }

  /** A start vector, a function of the seed alone. */
  double[] initial(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] theta = new double[size()];
    for (Slot slot : slots) {
      double[] values = new double[slot.size()];
      int rows = slot.shape()[0];
      slot.initial().fill(values, rows, values.length / rows, random);
      System.arraycopy(values, 0, theta, slot.offset(), values.length);
    }
    return theta;
  }

  /** Sets the values of one parameter. */
  void fill(double[] theta, String name, IntToDoubleFunction value) {
    Slot slot = slot(name);
    for (int i = 0; i < slot.size(); i++) {
      theta[slot.offset() + i] = value.applyAsDouble(i);
    }
  }

  /** Changes a dense layer's bias to b − W x₀, so that it sees x − x₀. */
  void shiftInput(double[] theta, String layer, double[] origin) {
    Slot weight = slot(layer + ".weight");
    Slot bias = slot(layer + ".bias");
    for (int i = 0; i < bias.size(); i++) {
      for (int j = 0; j < origin.length; j++) {
        theta[bias.offset() + i] -= theta[weight.offset() + i * origin.length + j] * origin[j];
      }
    }
  }

  private Slot slot(String name) {
    return slots.stream().filter(slot -> slot.name().equals(name)).findFirst().orElseThrow();
  }

  /** θ as named arrays, rounded to a precision. */
  Weights weights(double[] theta, Precision precision) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Slot slot : slots) {
      double[] values = Arrays.copyOfRange(theta, slot.offset(), slot.offset() + slot.size());
      if (precision == Precision.FLOAT32) {
        Arrays.setAll(values, i -> (float) values[i]);
      }
      tensors.put(slot.name(), new Tensor(slot.shape(), values, precision));
    }
    return Weights.of(tensors);
  }

  /** The opposite of {@link #weights}. */
  double[] vector(Weights weights) {
    double[] theta = new double[size()];
    for (Slot slot : slots) {
      Tensor tensor = weights.tensor(slot.name());
      Checks.require(
          Arrays.equals(tensor.shape(), slot.shape()),
          "%s has shape %s, not %s",
          slot.name(),
          Arrays.toString(tensor.shape()),
          Arrays.toString(slot.shape()));
      System.arraycopy(tensor.values(), 0, theta, slot.offset(), slot.size());
    }
    return theta;
  }
}
