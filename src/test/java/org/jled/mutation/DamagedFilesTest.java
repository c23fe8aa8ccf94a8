package org.jled.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jled.core.Run;
import org.jled.core.Table;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.NotebookFile;
import org.jled.data.Npz;
import org.jled.data.SnapshotsFile;
import org.jled.data.TableCsv;
import org.jled.data.TextProfiles;
import org.jled.data.Waves;
import org.jled.data.WellDataset;
import org.jled.experiment.Experiments;
import org.jled.experiment.RunDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged copies of a valid file of each kind, from fixed seeds: 1000 of each, or as many as {@code
 * -Djled.mutations=10000} says ({@code mvn test -Dtest=DamagedFilesTest -Djled.mutations=10000}).
 * The outcome is written to {@code target/mutations}.
 */
class DamagedFilesTest {

  private static final int COUNT = Integer.getInteger("jled.mutations", 1000);
  private static final Mutator BYTES = new ByteMutator();
  private static final Mutator WORDS = new TokenMutator().or(BYTES);
  private static final Mutator ARCHIVE = new ArchiveMutator().or(BYTES);

  @TempDir Path folder;

  private static void attempt(String kind, Mutator mutator, Attempts attempts) throws IOException {
    Attempts.Outcome outcome = attempts.run(mutator, 7_000_000L, COUNT);
    TableCsv.write(outcome.table(kind), Path.of("target/mutations", kind + ".csv"));
    assertThat(outcome.accepted() + outcome.refused()).isEqualTo(COUNT);
    assertThat(outcome.refused()).as("refused of %d", COUNT).isGreaterThan(COUNT / 10);
  }

  @Test
  void snapshotsAsNpz() throws IOException {
    Path file = folder.resolve("snapshots.npz");
    double[] values = new double[3 * 30 * 2 * 6];
    java.util.Arrays.setAll(values, i -> Math.sin(0.37 * i));
    double[] time = new double[30];
    java.util.Arrays.setAll(time, i -> 0.5 * i);
    Npz.write(
        file,
        Weights.of(Map.of("state", Tensor.of(values, 3, 30, 2, 6), "time", Tensor.of(time, 30))));
    attempt("NPZ of snapshots", ARCHIVE, new Attempts(file, SnapshotsFile::read));
  }

  @Test
  void snapshotsAsHdf5FromPython() throws IOException {
    Path file = folder.resolve("snapshots-h5py.hdf5");
    try (var resource = DamagedFilesTest.class.getResourceAsStream("snapshots-h5py.hdf5")) {
      Files.copy(resource, file);
    }
    attempt("HDF5 by h5py", BYTES, new Attempts(file, SnapshotsFile::read));
  }

  @Test
  void aWellDataset() throws IOException {
    WellDataset.generate(Small.recipe(), folder, Run.silent(7));
    Path file = folder.resolve("data/valid/fhn_valid_000.hdf5");
    attempt("HDF5 of a data set", BYTES, new Attempts(file, f -> WellDataset.read(folder)));
  }

  @Test
  void anExperiment() throws IOException {
    Path file = folder.resolve("study.json");
    Files.writeString(file, Experiments.PRESETS.get("fhn-tiny").toJson());
    attempt(
        "experiment JSON", WORDS, new Attempts(file, f -> Experiments.find(f.toString()).toJson()));
  }

  @Test
  void theModelOfARun() throws IOException {
    RunDirectory run = Small.run(folder.resolve("run"));
    Path file = folder.resolve("run/model.npz");
    attempt("model of a run", ARCHIVE, new Attempts(file, f -> Small.use(run.model())));
  }

  @Test
  void theExperimentOfARun() throws IOException {
    RunDirectory run = Small.run(folder.resolve("run"));
    Path file = folder.resolve("run/experiment.json");
    attempt("experiment of a run", WORDS, new Attempts(file, f -> run.experiment()));
  }

  @Test
  void theMetricsOfARun() throws IOException {
    Path file = folder.resolve("metrics.csv");
    Table.Builder table = Table.of("series", "step", "value");
    for (int n = 0; n < 60; n++) {
      table.add(n % 2 == 0 ? "a/train_loss" : "a, \"quoted\"", n, Math.exp(-0.1 * n));
    }
    TableCsv.write(table.build(), file);
    attempt("CSV", WORDS, new Attempts(file, TableCsv::read));
  }

  @Test
  void textProfiles() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append("  ").append(Math.sin(i)).append("e-01\n");
    }
    Files.writeString(folder.resolve("y00c0.txt"), text);
    Path file = folder.resolve("y00c1.txt");
    Files.writeString(file, text);
    attempt(
        "text profile", WORDS, new Attempts(file, f -> TextProfiles.read(folder, 0, Waves.SPEC)));
  }

  @Test
  void aNotebook() throws IOException {
    Path file = folder.resolve("notes.ipynb");
    Files.writeString(
        file,
        """
        {"cells": [
          {"cell_type": "markdown", "metadata": {}, "source": ["# Title"]},
          {"cell_type": "code", "metadata": {"tags": ["raises-exception"]}, "source": ["1 + 1"],
           "outputs": [
             {"output_type": "stream", "name": "stdout", "text": ["2\\n"]},
             {"output_type": "error", "traceback": ["a", "b"]},
             {"output_type": "display_data",
              "data": {"image/png": "iVBORw0KGgo=", "text/plain": ["chart"]}}]}],
         "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        """);
    attempt("notebook", WORDS, new Attempts(file, f -> NotebookFile.read(f).pictures()));
  }
}
