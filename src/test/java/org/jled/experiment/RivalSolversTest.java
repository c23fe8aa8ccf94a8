package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jled.core.Table;
import org.jled.experiment.RivalSolvers.Measured;
import org.jled.system.fhn.FitzHughNagumo;
import org.junit.jupiter.api.Test;

class RivalSolversTest {

  @Test
  void thePublishedProgramHasTheErrorsOfItsSchemeInItsOwnTime() {
    SolverFamily.Rival lattice =
        new SolverFamily.Rival(FitzHughNagumo.paper(), "lattice", 101, 0.005);
    Measured ours = new Measured(lattice, Map.of("equation", 0.1), 2e-5);
    Measured theirs = ours.in("published in NumPy", 9e-3);
    RivalSolvers solvers = new RivalSolvers(List.of(ours), 9e-3, Optional.of(theirs));
    Table table = solvers.table();
    assertThat(table.texts("solver")).containsExactly("lattice", "published in NumPy");
    assertThat(table.numbers("error")).containsExactly(0.1, 0.1);
    assertThat(table.numbers("seconds_per_step")).containsExactly(2e-5, 9e-3);
    assertThat(solvers.matching("equation", 0.2)).contains(ours);
  }

  @Test
  void aSolverMatchesItselfInSpiteOfRounding() {
    SolverFamily.Rival lattice =
        new SolverFamily.Rival(FitzHughNagumo.paper(), "lattice", 101, 0.005);
    Measured one = new Measured(lattice, Map.of("equation", 0.1), 2e-5);
    RivalSolvers solvers = new RivalSolvers(List.of(one), 9e-3, Optional.empty());
    assertThat(solvers.matching("equation", Math.nextDown(0.1))).contains(one);
    assertThat(solvers.matching("equation", 0.1 * (1 - 1e-6))).isEmpty();
    assertThat(solvers.matching("equation", Double.NaN)).isEmpty();
  }

  @Test
  void theSchemeOfThePublishedProgramIsAmongTheRivals() {
    SolverFamily family = SolverFamily.of(FitzHughNagumo.paper()).orElseThrow();
    assertThat(family.rivals()).extracting(SolverFamily.Rival::system).contains(family.published());
  }
}
