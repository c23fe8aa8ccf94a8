package org.jled.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jled.core.Progress;
import org.jled.data.Dataset;
import org.jled.latent.LatentModel;
import org.jled.metric.Ranges;
import org.jled.multiscale.MultiscalePlan;
import org.jled.rival.Rival;
import org.jled.rival.Rivals;
import org.jled.system.MicroSystem;

/** Who takes part in a comparison: the models, what needs no training to speak of, the solver. */
final class LineUp {

  private final MicroSystem system;
  private final TestStarts starts;
  private final MultiscalePlan latent;
  private final List<TrainingSet> sets;
  private final Ranges everywhere;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<String> choices = new ArrayList<>();

  /**
   * Fits the rivals.
   *
   * @param system the micro solver of the data, or null where there is none
   */
  LineUp(MicroSystem system, TestStarts starts, List<Entrant> entrants, Progress progress) {
    this.system = system;
    this.starts = starts;
    this.latent = MultiscalePlan.latentOnly(starts.warmup(), starts.horizon());
    this.sets = TrainingSet.of(entrants);
    this.everywhere = TrainingSet.range(sets.stream().map(TrainingSet::data));
    entrants.forEach(this::addModel);
    Rivals.METHODS.entries().values().forEach(this::addRival);
    sets.forEach(this::addLinear);
    sets.forEach(set -> addReservoir(set, progress));
    if (system != null) {
      addSolver(entrants.get(0).seeds().get(0).model());
    }
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Which rivals could not be fitted to which data, and why. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  /** The settings of rivals that were chosen on validation data. */
  List<String> choices() {
    return List.copyOf(choices);
  }

  private void addModel(Entrant entrant) {
    TrainingSet set = TrainingSet.of(entrant, sets);
    entrant.plans().stream()
        .map(this::overHorizon)
        .distinct()
        .filter(plan -> system != null || !plan.usesMicro())
        .forEach(plan -> addSeeds(entrant, set, entrant.name(), Contender.MODEL, plan));
    String forced = entrant.name() + ", teacher forced (no forecast)";
    addSeeds(entrant, set, forced, Contender.DIAGNOSIS, latent);
  }

  /** A plan whose first latent stretch is as long as the horizon never gets to the solver. */
  private MultiscalePlan overHorizon(MultiscalePlan plan) {
    boolean alone = plan.macro() >= starts.horizon() || !plan.usesMicro();
    return alone
        ? latent
        : new MultiscalePlan(starts.warmup(), plan.macro(), plan.micro(), starts.horizon());
  }

  private void addSeeds(
      Entrant entrant, TrainingSet set, String name, String kind, MultiscalePlan plan) {
    Contender.Label label = new Contender.Label(name, kind, set.label(), plan);
    Function<LatentModel, Contender> contender = m -> new ModelContender(label, m, system);
    entries.add(
        new Entry(
            entrant.seeds().stream().map(Entrant.Seed::seed).toList(),
            entrant.seeds().stream().map(Entrant.Seed::model).map(contender).toList(),
            set.range()));
  }

  private void addRival(Rival rival) {
    if (rival.learns()) {
      sets.forEach(set -> addRival(rival, set.label(), set.data(), set.range()));
    } else {
      addRival(rival, "", sets.get(0).data(), everywhere);
    }
  }

  /**
   * A rival that cannot be fitted to these data, as a cycle to data without one, is named instead.
   */
  private void addRival(Rival rival, String trainedOn, Dataset data, Ranges range) {
    try {
      Contender.Label label = new Contender.Label(rival.id(), Contender.RIVAL, trainedOn, latent);
      entries.add(Entry.single(new RivalContender(label, rival.fit(data.train())), range));
    } catch (IllegalArgumentException | ArithmeticException unsuitable) {
      addMissing(rival.id(), trainedOn, unsuitable);
    }
  }

  private void addMissing(String rival, String trainedOn, RuntimeException unsuitable) {
    String to = trainedOn.isEmpty() ? "" : " to " + trainedOn;
    missing.add(rival + " cannot be fitted" + to + ": " + unsuitable.getMessage());
  }

  private void addLinear(TrainingSet set) {
    LinearRival rival = LinearRival.of(set.data(), latent);
    Contender.Label label = new Contender.Label(rival.name(), Contender.RIVAL, set.label(), latent);
    entries.add(Entry.single(new ModelContender(label, rival.model(), system), set.range()));
  }

  private void addReservoir(TrainingSet set, Progress progress) {
    try {
      ReservoirRival rival = ReservoirRival.of(set.data(), latent, progress);
      Contender.Label label =
          new Contender.Label(rival.name(), Contender.RIVAL, set.label(), latent);
      List<Contender> seeds = new ArrayList<>();
      rival.forecasts().forEach(one -> seeds.add(new RivalContender(label, one)));
      entries.add(new Entry(rival.seeds(), List.copyOf(seeds), set.range()));
      choices.add(rival.name() + ", " + set.label() + ": " + rival.settings() + ".");
    } catch (IllegalArgumentException | ArithmeticException unsuitable) {
      addMissing(ReservoirRival.NAME, set.label(), unsuitable);
    }
  }

  /** A model on a plan that never leaves the solver is the solver. */
  private void addSolver(LatentModel any) {
    MultiscalePlan micro = MultiscalePlan.microOnly(starts.warmup(), starts.horizon());
    Contender.Label label = new Contender.Label("data's solver", Contender.SOLVER, "", micro);
    entries.add(Entry.single(new ModelContender(label, any, system), everywhere));
  }
}
