package org.jled.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Table;
import org.jled.core.Trajectory;
import org.jled.data.DatasetRecipe;
import org.jled.data.Split;
import org.jled.data.SplitPlan;
import org.jled.data.TableCsv;
import org.jled.experiment.SolverScan;
import org.jled.system.fhn.FitzHughNagumo;

/**
 * Writes the scan of all rivals as CSV, on the class path of the benchmarks:
 *
 * <pre>java -cp … org.jled.bench.SolverScanTable scan.csv [horizon [profile]]</pre>
 */
public final class SolverScanTable {

  private SolverScanTable() {}

  /** Takes the file's name, and if wanted the horizon (450) and the number of the profile (5). */
  public static void main(String[] args) throws IOException {
    int horizon = args.length > 1 ? Integer.parseInt(args[1]) : 450;
    long profile = args.length > 2 ? Long.parseLong(args[2]) : 5;
    SplitPlan plan = SplitPlan.of(horizon + 1, profile);
    FitzHughNagumo equation = FitzHughNagumo.spectral().withNodes(101).withTimeStep(0.025, 40);
    Trajectory truth =
        new DatasetRecipe(equation, plan, plan, plan).trajectory(Split.TEST, 0, Run.silent(0));
    Table table = SolverScan.of(truth, horizon).table(SolverScan.rivals(), Progress.SILENT);
    TableCsv.write(table, Path.of(args[0]));
    for (var row : table.rows()) {
      System.out.println(row);
    }
  }
}
