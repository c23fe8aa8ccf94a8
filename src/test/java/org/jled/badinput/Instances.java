package org.jled.badinput;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jled.core.Covariance;
import org.jled.core.LatentSet;
import org.jled.core.Mixture;
import org.jled.core.Progress;
import org.jled.core.Ridge;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.Split;
import org.jled.data.Waves;
import org.jled.experiment.BurstPeriods;
import org.jled.experiment.CostBreakdown;
import org.jled.experiment.CostMeasurement;
import org.jled.experiment.ErrorSplit;
import org.jled.experiment.Evaluation;
import org.jled.experiment.Experiments;
import org.jled.experiment.GridRefinement;
import org.jled.experiment.LatentSizes;
import org.jled.experiment.LearnedPdeStudy;
import org.jled.experiment.ModelFolder;
import org.jled.experiment.ModelLibrary;
import org.jled.experiment.PhaseDrift;
import org.jled.experiment.Provenance;
import org.jled.experiment.Reconstruction;
import org.jled.experiment.Report;
import org.jled.experiment.Restarts;
import org.jled.experiment.ResultTable;
import org.jled.experiment.RunData;
import org.jled.experiment.StochasticStudy;
import org.jled.figure.FieldGrid;
import org.jled.latent.EndToEnd;
import org.jled.latent.LatentModel;
import org.jled.latent.StateDict;
import org.jled.latent.TrainedRange;
import org.jled.learnedpde.Regressors;
import org.jled.learnedpde.TanhNetwork;
import org.jled.metric.BlockBootstrap;
import org.jled.metric.Metrics;
import org.jled.metric.Oscillation;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.MultiscalePlan;
import org.jled.nn.Readout;
import org.jled.nn.TrainingSettings;
import org.jled.propagate.Ensemble;
import org.jled.propagate.Gru;
import org.jled.propagate.LatentMlp;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.LinearMap;
import org.jled.propagate.Lstm;
import org.jled.propagate.MdnLstm;
import org.jled.propagate.Propagator;
import org.jled.propagate.Reservoir;
import org.jled.propagate.Sindy;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.DiffusionMaps;
import org.jled.reduce.Identity;
import org.jled.reduce.Pca;
import org.jled.reduce.Reducer;
import org.jled.rival.Climatology;
import org.jled.rival.Dmd;
import org.jled.rival.FittedDmd;
import org.jled.rival.LimitCycle;
import org.jled.system.CosineInterpolation;
import org.jled.system.CosineTransform;
import org.jled.system.Etdrk4;
import org.jled.system.MicroSolver;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.flow.FlowSolver;
import org.jled.system.flow.ForceHistory;
import org.jled.system.flow.NavierStokes;
import org.jled.system.flow.SheddingRefinement;
import org.jled.system.flow.SurfaceForce;
import org.jled.system.flow.TaylorGreenRefinement;
import org.jled.system.ks.FourierInterpolation;
import org.jled.system.langevin.Langevin;
import org.jled.system.lyapunov.TangentMap;

/** One object of every public type, and of every implementation that can be made in a moment. */
final class Instances {

  private static final Snapshots WAVES = Waves.snapshots(2, 30);
  private static final LatentSet LATENTS = Waves.latents(2, 30);
  private static final TrainingSettings ONCE =
      TrainingSettings.fixed(1, 16, 1e-3).withWindows(10, 5, 5);

  private Instances() {}

  static List<Object> all() {
    List<Object> all = new ArrayList<>(Samples.all());
    all.add(Table.of("a"));
    all.add(trajectory().slice(0, 4));
    all.addAll(methods());
    all.addAll(numerics(Waves.SPEC.size()));
    all.add(new ModelFolder(Path.of("target", "none")));
    all.add(new ModelLibrary(Path.of("target", "none")));
    all.add(Langevin.tiny().equilibrium());
    all.add(new BlockBootstrap(List.of(new double[] {0, 1}, new double[] {1, 0}), 2, 0));
    all.add(StochasticStudy.usual());
    all.add(new SurfaceForce(NavierStokes.tiny()));
    all.add(new SheddingRefinement(NavierStokes.tiny(), 40, 60));
    all.add(new TaylorGreenRefinement(1, 64));
    all.add(new ForceHistory.Recorder(NavierStokes.tiny()));
    all.add(Experiments.PRESETS);
    all.addAll(Metrics.METRICS.entries().values());
    Reducer reducer = reducer();
    Propagator propagator = new Lstm(4, ONCE).fit(LATENTS, LATENTS, Run.silent(1));
    Mixture mixture = Mixture.of(2, Covariance.FULL);
    all.add(new MdnLstm(4, mixture, Readout.RESIDUAL, ONCE).fit(LATENTS, LATENTS, Run.silent(1)));
    LatentModel model = new LatentModel(reducer, propagator);
    all.addAll(List.of(reducer, propagator, propagator.newStepper(), model));
    FittedDmd modes = new Dmd(2, true).fit(WAVES);
    all.addAll(List.of(modes, modes.modes()));
    all.add(new ResultTable(Experiments.PRESETS.get("fhn-tiny"), model));
    all.add(new RunData(Experiments.PRESETS.get("fhn-tiny"), Samples.dataset(), true));
    all.add(forecast(model));
    all.addAll(analyses(model));
    Evaluation evaluation = (Evaluation) Samples.of(Evaluation.class);
    all.add(new CostMeasurement(evaluation));
    all.add(Provenance.of(evaluation.experiment()));
    Table results = new ResultTable(evaluation.experiment(), model).table();
    all.add(new Report(evaluation, Split.TEST, results, results));
    return all;
  }

  private static List<Object> analyses(LatentModel model) {
    FitzHughNagumo system = FitzHughNagumo.tiny();
    double[] two = {0, 1};
    return List.of(
        new Oscillation(two),
        new PhaseDrift(two, two, two, two),
        new LatentSizes(Map.of(), WAVES, WAVES),
        new Reconstruction(Map.of(), WAVES),
        FieldGrid.of(Table.of("x").add(1).build(), "x", "x", "x"),
        new ErrorSplit(trajectory(), MultiscalePlan.latentOnly(4, 6)),
        new BurstPeriods(model, system, trajectory()),
        new CostBreakdown(model, system, trajectory()),
        new GridRefinement(0, 1),
        new LearnedPdeStudy(
            Experiments.PRESETS.get("fhn-tiny").data(),
            1,
            MultiscalePlan.latentOnly(4, 6),
            Progress.SILENT),
        new Restarts(system, new double[system.spec().size()], 2));
  }

  private static List<Object> methods() {
    return List.of(
        EndToEnd.tiny(),
        StateDict.of(EndToEnd.tiny(), Waves.SPEC),
        Gru.tiny(),
        MdnLstm.tiny(),
        LatentMlp.tiny(),
        LinearMap.tiny(),
        Ensemble.paper(),
        Reservoir.tiny(),
        Sindy.tiny(),
        Identity.paper(),
        Pca.tiny(),
        DiffusionMaps.tiny(),
        TanhNetwork.tiny(),
        Regressors.TINY,
        new Climatology(),
        Dmd.usual(),
        LimitCycle.paper());
  }

  private static List<Object> numerics(int size) {
    return List.of(
        new Ridge(size, size),
        CosineTransform.of(size),
        CosineTransform.of(CosineTransform.LEAST_FOURIER + 1),
        new CosineInterpolation(size, size),
        new FourierInterpolation(size, size),
        new Etdrk4(new double[size], 1, (state, out) -> {}));
  }

  /** An array as long as a method of an object wants it. */
  static double[] array(Object object, String parameter) {
    if (object instanceof FlowSolver flow) {
      return new double[flow.system().spec().size()];
    }
    if (object instanceof TangentMap map) {
      return new double[map.size()];
    }
    if (object instanceof MicroSolver) {
      return new double[FitzHughNagumo.tiny().spec().size()];
    }
    if (object instanceof CosineTransform) {
      // From the third value on, whatever its length: both begin at 2.
      return new double[CosineTransform.LEAST_FOURIER + 3];
    }
    boolean latent =
        parameter.equals("latent")
            || parameter.equals("amplitudes")
            || object instanceof LatentStepper
            || object instanceof TrainedRange;
    return new double[latent ? 2 : Waves.SPEC.size()];
  }

  private static Trajectory trajectory() {
    return WAVES.trajectories().get(0);
  }

  private static Reducer reducer() {
    return new Autoencoder(List.of(8), 2, org.jled.core.Activation.CELU, ONCE)
        .fit(WAVES, WAVES, Run.silent(1));
  }

  private static Forecast forecast(LatentModel model) {
    MultiscalePlan plan = MultiscalePlan.latentOnly(4, 6);
    return Forecast.record(
        ForecastMode.LATENT.start(model, null, plan, trajectory()), 6, Progress.SILENT);
  }
}
