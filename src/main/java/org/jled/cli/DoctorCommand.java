package org.jled.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jled.core.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jled doctor}: what works on this machine, and how to mend what does not. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Checks this machine and says how to mend what is missing.")
final class DoctorCommand implements Callable<Integer> {

  @Option(
      names = "--gradients",
      description =
          "Only check that PyTorch computes the same in single and in double precision here.")
  private boolean gradientsOnly;

  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    List<Diagnosis> results = gradientsOnly ? Examination.only("gradients") : Examination.all();
    Table.Builder table = Table.of("check", "result", "found");
    results.forEach(result -> table.add(result.check(), result.grade().toString(), result.found()));
    command.commandLine().getOut().println(TextTable.of(table.build()));
    results.stream()
        .filter(result -> !result.remedy().isEmpty())
        .forEach(
            result ->
                command.commandLine().getOut().printf("%n%s: %s", result.check(), result.remedy()));
    command.commandLine().getOut().println();
    boolean failed = results.stream().anyMatch(result -> result.grade() == Diagnosis.Grade.FAIL);
    return failed ? 1 : 0;
  }
}
