package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jled.core.Checks;
import org.jled.core.Trajectory;
import org.jled.data.TrajectoryFile;
import org.jled.system.MicroSolver;
import org.jled.system.ks.KuramotoSivashinsky;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jled simulate ks}. */
@Command(
    name = "ks",
    description = {
      "Simulate the Kuramoto-Sivashinsky equation u_t + u u_x + u_xx + nu u_xxxx = 0 on a circle,"
          + " by Fourier modes and ETDRK4.",
      "The file holds time [T], state [T, 1, points] and x [points], in float64; time[0] is the"
          + " initial state unless --discard is given."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true)
final class SimulateKsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--initial",
      paramLabel = "FILE",
      description =
          "Initial state: an NPZ file with 'state' [1, points]. Without it, small noise, from which"
              + " the attractor is reached after some 100 time units.")
  private Path initial;

  @Option(names = "--seed", description = "Selects the noise.", defaultValue = "0")
  private long seed;

  @Option(
      names = "--time",
      required = true,
      paramLabel = "T",
      description = "How long to simulate, a multiple of --sample.")
  private Double time;

  @Option(
      names = "--sample",
      paramLabel = "DT",
      description = "Time between two stored states, a multiple of --dt.",
      defaultValue = "0.25")
  private double sample;

  @Option(
      names = "--discard",
      paramLabel = "T",
      description = "Time at the start of which nothing is stored, a multiple of --sample.",
      defaultValue = "0")
  private double discard;

  @Mixin private OutputFile output;

  @Option(names = "--points", description = "Grid points, even.", defaultValue = "64")
  private int points;

  @Option(names = "--length", description = "Length of the circle.", defaultValue = "22")
  private double length;

  @Option(
      names = "--viscosity",
      description = "nu, the coefficient of the fourth derivative.",
      defaultValue = "1")
  private double viscosity;

  @Option(
      names = "--dt",
      description = "Time step of the solver; the published one is 0.00025.",
      defaultValue = "0.025")
  private double dt;

  @Override
  public Integer call() throws IOException {
    KuramotoSivashinsky system = BadArguments.check(spec, this::system);
    int all = BadArguments.check(spec, () -> Multiples.of("--time", time, sample, 0));
    int skipped = BadArguments.check(spec, () -> Multiples.of("--discard", discard, sample, 0));
    BadArguments.check(
        spec,
        () ->
            Checks.require(
                skipped <= all, "--discard must be at most --time %s, not %s", time, discard));
    Path out = output.path();
    TrajectoryFile.write(out, simulate(system, initialState(system), skipped, all + 1));
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d states of %s, t = %s to %s%n",
            out, all + 1 - skipped, system.spec(), discard, time);
    return 0;
  }

  private KuramotoSivashinsky system() {
    Checks.inRange("--points", points, 8, KuramotoSivashinsky.MOST_POINTS);
    Checks.require(points % 2 == 0, "--points must be even, not %d", points);
    Checks.positive("--length", length);
    Checks.positive("--viscosity", viscosity);
    Checks.positive("--dt", dt);
    Checks.positive("--sample", sample);
    int substeps = Multiples.of("--sample", sample, dt, 1);
    return new KuramotoSivashinsky(points, length, viscosity, dt, substeps);
  }

  private double[] initialState(KuramotoSivashinsky system) throws IOException {
    return initial == null
        ? system.noise(seed)
        : TrajectoryFile.readInitialState(initial, system.spec());
  }

  private static Trajectory simulate(
      KuramotoSivashinsky system, double[] state, int skipped, int samples) {
    double[] times = new double[samples - skipped];
    double[][] states = new double[times.length][system.points()];
    try (ConsoleProgress progress = new ConsoleProgress();
        MicroSolver solver = system.newSolver(0)) {
      solver.writeState(state, 0);
      for (int t = 0; t < samples; t++) {
        if (t > 0) {
          solver.step();
        }
        if (t >= skipped) {
          times[t - skipped] = solver.time();
          solver.readState(states[t - skipped]);
        }
        progress.update("simulating", t + 1, samples, "");
        progress.checkStop();
      }
    }
    return Trajectory.of(system.spec(), times, states);
  }
}
