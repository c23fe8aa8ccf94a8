package org.jled.propagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.CheckpointStore;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.data.Waves;
import org.jled.nn.TrainingSettings;
import org.junit.jupiter.api.Test;

class EnsembleTest extends PropagatorContract {

  private static final Lstm MEMBER =
      new Lstm(6, TrainingSettings.fixed(15, 8, 1e-2).withWindows(30, 5, 29));

  private static final Run RUN = Run.silent(5);

  @Override
  protected PropagatorMethod method() {
    return new Ensemble(3, MEMBER);
  }

  @Test
  void predictsTheMeanOfItsMembersWhichDiffer() {
    List<LatentStepper> members =
        ((FittedEnsemble) propagator).members().stream().map(Propagator::newStepper).toList();
    LatentStepper ensemble = propagator.newStepper();
    double[] truth = Waves.latents(1, 10).sequences().get(0)[3];
    ensemble.feed(truth);
    double[] out = new double[2];
    List<Double> first = new ArrayList<>();
    for (LatentStepper member : members) {
      member.feed(truth);
      member.predicted(out);
      first.add(out[0]);
    }
    ensemble.predicted(out);
    assertThat(first).doesNotHaveDuplicates();
    assertThat(out[0])
        .isCloseTo(first.stream().mapToDouble(x -> x).average().orElseThrow(), within(1e-14));
  }

  @Test
  void oneMemberIsThatMember() {
    Propagator one = new Ensemble(1, MEMBER).fit(Waves.latents(2, 60), Waves.latents(1, 40), RUN);
    LatentStepper alone = ((FittedEnsemble) one).members().get(0).newStepper();
    LatentStepper ensemble = one.newStepper();
    double[] truth = Waves.latents(1, 10).sequences().get(0)[3];
    alone.feed(truth);
    ensemble.feed(truth);
    double[] a = new double[2];
    double[] b = new double[2];
    for (int n = 0; n < 50; n++) {
      alone.next(a);
      ensemble.next(b);
      assertThat(b).containsExactly(a, within(1e-9));
    }
  }

  @Test
  void everyMemberReportsUnderItsOwnName() {
    List<String> series = new ArrayList<>();
    List<String> tasks = new ArrayList<>();
    Progress progress = (task, done, total, note) -> tasks.add(task);
    Run run = new Run(5, progress, (name, step, value) -> series.add(name), CheckpointStore.NONE);
    new Ensemble(2, MEMBER).fit(Waves.latents(2, 60), Waves.latents(1, 40), run);
    assertThat(series).contains("member-1-propagator/valid_loss", "member-2-propagator/valid_loss");
    assertThat(tasks).contains("member-2, training propagator");
  }

  @Test
  void refusesAnEnsembleOfNone() {
    assertThatThrownBy(() -> new Ensemble(0, MEMBER)).hasMessageContaining("members must be in [1");
    assertThatThrownBy(() -> method().restore(propagator.weights().under("member-1.")))
        .hasMessageContaining("not of an ensemble");
  }
}
