package org.jled.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jled.core.Checks;
import org.jled.core.Trajectory;
import org.jled.data.TextProfiles;
import org.jled.data.TrajectoryFile;
import org.jled.system.MicroSolver;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.fhn.FrontProfiles;
import org.jled.system.fhn.Kinetics;
import org.jled.system.fhn.Lifting;
import org.jled.system.fhn.Scheme;
import org.jled.system.fhn.Wall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jled simulate fhn}. */
@Command(
    name = "fhn",
    description = {
      "Simulate the FitzHugh-Nagumo system: by default the published lattice Boltzmann solver.",
      "The cheapest accurate solver: --scheme cosine-spectral --nodes 26 --dt 1.",
      "The file holds time [T], state [T, 2, nodes] (u, then v) and x [nodes], in float64; time[0]"
          + " is the initial state."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true)
final class SimulateFhnCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--initial",
      paramLabel = "FILE|DIR",
      description =
          "Initial state: an NPZ file with 'state' [2, nodes], or a folder of text profiles"
              + " (y00u.txt, y00v.txt, ...). Without it, one of the built-in profiles.")
  private Path initial;

  @Option(names = "--profile", paramLabel = "K", description = "Number of the profile, 0 to 5.")
  private int profile;

  @Option(
      names = "--time",
      required = true,
      paramLabel = "T",
      description = "How long to simulate (dimensionless time).")
  private Double time;

  @Option(
      names = "--sample",
      paramLabel = "DT",
      description = "Time between two stored states.",
      defaultValue = "1")
  private double sample;

  @Mixin private OutputFile output;

  @Option(names = "--nodes", description = "Grid points on [0, 20].", defaultValue = "101")
  private int nodes;

  @Option(names = "--dt", description = "Time step of the solver.", defaultValue = "0.005")
  private double dt;

  @Option(
      names = "--scheme",
      description = "Discretisation: lattice-boltzmann, cosine-spectral.",
      defaultValue = "lattice-boltzmann")
  private String scheme;

  @Option(
      names = "--wall",
      description = "Left wall of the lattice: reference (as published), symmetric (second order).",
      showDefaultValue = Help.Visibility.NEVER)
  private String wall;

  @Option(
      names = "--lifting",
      description =
          "Populations of the lattice at the start: equilibrium (as published), first-moment (with"
              + " the diffusive flux).",
      showDefaultValue = Help.Visibility.NEVER)
  private String lifting;

  @Option(names = "--epsilon", description = "Ratio of the reaction rates.", defaultValue = "0.006")
  private double epsilon;

  @Override
  public Integer call() throws IOException {
    FitzHughNagumo system = BadArguments.check(spec, this::system);
    int samples = BadArguments.check(spec, () -> Multiples.of("--time", time, sample, 0)) + 1;
    Path out = output.path();
    double[] state = initialState(system);
    TrajectoryFile.write(out, simulate(system, state, samples));
    spec.commandLine()
        .getOut()
        .printf("%s: %d states of %s, t = 0 to %s%n", out, samples, system.spec(), time);
    return 0;
  }

  private FitzHughNagumo system() {
    Checks.positive("--dt", dt);
    Checks.positive("--sample", sample);
    Checks.inRange("--profile", profile, 0, initial == null ? FrontProfiles.COUNT - 1 : 99);
    int substeps = Multiples.of("--sample", sample, dt, 1);
    FitzHughNagumo system =
        FitzHughNagumo.paper()
            .withScheme(Choice.of(Scheme.class, "--scheme", scheme))
            .withNodes(nodes)
            .withTimeStep(dt, substeps)
            .withKinetics(new Kinetics(1, 4, epsilon, -0.03, 2));
    return lattice(system);
  }

  /** The choices that only the lattice has. */
  private FitzHughNagumo lattice(FitzHughNagumo system) {
    Checks.require(
        system.scheme() == Scheme.LATTICE_BOLTZMANN || (wall == null && lifting == null),
        "%s is a choice of lattice-boltzmann alone",
        wall == null ? "--lifting" : "--wall");
    FitzHughNagumo walled =
        wall == null ? system : system.withWall(Choice.of(Wall.class, "--wall", wall));
    return lifting == null
        ? walled
        : walled.withLifting(Choice.of(Lifting.class, "--lifting", lifting));
  }

  private double[] initialState(FitzHughNagumo system) throws IOException {
    if (initial == null) {
      return FrontProfiles.state(profile, system.spec().axes().get(0));
    }
    return Files.isDirectory(initial)
        ? TextProfiles.read(initial, profile, system.spec())
        : TrajectoryFile.readInitialState(initial, system.spec());
  }

  private static Trajectory simulate(FitzHughNagumo system, double[] state, int samples) {
    double[] times = new double[samples];
    double[][] states = new double[samples][system.spec().size()];
    try (ConsoleProgress progress = new ConsoleProgress();
        MicroSolver solver = system.newSolver(0)) {
      solver.writeState(state, 0);
      for (int t = 0; t < samples; t++) {
        if (t > 0) {
          solver.step();
        }
        times[t] = solver.time();
        solver.readState(states[t]);
        progress.update("simulating", t + 1, samples, "");
        progress.checkStop();
      }
    }
    return Trajectory.of(system.spec(), times, states);
  }
}
