package org.jled.learnedpde;

import java.util.List;
import org.jled.core.Activation;
import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.core.Run;
import org.jled.core.Seeds;
import org.jled.infer.NetworkBuilder;

/**
 * Regression by a small network of tanh layers with a linear output, trained by {@link
 * LevenbergMarquardt} with Bayesian regularisation; inputs and output are standardised.
 *
 * <p>Good values: three layers of 6, 800 points and 250 steps, which take some seconds. It
 * evaluates faster than a Gaussian process of 200 points.
 *
 * @param hidden the width of each hidden layer, 1 to 100; one layer at least
 * @param points at most so many are taken, 2 to 100 000
 * @param steps of the training, at least 1
 */
public record TanhNetwork(List<Integer> hidden, int points, int steps) implements Regressor {

  /** The id in {@link Regressors}. */
  public static final String ID = "network";

  public TanhNetwork {
    hidden = Checks.list("hidden", hidden);
    Checks.require(!hidden.isEmpty(), "hidden must hold at least one width");
    hidden.forEach(width -> Checks.inRange("hidden width", width, 1, 100));
    Checks.inRange("points", points, 2, 100_000);
    Checks.atLeast("steps", steps, 1);
  }

  /** For the FitzHugh–Nagumo equation. */
  public static TanhNetwork paper() {
    return new TanhNetwork(List.of(6, 6, 6), 800, 250);
  }

  /** For tests: a second. */
  public static TanhNetwork tiny() {
    return new TanhNetwork(List.of(5, 5, 5), 200, 60);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Regression fit(Examples examples, Run run) {
    Checks.present("examples", examples);
    Checks.present("run", run);
    Standardisation standard = Standardisation.of(examples);
    Perceptron network = new Perceptron(standard.inputs(), hidden);
    LevenbergMarquardt fit =
        new LevenbergMarquardt(
            network,
            standard.inputs(examples),
            standard.outputs(examples),
            network.random(Seeds.derive(run.seed(), "tanh-network", 0)));
    double[] theta = fit.fit(steps, run.progress());
    NetworkBuilder<?> builder = NetworkBuilder.of(network.weights(theta), Precision.FLOAT64);
    builder.input(standard.inputs());
    for (int k = 0; k <= hidden.size(); k++) {
      builder.dense(String.valueOf(k));
      builder.activate(k < hidden.size() ? Activation.TANH : Activation.IDENTITY);
    }
    return new FittedTanhNetwork(standard, builder.build(), fit.determined(), fit.deviation());
  }
}
