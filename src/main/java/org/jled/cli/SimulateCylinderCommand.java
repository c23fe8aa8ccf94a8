package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ObjDoubleConsumer;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.data.TableCsv;
import org.jled.data.TrajectoryStream;
import org.jled.figure.WakeFilm;
import org.jled.system.flow.FlowPresets;
import org.jled.system.flow.FlowSolver;
import org.jled.system.flow.FlowUnits;
import org.jled.system.flow.ForceHistory;
import org.jled.system.flow.Forcing;
import org.jled.system.flow.NavierStokes;
import org.jled.system.flow.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jled simulate cylinder}. */
@Command(
    name = "cylinder",
    description = {
      "Simulate the flow past a cylinder (or in a cavity) with a staggered grid and an exact"
          + " projection.",
      "The file holds time [T], state [T, 4, ny, nx] in float32 (p, u, v, omega; u relative to the"
          + " free stream), x and y; time[0] is the initial state unless --discard is given."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true)
final class SimulateCylinderCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--preset",
      description =
          "led-100, led-1000 (the published box), wide-100, wide-1000, wide-impulsive, cavity,"
              + " taylor-green.",
      defaultValue = "led-100")
  private String preset;

  @Option(
      names = "--reynolds",
      paramLabel = "RE",
      description = "Reynolds number; the preset's when not given.")
  private Double reynolds;

  @Option(names = "--nx", description = "Cells along the flow; the preset's when not given.")
  private Integer nx;

  @Option(names = "--ny", description = "Cells across the flow; the preset's when not given.")
  private Integer ny;

  @Option(
      names = "--time",
      required = true,
      paramLabel = "T",
      description = "How long to simulate, a multiple of --sample.")
  private Double time;

  @Option(
      names = "--sample",
      paramLabel = "DT",
      description =
          "Time between two stored states; the preset's (0.4 D/U in most) when not given.")
  private Double sample;

  @Option(
      names = "--discard",
      paramLabel = "T",
      description = "Time at the start of which nothing is stored, a multiple of --sample.",
      defaultValue = "0")
  private double discard;

  @Option(
      names = "--steps",
      description = "Time steps a sample; what keeps the Courant number near 1 when not given.")
  private Integer steps;

  @Option(
      names = "--units",
      description = "Of times and states: diameters (D, U), paper (D = 0.075, U = 0.15).",
      defaultValue = "diameters")
  private String unitsWord;

  @Option(
      names = "--forcing",
      description = "How the fluid sticks to the body: volume-fraction, brinkman, bdim.",
      defaultValue = "volume-fraction")
  private String forcing;

  @Option(names = "--seed", description = "Selects the blow that starts the shedding.")
  private long seed;

  @Option(
      names = "--threads",
      description = "Threads; the result does not depend on them.",
      defaultValue = "1")
  private int threads;

  @Mixin private OutputFile output;

  @Option(
      names = "--forces",
      paramLabel = "FILE.csv",
      description = "Where to write drag and lift of every step: time, cd, cl.")
  private Path forces;

  @Mixin private FlowPictures pictures;

  @Override
  public Integer call() throws IOException {
    FlowUnits units =
        BadArguments.check(spec, () -> Choice.of(FlowUnits.class, "--units", unitsWord));
    NavierStokes system = BadArguments.check(spec, () -> system(units));
    double interval = system.sampleDt() * units.time();
    int skipped = BadArguments.check(spec, () -> samples("--discard", discard, interval));
    int all = BadArguments.check(spec, () -> samples("--time", time, interval));
    BadArguments.check(
        spec,
        () -> {
          Checks.inRange("--threads", threads, 1, 64);
          Checks.require(
              skipped <= all, "--discard must be at most --time %s, not %s", time, discard);
        });
    Path out = output.path();
    requireNewForces();
    pictures.check(system, all, output.isForced());
    report(out, simulate(system, units, skipped, all - skipped + 1), system);
    return 0;
  }

  private FlowRun simulate(NavierStokes system, FlowUnits units, int skipped, int length)
      throws IOException {
    try (ConsoleProgress progress = new ConsoleProgress();
        FlowSolver solver = system.newSolver(seed, threads)) {
      WakeFilm film = pictures.film(system);
      FlowRun run = new FlowRun(solver, units, skipped, length, progress, shown(film));
      TrajectoryStream.write(output.path(), run);
      if (forces != null) {
        TableCsv.write(told(run.forces(), units), forces);
      }
      pictures.write(film, run.forces());
      return run;
    }
  }

  private static ObjDoubleConsumer<double[]> shown(WakeFilm film) {
    return film == null ? (state, at) -> {} : film::add;
  }

  private NavierStokes system(FlowUnits units) {
    NavierStokes system = FlowPresets.PRESETS.get(preset);
    if (reynolds != null) {
      Checks.positive("--reynolds", reynolds);
      system = system.withReynolds(reynolds);
    }
    if (nx != null || ny != null) {
      system =
          system.withCells(
              nx == null ? system.x().cells() : nx, ny == null ? system.y().cells() : ny);
    }
    if (sample != null) {
      Checks.positive("--sample", sample);
      system = system.withSampleDt(sample / units.time());
    }
    if (steps != null) {
      system = system.withSteps(steps);
    }
    Forcing method = Choice.of(Forcing.class, "--forcing", forcing);
    return system.withObstacle(system.obstacle().withForcing(method));
  }

  /** How many sampling intervals a time is. */
  private static int samples(String name, double all, double interval) {
    Checks.notNegative(name, all);
    double ratio = all / interval;
    Checks.require(
        ratio < Integer.MAX_VALUE && Math.abs(ratio - Math.rint(ratio)) < 1e-6 * Math.max(1, ratio),
        "%s must be a whole multiple of the sampling interval %s, not %s",
        name,
        (float) interval,
        all);
    return (int) Math.rint(ratio);
  }

  private void requireNewForces() {
    if (forces == null) {
      return;
    }
    BadArguments.newFile(spec, "--forces", forces, ".csv", output.isForced());
  }

  private static Table told(ForceHistory history, FlowUnits units) {
    Table.Builder table = Table.of("time", "cd", "cl");
    for (int n = 0; n < history.size(); n++) {
      table.add(history.time()[n] * units.time(), history.drag()[n], history.lift()[n]);
    }
    return table.build();
  }

  private void report(Path out, FlowRun run, NavierStokes system) {
    var console = spec.commandLine().getOut();
    console.printf("%s: %d states of %s%n", out, run.length(), run.spec());
    ForceHistory history = run.forces();
    if (system.obstacle().shape() == Shape.NONE || history.size() == 0) {
      return;
    }
    double middle = 0.5 * history.time()[history.size() - 1];
    try {
      console.printf("second half: %s%n", history.between(middle, Double.MAX_VALUE).statistics());
    } catch (IllegalArgumentException noPeriod) {
      console.printf("Cd at the end: %.4f%n", history.drag()[history.size() - 1]);
    }
  }
}
