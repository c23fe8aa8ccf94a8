package org.jled.badinput;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jled.compare.MethodStudies;
import org.jled.compare.MethodStudy;
import org.jled.compare.Sweep;
import org.jled.core.Activation;
import org.jled.core.Axis;
import org.jled.core.CheckpointStore;
import org.jled.core.Covariance;
import org.jled.core.LatentSet;
import org.jled.core.MetricLog;
import org.jled.core.Mixture;
import org.jled.core.Noise;
import org.jled.core.Precision;
import org.jled.core.Progress;
import org.jled.core.Registry;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Table;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.Dataset;
import org.jled.data.DatasetRecipe;
import org.jled.data.Scaler;
import org.jled.data.Split;
import org.jled.data.SplitPlan;
import org.jled.data.Waves;
import org.jled.experiment.ClimateResult;
import org.jled.experiment.ClimateStudy;
import org.jled.experiment.ErrorGrowth;
import org.jled.experiment.Evaluation;
import org.jled.experiment.Experiment;
import org.jled.experiment.Experiments;
import org.jled.experiment.ForecastErrors;
import org.jled.experiment.LatentSpectrum;
import org.jled.experiment.ModelCard;
import org.jled.experiment.RunDirectory;
import org.jled.experiment.SpectrumStudy;
import org.jled.experiment.StageFiles;
import org.jled.experiment.TestStarts;
import org.jled.latent.LatentModel;
import org.jled.latent.LatentModelMethod;
import org.jled.latent.SymmetricCopies;
import org.jled.latent.TrainedRange;
import org.jled.latent.TwoStage;
import org.jled.learnedpde.Examples;
import org.jled.learnedpde.FeatureSet;
import org.jled.learnedpde.GaussianProcess;
import org.jled.learnedpde.LearnedPde;
import org.jled.learnedpde.PublishedErrors;
import org.jled.learnedpde.Regressor;
import org.jled.metric.ClimateError;
import org.jled.metric.Densities;
import org.jled.metric.Density;
import org.jled.metric.JointDensities;
import org.jled.metric.JointDensity;
import org.jled.metric.PowerSpectra;
import org.jled.metric.PowerSpectrum;
import org.jled.metric.Ranges;
import org.jled.metric.Reference;
import org.jled.metric.Slopes;
import org.jled.metric.ValidTime;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.ForecastStep;
import org.jled.multiscale.MultiscalePlan;
import org.jled.multiscale.Phase;
import org.jled.nn.Optimiser;
import org.jled.nn.RateDecay;
import org.jled.nn.Start;
import org.jled.nn.TrainingSettings;
import org.jled.propagate.CandidateLibrary;
import org.jled.propagate.DrivenReservoir;
import org.jled.propagate.Lstm;
import org.jled.propagate.Propagator;
import org.jled.propagate.PropagatorMethod;
import org.jled.propagate.RecurrentMethod;
import org.jled.propagate.Reservoir;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.AutoencoderMethod;
import org.jled.reduce.ConvAutoencoder;
import org.jled.reduce.Pca;
import org.jled.reduce.Reducer;
import org.jled.reduce.ReducerMethod;
import org.jled.reduce.SecondDecoder;
import org.jled.reduce.VariationalAutoencoder;
import org.jled.rival.FittedRival;
import org.jled.rival.Persistence;
import org.jled.rival.Rival;
import org.jled.system.Clock;
import org.jled.system.MicroSolver;
import org.jled.system.MicroSystem;
import org.jled.system.Nonlinearity;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.fhn.Kinetics;
import org.jled.system.fhn.Lifting;
import org.jled.system.fhn.Scheme;
import org.jled.system.fhn.Wall;
import org.jled.system.flow.Body;
import org.jled.system.flow.Edge;
import org.jled.system.flow.Edges;
import org.jled.system.flow.FlowSolver;
import org.jled.system.flow.FlowUnits;
import org.jled.system.flow.ForceHistory;
import org.jled.system.flow.Forcing;
import org.jled.system.flow.InitialFlow;
import org.jled.system.flow.Mesh;
import org.jled.system.flow.NavierStokes;
import org.jled.system.flow.Obstacle;
import org.jled.system.flow.Sampling;
import org.jled.system.flow.Shape;
import org.jled.system.ks.KsTangent;
import org.jled.system.ks.KuramotoSivashinsky;
import org.jled.system.langevin.Langevin;
import org.jled.system.langevin.Potential;
import org.jled.system.lyapunov.Benettin;
import org.jled.system.lyapunov.Divergence;
import org.jled.system.lyapunov.FiniteDifferences;
import org.jled.system.lyapunov.FlowMap;
import org.jled.system.lyapunov.LyapunovSpectrum;
import org.jled.system.lyapunov.TangentMap;
import org.jled.system.verify.Finding;
import org.jled.system.verify.Ladder;
import org.jled.system.verify.Rung;

/** One valid value of every type that a public method takes. */
final class Samples {

  private static final Map<Class<?>, Object> VALUES = new LinkedHashMap<>();

  private Samples() {}

  static {
    plain();
    settings();
    fitted();
  }

  private static void plain() {
    VALUES.put(int.class, 2);
    VALUES.put(long.class, 2L);
    VALUES.put(double.class, 1.0);
    VALUES.put(boolean.class, false);
    VALUES.put(String.class, "name");
    VALUES.put(double[].class, new double[] {0, 1});
    VALUES.put(int[].class, new int[] {2});
    VALUES.put(Path.class, Path.of("target", "none"));
    VALUES.put(Axis.class, Axis.uniform("x", 0, 1, 6));
    VALUES.put(StateSpec.class, Waves.SPEC);
    VALUES.put(Tensor.class, Tensor.of(new double[4], 2, 2));
    VALUES.put(Weights.class, Weights.of(Map.of()));
    VALUES.put(Table.class, Table.of("a").build());
    VALUES.put(Snapshots.class, Waves.snapshots(2, 30));
    VALUES.put(Trajectory.class, Waves.snapshots(1, 30).trajectories().get(0));
    VALUES.put(LatentSet.class, Waves.latents(2, 30));
    VALUES.put(Progress.class, Progress.SILENT);
    VALUES.put(MetricLog.class, MetricLog.NONE);
    VALUES.put(CheckpointStore.class, CheckpointStore.NONE);
    VALUES.put(Run.class, Run.silent(1));
    VALUES.put(Iterator.class, List.<ForecastStep>of().iterator());
    VALUES.put(List.class, List.of("a"));
    VALUES.put(Map.class, Map.of());
  }

  private static void settings() {
    VALUES.put(Activation.class, Activation.CELU);
    VALUES.put(Precision.class, Precision.FLOAT64);
    VALUES.put(Pca.Decomposition.class, Pca.Decomposition.AUTOMATIC);
    VALUES.put(Covariance.class, Covariance.FULL);
    VALUES.put(Mixture.class, Mixture.of(2, Covariance.FULL));
    VALUES.put(Noise.class, new Noise(1));
    VALUES.put(Optimiser.class, Optimiser.ADAM);
    VALUES.put(RateDecay.class, RateDecay.ROUNDS);
    VALUES.put(Start.class, Start.RANDOM);
    VALUES.put(Split.class, Split.TEST);
    VALUES.put(ForecastMode.class, ForecastMode.LATENT);
    VALUES.put(Phase.class, Phase.MACRO);
    VALUES.put(Wall.class, Wall.SYMMETRIC);
    VALUES.put(Lifting.class, Lifting.FIRST_MOMENT);
    VALUES.put(Scheme.class, Scheme.COSINE_SPECTRAL);
    VALUES.put(Nonlinearity.class, (Nonlinearity) (state, out) -> {});
    VALUES.put(IntConsumer.class, (IntConsumer) steps -> {});
    VALUES.put(Clock.class, new Clock("nothing", 1, 1, steps -> {}));
    VALUES.put(Kinetics.class, Kinetics.paper());
    VALUES.put(TrainingSettings.class, TrainingSettings.paper());
    flow();
    chaos();
    VALUES.put(SplitPlan.class, SplitPlan.of(4, 0L));
    VALUES.put(MultiscalePlan.class, new MultiscalePlan(2, 1, 1, 4));
    Experiment experiment = Experiments.PRESETS.get("fhn-tiny");
    VALUES.put(MicroSystem.class, FitzHughNagumo.tiny());
    VALUES.put(Langevin.class, Langevin.tiny());
    VALUES.put(Potential.class, Langevin.tiny().potential());
    VALUES.put(KuramotoSivashinsky.class, KuramotoSivashinsky.tiny());
    VALUES.put(MicroSolver.class, FitzHughNagumo.tiny().newSolver(0));
    VALUES.put(DatasetRecipe.class, experiment.data());
    VALUES.put(Experiment.class, experiment);
    VALUES.put(ModelCard.class, new ModelCard("card"));
    VALUES.put(RunDirectory.class, new RunDirectory(Path.of("target", "none")));
    VALUES.put(StageFiles.class, new StageFiles(Path.of("target", "none")));
    VALUES.put(Autoencoder.class, Autoencoder.tiny());
    VALUES.put(ConvAutoencoder.class, ConvAutoencoder.tiny().withWidths(List.of(4)));
    VALUES.put(SecondDecoder.class, SecondDecoder.fast());
    VALUES.put(AutoencoderMethod.class, Autoencoder.tiny());
    VALUES.put(VariationalAutoencoder.class, VariationalAutoencoder.tiny());
    VALUES.put(SymmetricCopies.class, new SymmetricCopies(TwoStage.tiny(), 1));
    VALUES.put(Lstm.class, Lstm.tiny());
    VALUES.put(RecurrentMethod.class, Lstm.tiny());
    VALUES.put(CandidateLibrary.class, CandidateLibrary.POLYNOMIAL);
    VALUES.put(ReducerMethod.class, Autoencoder.tiny());
    VALUES.put(PropagatorMethod.class, Lstm.tiny());
    VALUES.put(LatentModelMethod.class, TwoStage.tiny());
    VALUES.put(TwoStage.class, TwoStage.tiny());
    VALUES.put(MethodStudy.class, MethodStudies.STUDIES.get("fhn-tiny"));
    VALUES.put(Registry.class, Registry.<LatentModelMethod>of("method"));
    Sweep sweep = new Sweep(experiment, Map.of("seed", List.of("1", "2")));
    VALUES.put(Sweep.class, sweep);
    VALUES.put(Sweep.Trial.class, sweep.grid().get(0));
  }

  private static void flow() {
    NavierStokes flow = NavierStokes.tiny();
    VALUES.put(NavierStokes.class, flow);
    VALUES.put(FlowSolver.class, flow.newSolver(0));
    VALUES.put(Mesh.class, flow.x());
    VALUES.put(Edge.class, Edge.SLIP);
    VALUES.put(Edges.class, flow.edges());
    VALUES.put(Body.class, Body.circle(2.5, 3, 1));
    VALUES.put(Obstacle.class, flow.obstacle());
    VALUES.put(Shape.class, Shape.CIRCLE);
    VALUES.put(Forcing.class, Forcing.BDIM);
    VALUES.put(InitialFlow.class, InitialFlow.IMPULSIVE);
    VALUES.put(Sampling.class, flow.sampling());
    VALUES.put(FlowUnits.class, FlowUnits.PAPER);
    double[] time = {0, 0.5, 1, 1.5};
    VALUES.put(ForceHistory.class, new ForceHistory(time, time, new double[4]));
    VALUES.put(Rung.Trial.class, (Rung.Trial) progress -> null);
  }

  private static void chaos() {
    FlowMap still = state -> {};
    VALUES.put(FlowMap.class, still);
    VALUES.put(TangentMap.class, new FiniteDifferences(still, 2, 1, 1));
    VALUES.put(FiniteDifferences.class, new FiniteDifferences(still, 2, 1, 1));
    VALUES.put(Divergence.class, new Divergence(KuramotoSivashinsky.tiny(), 1, 1, 0));
    VALUES.put(Benettin.class, new Benettin(1, 0, 2, 1, 0));
    double[][] rates = {{1}, {2}};
    VALUES.put(double[][].class, rates);
    VALUES.put(LyapunovSpectrum.class, new LyapunovSpectrum(rates));
    VALUES.put(KsTangent.class, new KsTangent(KuramotoSivashinsky.tiny(), 1));
    Rung rung = new Rung(1, "title", false, progress -> null);
    VALUES.put(Rung.class, rung);
    VALUES.put(Finding.class, Finding.told("quantity", 1, "none"));
    VALUES.put(Rung.Outcome.class, new Rung.Outcome(List.of(), Map.of()));
    VALUES.put(Ladder.class, new Ladder("name", List.of(rung)));
    VALUES.put(Finding[].class, new Finding[0]);
  }

  private static void climate() {
    double[] two = {0, 1};
    JointDensity.Bounds unit = new JointDensity.Bounds(0, 1);
    VALUES.put(JointDensity.Bounds.class, unit);
    VALUES.put(Slopes.class, new Slopes(two, two));
    VALUES.put(ClimateError.class, new ClimateError(1, 0));
    VALUES.put(ValidTime.class, new ValidTime(1, true));
    VALUES.put(ClimateStudy.class, new ClimateStudy(2, 2, 4, 8, 2));
    ClimateError none = new ClimateError(1, 0);
    Density density = Density.of(two, 0, 1, 2);
    Densities densities = new Densities(density, density, density);
    VALUES.put(Density.class, density);
    VALUES.put(Densities.class, densities);
    JointDensity joint = JointDensity.of(two, two, unit, unit, 2);
    JointDensities joints = new JointDensities(joint, joint, joint);
    VALUES.put(JointDensity.class, joint);
    VALUES.put(JointDensities.class, joints);
    PowerSpectrum power = new PowerSpectrum(two);
    PowerSpectra powers = new PowerSpectra(power, power, power);
    VALUES.put(PowerSpectrum.class, power);
    VALUES.put(PowerSpectra.class, powers);
    ClimateResult.Climate climate =
        new ClimateResult.Climate(densities, joints, powers, none, none);
    VALUES.put(ClimateResult.Climate.class, climate);
    VALUES.put(SpectrumStudy.class, new SpectrumStudy(1, 2, 1, 1));
    VALUES.put(LatentSpectrum.class, new LatentSpectrum(1, 0, 2, 1));
    VALUES.put(ErrorGrowth.class, new ErrorGrowth(1, 0, 2));
    ForecastErrors errors = new ForecastErrors(List.of(two), 1);
    VALUES.put(ForecastErrors.class, errors);
    VALUES.put(TestStarts.class, new TestStarts(List.of(0), 1, 2, 1));
    VALUES.put(
        ClimateResult.class, new ClimateResult(0, errors, 1, climate, new ErrorGrowth(1, 0, 2)));
  }

  private static void fitted() {
    Snapshots waves = Waves.snapshots(2, 30);
    VALUES.put(Dataset.class, new Dataset(waves, waves, waves));
    VALUES.put(Scaler.class, Scaler.fit(waves));
    Ranges ranges = Ranges.of(List.of(new double[12]), 2);
    VALUES.put(Ranges.class, ranges);
    climate();
    VALUES.put(Reference.class, new Reference(ranges, ranges));
    VALUES.put(TrainedRange.class, TrainedRange.of(Waves.latents(2, 30)));
    LatentModel model = new LatentModel(new Still(), new Still.Dynamics());
    VALUES.put(Rival.class, new Persistence());
    VALUES.put(FittedRival.class, new Persistence().fit(waves));
    learnedEquations();
    VALUES.put(Reducer.class, model.reducer());
    VALUES.put(Propagator.class, model.propagator());
    VALUES.put(DrivenReservoir.class, Reservoir.tiny().drive(Waves.latents(2, 30), Run.silent(1)));
    VALUES.put(LatentModel.class, model);
    VALUES.put(
        Evaluation.class,
        new Evaluation(
            Experiments.PRESETS.get("fhn-tiny"), model, new Dataset(waves, waves, waves), false));
  }

  private static void learnedEquations() {
    VALUES.put(FeatureSet.class, FeatureSet.F1);
    VALUES.put(Regressor.class, GaussianProcess.tiny());
    VALUES.put(LearnedPde.class, LearnedPde.tiny());
    VALUES.put(PublishedErrors.class, PublishedErrors.ALL.get(0));
    double[][] inputs = {{1}, {2}};
    VALUES.put(Examples.class, new Examples(List.of("u"), inputs, new double[] {0, 1}));
  }

  /** Every value there is. */
  static Collection<Object> all() {
    return VALUES.values();
  }

  static Dataset dataset() {
    return (Dataset) VALUES.get(Dataset.class);
  }

  static boolean has(Class<?> type) {
    return VALUES.containsKey(type);
  }

  static Object of(Class<?> type) {
    return VALUES.get(type);
  }
}
