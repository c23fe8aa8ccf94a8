package org.jled.experiment;

import java.util.Map;
import org.jled.core.Weights;
import org.jled.latent.LatentModel;
import org.jled.latent.TrainedRange;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.Propagator;
import org.jled.reduce.Reducer;

/** The logistic map x ← r x (1 − x) as a model of itself; for r = 4 its exponent is ln 2 a step. */
final class LogisticModel {

  private LogisticModel() {}

  static LatentModel of(double factor) {
    return new LatentModel(
        new First(), new Logistic(factor), new TrainedRange(new double[] {0}, new double[] {1}));
  }

  static double[][] orbit(double factor) {
    double[][] orbit = new double[2000][1];
    orbit[0][0] = 0.3;
    for (int t = 1; t < orbit.length; t++) {
      orbit[t][0] = factor * orbit[t - 1][0] * (1 - orbit[t - 1][0]);
    }
    return orbit;
  }

  /** The first value of a state, however many there are. */
  private record First() implements Reducer {
    @Override
    public int stateSize() {
      return 1;
    }

    @Override
    public int latentDim() {
      return 1;
    }

    @Override
    public void encode(double[] state, double[] latent) {
      latent[0] = state[0];
    }

    @Override
    public void decode(double[] latent, double[] state) {
      state[0] = latent[0];
    }

    @Override
    public Weights weights() {
      return Weights.of(Map.of());
    }
  }

  private record Logistic(double factor) implements Propagator {
    @Override
    public int latentDim() {
      return 1;
    }

    @Override
    public LatentStepper newStepper() {
      return new Stepper(factor);
    }

    @Override
    public Weights weights() {
      return Weights.of(Map.of());
    }
  }

  private static final class Stepper implements LatentStepper {
    private final double factor;
    private double x;

    Stepper(double factor) {
      this.factor = factor;
    }

    @Override
    public void feed(double[] latent) {
      x = factor * latent[0] * (1 - latent[0]);
    }

    @Override
    public void next(double[] out) {
      x = factor * x * (1 - x);
      out[0] = x;
    }

    @Override
    public void predicted(double[] out) {
      out[0] = x;
    }

    @Override
    public int memorySize() {
      return 1;
    }

    @Override
    public void readMemory(double[] out) {
      out[0] = x;
    }

    @Override
    public void writeMemory(double[] memory) {
      x = memory[0];
    }

    @Override
    public void reset() {
      x = 0;
    }

    @Override
    public LatentStepper copy() {
      Stepper copy = new Stepper(factor);
      copy.x = x;
      return copy;
    }
  }
}
