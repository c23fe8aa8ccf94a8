package org.jled.learnedpde;

import java.util.Arrays;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Seeds;
import org.jled.core.Snapshots;
import org.jled.core.Trajectory;

/**
 * Draws points in space and time, and gives features and rates of change there. Rates are central
 * differences of fourth order between samples, ṡ = (8(s₁ − s₋₁) − (s₂ − s₋₂))/12Δt, so the first
 * and last two samples of a trajectory are not drawn, nor are the nodes whose spatial differences
 * would reach over a wall: there the data know better than a mirror image.
 */
final class TrainingPoints {

  private static final int REACH = 2;

  private final Snapshots train;
  private final FeatureGrid grid;

  TrainingPoints(Snapshots train, FeatureGrid grid) {
    Checks.require(
        train.shortest() > 2 * REACH,
        "a learned equation needs trajectories of at least %d samples, not %d",
        2 * REACH + 1,
        train.shortest());
    this.train = train;
    this.grid = grid;
  }

  /**
   * Points of one channel; the same points for every channel.
   *
   * @param most how many, all of them where there are fewer
   */
  Examples draw(int channel, int most, long seed) {
    List<String> names = grid.names(channel);
    int inside = grid.points() - 2 * grid.margin();
    int all = Math.multiplyExact(train.count() - 2 * REACH * train.trajectories().size(), inside);
    int[] chosen = Arrays.copyOf(Seeds.permutation(all, seed), Math.min(most, all));
    double[][] inputs = new double[chosen.length][];
    double[] outputs = new double[chosen.length];
    double[] rows = new double[names.size() * grid.points()];
    for (int i = 0; i < chosen.length; i++) {
      int point = grid.margin() + chosen[i] % inside;
      int sample = chosen[i] / inside;
      int k = 0;
      while (sample >= train.trajectories().get(k).length() - 2 * REACH) {
        sample -= train.trajectories().get(k++).length() - 2 * REACH;
      }
      Trajectory trajectory = train.trajectories().get(k);
      grid.read(trajectory.state(sample + REACH), channel, rows);
      inputs[i] = Arrays.copyOfRange(rows, point * names.size(), (point + 1) * names.size());
      outputs[i] = rate(trajectory, sample + REACH, channel * grid.points() + point);
    }
    return new Examples(names, inputs, outputs);
  }

  private static double rate(Trajectory trajectory, int sample, int value) {
    double near = trajectory.state(sample + 1)[value] - trajectory.state(sample - 1)[value];
    double far = trajectory.state(sample + 2)[value] - trajectory.state(sample - 2)[value];
    double step = (trajectory.time(sample + 2) - trajectory.time(sample - 2)) / 4;
    return (8 * near - far) / (12 * step);
  }
}
