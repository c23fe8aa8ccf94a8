package org.jled.toy;

import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.Propagator;
import org.jled.propagate.PropagatorMethod;

/**
 * R(h, z) = z + rate, and h counts the steps: exact for a state that grows linearly, which makes
 * indices visible.
 *
 * @param rate the growth of a step
 */
public record ToyCounter(double rate) implements PropagatorMethod {

  @Override
  public String id() {
    return "toy-counter";
  }

  @Override
  public Propagator fit(LatentSet train, LatentSet valid, Run run) {
    return new Linear(train.latentDim(), rate);
  }

  @Override
  public Propagator restore(Weights weights) {
    return new Linear((int) weights.tensor("dim").values()[0], weights.tensor("rate").values()[0]);
  }

  private record Linear(int latentDim, double rate) implements Propagator {

    @Override
    public LatentStepper newStepper() {
      return new Stepper(new double[latentDim], 0, rate);
    }

    @Override
    public Weights weights() {
      return Weights.of(
              java.util.Map.of("dim", Tensor.scalar(latentDim), "rate", Tensor.scalar(rate)))
          .withText("method", "toy-counter");
    }
  }

  private static final class Stepper implements LatentStepper {

    private final double[] pending;
    private final double rate;
    private int fed;

    Stepper(double[] pending, int fed, double rate) {
      this.pending = pending;
      this.fed = fed;
      this.rate = rate;
    }

    @Override
    public void feed(double[] latent) {
      for (int i = 0; i < pending.length; i++) {
        pending[i] = latent[i] + rate;
      }
      fed++;
    }

    @Override
    public void next(double[] out) {
      predicted(out);
      feed(out);
      predicted(out);
    }

    @Override
    public void predicted(double[] out) {
      if (fed == 0) {
        throw new IllegalStateException("nothing has been fed yet");
      }
      System.arraycopy(pending, 0, out, 0, pending.length);
    }

    @Override
    public int memorySize() {
      return pending.length;
    }

    @Override
    public void readMemory(double[] out) {
      System.arraycopy(pending, 0, out, 0, pending.length);
    }

    @Override
    public void writeMemory(double[] memory) {
      System.arraycopy(memory, 0, pending, 0, pending.length);
      fed = 1;
    }

    @Override
    public void reset() {
      fed = 0;
    }

    @Override
    public LatentStepper copy() {
      return new Stepper(pending.clone(), fed, rate);
    }
  }
}
