package org.jled.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jled.compare.Sweep;
import org.jled.core.Progress;
import org.jled.data.AtomicFile;
import org.jled.experiment.RunDirectory;

/**
 * Trains the trials of a sweep, several at a time, each in a Java process of its own like this one.
 * A trial's folder holds its run; {@code log.txt} is what its process said. One that was stopped
 * goes on where it was.
 *
 * @param folder of all trials
 * @param jobs processes at a time
 */
record Trainings(Path folder, int jobs) {

  private static final long POLL_MILLIS = 200;

  /** The folder of a trial's run. */
  Path run(Sweep.Trial trial) {
    return folder.resolve("trial-" + trial.number());
  }

  /** Trains those that have no model yet; one that fails does not stop the others. */
  void all(List<Sweep.Trial> trials, Progress progress) throws IOException {
    Deque<Sweep.Trial> waiting = new ArrayDeque<>();
    for (Sweep.Trial trial : trials) {
      if (!new RunDirectory(run(trial)).isTrained()) {
        waiting.add(trial);
      }
    }
    Map<Sweep.Trial, Process> running = new LinkedHashMap<>();
    try {
      while (!waiting.isEmpty() || !running.isEmpty()) {
        while (running.size() < jobs && !waiting.isEmpty()) {
          Sweep.Trial next = waiting.remove();
          running.put(next, start(next));
        }
        int ended = trials.size() - waiting.size() - running.size();
        progress.update("training", ended, trials.size(), running.size() + " at a time");
        progress.checkStop();
        running.values().removeIf(process -> !process.isAlive());
        TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      progress.checkStop();
    } finally {
      running.values().forEach(Process::destroy);
    }
  }

  private Process start(Sweep.Trial trial) throws IOException {
    Path run = run(trial);
    Files.createDirectories(folder);
    Path asked = folder.resolve("trial-" + trial.number() + ".json");
    AtomicFile.write(asked, trial.experiment().toJson());
    List<String> command = new ArrayList<>(java());
    command.addAll(List.of("train", asked.toString(), "--out", run.toString()));
    if (Files.exists(run.resolve("experiment.json"))) {
      command.add("--resume");
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log(trial).toFile())
        .start();
  }

  private Path log(Sweep.Trial trial) {
    return folder.resolve("trial-" + trial.number() + ".txt");
  }

  /** The last line that the process of a trial said. */
  String lastWord(Sweep.Trial trial) throws IOException {
    if (!Files.exists(log(trial))) {
      return "not trained";
    }
    List<String> lines = Files.readAllLines(log(trial)).stream().filter(l -> !l.isBlank()).toList();
    return lines.isEmpty() ? "ended without a word" : lines.get(lines.size() - 1);
  }

  /** This process's own Java and options, without the width of the terminal. */
  private static List<String> java() {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (!option.startsWith("-Djled.columns") && !option.startsWith("-agentlib")) {
        command.add(option);
      }
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    return command;
  }
}
