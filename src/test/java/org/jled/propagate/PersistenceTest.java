package org.jled.propagate;

import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.core.Tensor;
import org.jled.core.Weights;

/** A propagator of one's own: tomorrow is as today. No existing file knows of it. */
class PersistenceTest extends PropagatorContract {

  record Persistence() implements PropagatorMethod {
    @Override
    public String id() {
      return "persistence";
    }

    @Override
    public Propagator fit(LatentSet train, LatentSet valid, Run run) {
      return new Fitted(train.latentDim());
    }

    @Override
    public Propagator restore(Weights weights) {
      Checks.require(weights.text("method").equals(id()), "not mine: %s", weights.text("method"));
      return new Fitted((int) weights.tensor("latentDim").values()[0]);
    }
  }

  record Fitted(int latentDim) implements Propagator {
    @Override
    public LatentStepper newStepper() {
      return new Stepper(new double[latentDim]);
    }

    @Override
    public Weights weights() {
      return Weights.of(Map.of("latentDim", Tensor.scalar(latentDim)))
          .withText("method", "persistence");
    }
  }

  static final class Stepper implements LatentStepper {
    private final double[] last;
    private boolean fed;

    Stepper(double[] last) {
      this.last = last;
    }

    @Override
    public void feed(double[] latent) {
      System.arraycopy(latent, 0, last, 0, last.length);
      fed = true;
    }

    @Override
    public void next(double[] out) {
      predicted(out);
    }

    @Override
    public void predicted(double[] out) {
      if (!fed) {
        throw new IllegalStateException("feed first");
      }
      System.arraycopy(last, 0, out, 0, last.length);
    }

    @Override
    public int memorySize() {
      return last.length;
    }

    @Override
    public void readMemory(double[] out) {
      System.arraycopy(last, 0, out, 0, last.length);
    }

    @Override
    public void writeMemory(double[] memory) {
      feed(memory);
    }

    @Override
    public void reset() {
      fed = false;
    }

    @Override
    public LatentStepper copy() {
      Stepper copy = new Stepper(last.clone());
      copy.fed = fed;
      return copy;
    }
  }

  @Override
  protected PropagatorMethod method() {
    return new Persistence();
  }
}
