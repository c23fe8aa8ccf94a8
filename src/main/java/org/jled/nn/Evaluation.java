package org.jled.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final double[] parts;
  private long evaluated;
  private NDList memory = new NDList();

  Evaluation(Objective objective, Precision precision) {
    this.objective = objective;
    layout = objective.layout();
    parts = new double[objective.parts().size()];
    parameters = new NativeBuffer(precision);
    examples = new NativeBuffer(precision);
  }

  Objective objective() {
    return objective;
  }

  /** Starts the means of {@link #parts} anew. */
  void startPass() {
    Arrays.fill(parts, 0);
    evaluated = 0;
  }

  /** The means since {@link #startPass} of what the objective records beside its loss. */
  Map<String, Double> parts() {
    List<String> names = objective.parts();
    Map<String, Double> means = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i++) {
      means.put(names.get(i), parts[i] / evaluated);
    }
    return means;
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
      return finish(forward(parameters(step, theta), Moment.outside(segment)), segment);
    }
  }

  /**
   * The loss of a segment and its gradient.
   *
   * @param theta not modified
   * @param gradient as long as θ; overwritten
   */
  double gradient(double[] theta, Segment segment, double[] gradient) {
    return gradient(theta, Moment.outside(segment), gradient);
  }

  /**
   * The loss of a step of the training and its gradient.
   *
   * @param theta not modified
   * @param gradient as long as θ; overwritten
   */
  double gradient(double[] theta, Moment moment, double[] gradient) {
    try (NDManager step = manager.newSubManager()) {
      NDArray at = parameters(step, theta);
      at.setRequiresGradient(true);
      NDList out = backward(at, moment);
      parameters.read(at.getGradient(), gradient);
      return finish(out, moment.segment());
    }
  }

  private NDList backward(NDArray theta, Moment moment) {
    synchronized (COLLECTOR) {
      try (GradientCollector collector = Native.engine().newGradientCollector()) {
        NDList out = forward(theta, moment);
        collector.backward(out.get(0));
        return out;
      }
    }
  }

  private NDArray parameters(NDManager step, double[] theta) {
    parameters.reserve(theta.length).put(0, theta);
    return parameters.array(step, new Shape(theta.length));
  }

  private NDList forward(NDArray theta, Moment moment) {
    Segment segment = moment.segment();
    segment.write(examples);
    Shape shape = new Shape(segment.batch().length, segment.length(), segment.windows().width());
    NDArray x = examples.array(theta.getManager(), shape);
    return objective.loss(new Parameters(layout, theta), x, memory, moment);
  }

  /** Keeps the memory, cut from the past's gradients, and gives the loss. */
  private double finish(NDList out, Segment segment) {
    int weight = segment.batch().length;
    for (int i = 0; i < parts.length; i++) {
      parts[i] += weight * examples.scalar(out.get(1 + i));
    }
    evaluated += weight;
    NDList next =
        new NDList(out.stream().skip(1L + parts.length).map(NDArray::stopGradient).toList());
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
