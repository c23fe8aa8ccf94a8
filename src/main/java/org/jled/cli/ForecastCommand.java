package org.jled.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.data.Split;
import org.jled.experiment.ForecastFile;
import org.jled.experiment.RunData;
import org.jled.experiment.RunDirectory;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.MultiscalePlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jled forecast}. */
@Command(
    name = "forecast",
    description = {
      "Forecast with a trained run and keep the result as NPZ.",
      "The file holds time [T], prediction and target [start, T, C, X], latent [start, T, d], phase [start, T] (1 macro, 2 micro) and outside [start, T] (1 where the latent leaves the range of the training latents); T is the horizon, warm-up not included."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true)
final class ForecastCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN|MODEL", description = TrainedRun.RUN_OR_MODEL)
  private String trained;

  @Option(
      names = "--mode",
      description = "latent, teacher, state or multiscale.",
      defaultValue = "latent")
  private String mode;

  @Option(
      names = "--macro",
      paramLabel = "N",
      description = "Latent steps of a burst, with --mode multiscale; 50 when not given.")
  private Integer macro;

  @Option(
      names = "--micro",
      paramLabel = "N",
      description = "Micro-solver steps of a burst, with --mode multiscale; 10 when not given.")
  private Integer micro;

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description = "Steps to forecast; the first plan's when not given.")
  private Integer horizon;

  @Option(
      names = "--warmup",
      paramLabel = "N",
      description = "Known samples before; the first plan's when not given.")
  private Integer warmup;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "Forecasts of each trajectory.",
      defaultValue = "1")
  private int starts;

  @Option(
      names = "--split",
      description = "Which trajectories: ${COMPLETION-CANDIDATES}.",
      defaultValue = "TEST")
  private Split split;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description = "The known samples, instead of the run's own data.")
  private Path data;

  @Mixin private ModelPrecision precision;

  @Mixin private OutputFile output;

  @Override
  public Integer call() throws IOException {
    Path out = output.path();
    BadArguments.check(spec, () -> Checks.atLeast("--starts", starts, 1));
    ForecastMode chosen = BadArguments.check(spec, () -> ForecastMode.of(mode));
    Precision type = precision.get();
    RunDirectory run = TrainedRun.find(trained).source();
    MultiscalePlan first = run.experiment().plans().get(0);
    MultiscalePlan wanted = BadArguments.check(spec, () -> plan(chosen, first));
    OptionalInt samples = RunData.samples(run, data, split);
    samples.ifPresent(known -> fitting(wanted, known));
    try (ConsoleProgress progress = new ConsoleProgress()) {
      RunData truth = RunData.of(run, data, progress);
      BadArguments.check(spec, () -> truth.requireSolver(chosen));
      MultiscalePlan plan = fitting(wanted, truth.data().split(split).shortest());
      ForecastFile.Written written =
          ForecastFile.write(
              out, truth.evaluation(run.model().in(type)), chosen, plan, split, starts, progress);
      spec.commandLine()
          .getOut()
          .printf(
              "%s: %s of %s (%s)%n%s",
              out,
              Counted.of(written.forecasts(), "forecast"),
              Counted.of(plan.horizon(), "step"),
              chosen.id(),
              warning(written));
    }
    return 0;
  }

  /**
   * The plan if it fits; without a horizon asked for, cut to what the trajectories have room for.
   */
  private MultiscalePlan fitting(MultiscalePlan plan, int samples) {
    if (horizon == null && samples > plan.warmup()) {
      return plan.cutTo(samples);
    }
    BadArguments.check(spec, () -> requireRoom(plan, samples));
    return plan;
  }

  private void requireRoom(MultiscalePlan plan, int samples) {
    Checks.require(
        plan.samples() <= samples,
        "--warmup %d and --horizon %d need %d samples; a %s trajectory has %d",
        plan.warmup(),
        plan.horizon(),
        plan.samples(),
        split.id(),
        samples);
  }

  private static String warning(ForecastFile.Written written) {
    String diverged =
        written.diverged() == 0 ? "" : "%d of them diverged%n".formatted(written.diverged());
    return written.outside() > 0
        ? String.format(
                Locale.ROOT,
                "%.1f %% of the latents lie outside the range of the training latents%n",
                100 * written.outside())
            + diverged
        : diverged;
  }

  private MultiscalePlan plan(ForecastMode chosen, MultiscalePlan first) {
    int known = warmup == null ? first.warmup() : warmup;
    int steps = horizon == null ? first.horizon() : horizon;
    Checks.atLeast("--horizon", steps, 1);
    if (chosen == ForecastMode.MULTISCALE) {
      return new MultiscalePlan(
          known, macro == null ? 50 : macro, micro == null ? 10 : micro, steps);
    }
    Checks.require(
        macro == null && micro == null,
        "--macro and --micro belong to --mode multiscale, not to %s",
        chosen.id());
    return MultiscalePlan.latentOnly(known, steps);
  }
}
