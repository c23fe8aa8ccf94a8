package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Progress;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.metric.Errors;
import org.jled.metric.Ranges;
import org.jled.metric.Reference;
import org.jled.reduce.Reducer;

/**
 * What reducers lose: s̃ = D(E(s)) against s, no dynamics involved.
 *
 * @param reducers by the name they are to have in tables, in the order of the map
 * @param snapshots the states; each reducer must take their size
 */
public record Reconstruction(Map<String, Reducer> reducers, Snapshots snapshots) {

  public Reconstruction {
    Checks.present("reducers", reducers);
    Checks.present("snapshots", snapshots);
    reducers = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(reducers));
    for (Map.Entry<String, Reducer> entry : reducers.entrySet()) {
      Checks.notBlank("a reducer's name", entry.getKey());
      Checks.present("reducers' items", entry.getValue());
      Checks.require(
          entry.getValue().stateSize() == snapshots.spec().size(),
          "%s reduces states of %d values, these have %d",
          entry.getKey(),
          entry.getValue().stateSize(),
          snapshots.spec().size());
    }
  }

  /** One row a reducer: {@code reducer, latents, MSE} and {@code MNAD} of each channel. */
  public Table table() {
    return table(Progress.SILENT);
  }

  /** As above, telling how far it is. */
  public Table table(Progress progress) {
    Checks.present("progress", progress);
    StateSpec spec = snapshots.spec();
    List<String> columns = new ArrayList<>(List.of("reducer", "latents", "MSE"));
    spec.channels().forEach(channel -> columns.add("MNAD(" + channel + ")"));
    Table.Builder table = Table.of(columns.toArray(String[]::new));
    reducers.forEach((name, reducer) -> table.add(row(name, reducer, progress)));
    return table.build();
  }

  private Object[] row(String name, Reducer reducer, Progress progress) {
    int channels = snapshots.spec().channels().size();
    Reference reference = reference();
    double[] sums = new double[1 + channels];
    forEachState(
        reducer,
        progress,
        (state, again) -> {
          sums[0] += Errors.mse(state, again, reference) / snapshots.count();
          for (int c = 0; c < channels; c++) {
            sums[1 + c] += Errors.channelNad(c).at(state, again, reference) / snapshots.count();
          }
        });
    List<Object> row = new ArrayList<>(List.of(name, reducer.latentDim()));
    for (double sum : sums) {
      row.add(sum);
    }
    return row.toArray();
  }

  /**
   * Where in space the error is: {@code series, x, error}, the mean over all states of |s − s̃| in
   * parts of the channel's range. {@code series} is the reducer's name and the channel.
   *
   * @throws IllegalArgumentException when a state has more than one axis
   */
  public Table along() {
    StateSpec spec = snapshots.spec();
    Checks.require(
        spec.axes().size() == 1, "states must have one axis, not %d", spec.axes().size());
    double[] x = spec.axes().get(0).points();
    Ranges ranges = reference().set();
    Table.Builder table = Table.of("series", "x", "error");
    reducers.forEach(
        (name, reducer) -> {
          double[] sum = new double[spec.size()];
          forEachState(
              reducer,
              Progress.SILENT,
              (state, again) -> {
                for (int i = 0; i < sum.length; i++) {
                  sum[i] += Math.abs(state[i] - again[i]) / snapshots.count();
                }
              });
          for (int i = 0; i < sum.length; i++) {
            int c = i / x.length;
            String series = name + ", " + spec.channels().get(c);
            table.add(series, x[i % x.length], sum[i] / ranges.channel(c));
          }
        });
    return table.build();
  }

  /** Takes a state and what a reducer makes of it; both are overwritten by the next. */
  private interface Pair {
    void take(double[] state, double[] again);
  }

  private void forEachState(Reducer reducer, Progress progress, Pair pair) {
    int done = 0;
    int all = snapshots.count();
    double[] state = new double[reducer.stateSize()];
    double[] again = new double[reducer.stateSize()];
    double[] latent = new double[reducer.latentDim()];
    for (Trajectory trajectory : snapshots.trajectories()) {
      for (int t = 0; t < trajectory.length(); t++) {
        trajectory.read(t, state);
        reducer.encode(state, latent);
        reducer.decode(latent, again);
        pair.take(state, again);
        progress.checkStop();
        progress.update("reconstructing", ++done, all, "");
      }
    }
  }

  private Reference reference() {
    List<double[]> states = new ArrayList<>();
    for (Trajectory trajectory : snapshots.trajectories()) {
      for (int t = 0; t < trajectory.length(); t++) {
        states.add(trajectory.state(t));
      }
    }
    Ranges ranges = Ranges.of(states, snapshots.spec().channels().size());
    return new Reference(ranges, ranges);
  }
}
