package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.jled.core.Precision;

/**
 * Losses and gradients of an objective at a θ held in Java. All native arrays die with the step
 * they serve, but for the memory that one segment hands to the next.
 */
final class Evaluation implements AutoCloseable {

  /** DJL allows one gradient collector in a process. */
  private static final Object COLLECTOR = new Object();

  private final Objective objective;
  private final ParameterLayout layout;
  private final NDManager manager = Native.newManager();
  private final NativeBuffer parameters;
  private final NativeBuffer examples;
  private NDList memory = new NDList();

  Evaluation(Objective objective, Precision precision) {
    this.objective = objective;
    layout = objective.layout();
    parameters = new NativeBuffer(precision);
    examples = new NativeBuffer(precision);
  }

  Objective objective() {
    return objective;
  }

  /** Forgets the memory: what follows is another batch. */
  void startBatch() {
    memory.close();
    memory = new NDList();
  }

  /**
   * The loss of a segment.
   *
   * @param theta not modified
   */
  double loss(double[] theta, Segment segment) {
    try (NDManager step = manager.newSubManager()) {
      NDList out = forward(parameters(step, theta), segment);
      return finish(out);
    }
  }

  /**
   * The loss of a segment and its gradient.
   *
   * @param theta not modified
   * @param gradient as long as θ; overwritten
   */
  double gradient(double[] theta, Segment segment, double[] gradient) {
    try (NDManager step = manager.newSubManager()) {
      NDArray at = parameters(step, theta);
      at.setRequiresGradient(true);
      NDList out = backward(at, segment);
      parameters.read(at.getGradient(), gradient);
      return finish(out);
    }
  }

  private NDList backward(NDArray theta, Segment segment) {
    synchronized (COLLECTOR) {
      try (GradientCollector collector = Native.engine().newGradientCollector()) {
        NDList out = forward(theta, segment);
        collector.backward(out.get(0));
        return out;
      }
    }
  }

  private NDArray parameters(NDManager step, double[] theta) {
    parameters.reserve(theta.length).put(0, theta);
    return parameters.array(step, new Shape(theta.length));
  }

  private NDList forward(NDArray theta, Segment segment) {
    segment.write(examples);
    Shape shape = new Shape(segment.batch().length, segment.length(), segment.windows().width());
    NDArray x = examples.array(theta.getManager(), shape);
    return objective.loss(new Parameters(layout, theta), x, memory);
  }

  /** Keeps the memory, cut from the past's gradients, and gives the loss. */
  private double finish(NDList out) {
    NDList next = new NDList(out.stream().skip(1).map(NDArray::stopGradient).toList());
    next.attach(manager);
    memory.close();
    memory = next;
    return examples.scalar(out.get(0));
  }

  /** The native arrays that outlive a step. */
  int nativeArrays() {
    return manager.getManagedArrays().size();
  }

  @Override
  public void close() {
    manager.close();
  }
}
