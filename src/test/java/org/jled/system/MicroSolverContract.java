package org.jled.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MicroSolver} must do. An implementation's test extends this and says which
 * system to try.
 */
public abstract class MicroSolverContract {

  /** A small system of the kind under test. */
  protected abstract MicroSystem system();

  @Test
  void startsAtTimeZeroAndAdvancesByOneSample() {
    try (MicroSolver solver = system().newSolver(0)) {
      assertThat(solver.time()).isZero();
      solver.step();
      solver.step();
      assertThat(solver.time())
          .isCloseTo(2 * system().sampleDt(), org.assertj.core.data.Offset.offset(1e-12));
    }
  }

  @Test
  void equalSeedsGiveEqualTrajectoriesAndOthersDiffer() {
    assertThat(after(system().newSolver(1), 3)).isEqualTo(after(system().newSolver(1), 3));
    assertThat(after(system().newSolver(1), 3)).isNotEqualTo(after(system().newSolver(2), 3));
  }

  @Test
  void restoredInternalStateContinuesBitwise() {
    MicroSolver solver = system().newSolver(0);
    after(solver, 2);
    double[] internal = solver.saveInternal();
    double[] expected = after(solver, 3);
    double time = solver.time();

    MicroSolver other = system().newSolver(1);
    other.restoreInternal(internal);
    assertThat(after(other, 3)).isEqualTo(expected);
    assertThat(other.time()).isEqualTo(time);
  }

  @Test
  void writtenStateIsReadBackAndNotModified() {
    MicroSolver solver = system().newSolver(0);
    double[] state = after(solver, 2);
    double[] copy = state.clone();
    MicroSolver other = system().newSolver(1);
    other.writeState(state, 17);
    assertThat(state).isEqualTo(copy);
    assertThat(other.time()).isEqualTo(17);
    double[] read = new double[state.length];
    other.readState(read);
    assertThat(read)
        .containsExactly(state, org.assertj.core.data.Offset.offset(liftingTolerance()));
  }

  /** How closely a written state is read back. */
  protected double liftingTolerance() {
    return 1e-14;
  }

  @Test
  void refusesStatesThatAreNotStates() {
    MicroSolver solver = system().newSolver(0);
    double[] state = after(solver, 1);
    assertThatThrownBy(() -> solver.writeState(new double[3], 0))
        .isInstanceOf(IllegalArgumentException.class);
    state[state.length / 2] = Double.NaN;
    assertThatThrownBy(() -> solver.writeState(state, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
    assertThat(after(solver, 1)).as("the refused states left no trace").doesNotContain(Double.NaN);
  }

  /** Kernels on the Vector API allocate nothing only once they are compiled, which takes rounds. */
  @Test
  void stepAllocatesNothing() {
    MicroSolver solver = system().newSolver(0);
    double[] out = after(solver, 200);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 200 && least > 0; round++) {
      least = Math.min(least, allocated(solver, out));
    }
    assertThat(least).isZero();
  }

  private static long allocated(MicroSolver solver, double[] out) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    for (int i = 0; i < 200; i++) {
      solver.step();
      solver.readState(out);
    }
    return threads.getThreadAllocatedBytes(id) - before;
  }

  /** Steps, then reads. */
  protected final double[] after(MicroSolver solver, int steps) {
    for (int i = 0; i < steps; i++) {
      solver.step();
    }
    double[] out = new double[system().spec().size()];
    solver.readState(out);
    return out;
  }
}
