package org.jled.learnedpde;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Trajectory;
import org.jled.metric.Ranges;
import org.jled.rival.FittedRival;

/** A learned equation, integrated. */
final class FittedPde implements FittedRival {

  /** How many widths of the training range a value may lie outside of it. */
  private static final double FAR = 10;

  private final LearnedPde settings;
  private final StateSpec spec;
  private final double sampleDt;
  private final List<Regression> learned;
  private final double[] low;
  private final double[] high;

  FittedPde(LearnedPde settings, Snapshots train, List<Regression> learned) {
    this.settings = settings;
    this.learned = List.copyOf(learned);
    spec = train.spec();
    sampleDt = train.sampleDt();
    List<double[]> states = new ArrayList<>();
    train.trajectories().forEach(t -> states.addAll(states(t)));
    Ranges range = Ranges.of(states, spec.channels().size());
    low = new double[learned.size()];
    high = new double[learned.size()];
    for (int c = 0; c < low.length; c++) {
      low[c] = range.min()[c] - FAR * range.channel(c);
      high[c] = range.max()[c] + FAR * range.channel(c);
    }
  }

  private static List<double[]> states(Trajectory trajectory) {
    double[][] states = new double[trajectory.length()][];
    Arrays.setAll(states, trajectory::state);
    return List.of(states);
  }

  @Override
  public int stateSize() {
    return spec.size();
  }

  RightHandSide rightHandSide() {
    return new LearnedRightHandSide(spec, settings.features(), settings.order(), learned);
  }

  /** The samples follow each other as the known ones do; a single one, as the training data. */
  @Override
  public Rollout start(Trajectory known, int warmup) {
    Checks.present("known", known);
    Checks.inRange("warmup", warmup, 1, known.length());
    Checks.require(
        known.spec().size() == stateSize(),
        "the trajectory has states of %d values, the learned equation is of %d",
        known.spec().size(),
        stateSize());
    double interval = known.length() > 1 ? known.time(1) - known.time(0) : sampleDt;
    return new Integration(stepper(), known.state(warmup - 1), interval);
  }

  private TimeStepper stepper() {
    return settings.features().isDiffusive()
        ? new ChebyshevStepper(rightHandSide(), stateSize(), settings.longestStep())
        : new ClassicStepper(rightHandSide(), stateSize(), settings.longestStep());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("LearnedPde(");
    for (int c = 0; c < learned.size(); c++) {
      text.append(c == 0 ? "" : "; ").append(spec.channels().get(c)).append("_t = ");
      text.append(learned.get(c));
    }
    return text.append(')').toString();
  }

  /** A forecast under way; NaN once it has diverged. */
  private final class Integration implements Rollout {

    private final TimeStepper stepper;
    private final double[] here;
    private final double interval;

    Integration(TimeStepper stepper, double[] here, double interval) {
      this.stepper = stepper;
      this.here = here;
      this.interval = interval;
    }

    @Override
    public void next(double[] state) {
      if (!Double.isNaN(here[0])) {
        stepper.advance(here, interval);
      }
      int points = here.length / low.length;
      for (int i = 0; i < here.length; i++) {
        if (!(here[i] >= low[i / points] && here[i] <= high[i / points])) {
          Arrays.fill(here, Double.NaN);
        }
      }
      System.arraycopy(here, 0, state, 0, state.length);
    }
  }
}
