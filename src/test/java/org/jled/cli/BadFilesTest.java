package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be: one line with the file's name, exit status 1. */
class BadFilesTest {

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private JledRun simulate(Path initial) {
    return JledRun.in(
        folder,
        "simulate",
        "fhn",
        "--initial",
        initial.toString(),
        "--time",
        "2",
        "--out",
        file("out.npz").toString());
  }

  private JledRun train(Path data) {
    return JledRun.in(
        folder, "train", "fhn-tiny", "--data", data.toString(), "--out", file("run").toString());
  }

  private Path npz(String name, String header, byte[] values) throws IOException {
    return zip("state.npz", name, npy(header, values));
  }

  private Path zip(String file, String entry, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(file(file));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return file(file);
  }

  private static byte[] npy(String header, byte[] values) {
    byte[] text = (header + "\n").getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer all = ByteBuffer.allocate(10 + text.length + values.length);
    all.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    all.order(ByteOrder.LITTLE_ENDIAN).putShort((short) text.length);
    return all.put(text).put(values).array();
  }

  private static String header(String type, String shape) {
    return "{'descr': '%s', 'fortran_order': False, 'shape': %s, }".formatted(type, shape);
  }

  @Test
  void aMissingFile() {
    simulate(file("none.npz")).isRefused(1, "there is no file", "none.npz");
    train(file("none.npz")).isRefused(1, "there is no file", "none.npz");
    train(file("none.h5")).isRefused(1, "there is no file", "none.h5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty.npz", "empty.h5", "empty"})
  void anEmptyFile(String name) throws IOException {
    train(Files.createFile(file(name))).isRefused(1, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text.npz", "text.h5"})
  void aTextUnderAnotherName(String name) throws IOException {
    train(Files.writeString(file(name), "not what it seems\n".repeat(50))).isRefused(1, name);
  }

  @Test
  void aFileCutInHalf() throws IOException {
    Path whole = file("cut.npz");
    Npz.write(whole, Weights.of(Map.of("state", Tensor.of(new double[202], 2, 101))));
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(whole, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    simulate(whole).isRefused(1, "cut.npz", "is not an NPZ file");
  }

  @Test
  void aFolderWhereAFileIsExpected() throws IOException {
    Path data = Files.createDirectory(file("data.npz"));
    train(data).isRefused(1, "there is no folder", "data.npz");
    simulate(data).isRefused(1, "there is no file", "y00u.txt");
  }

  @Test
  void statesOfFewerValuesThanLatents() throws IOException {
    Path one = file("one.npz");
    Npz.write(one, Weights.of(Map.of("state", Tensor.of(new double[600], 300, 1, 2))));
    String latents = "--set=model.reducer.latentDim=3";
    JledRun.in(folder, "train", "fhn-tiny", latents, "--data=" + one, "--out=" + file("run"))
        .isRefused(1, "latentDim 3 is larger than a state of 2 values");
    assertThat(file("run")).doesNotExist();
  }

  @Test
  void aPickle() throws IOException {
    simulate(npz("state.npy", header("|O", "(2, 101)"), new byte[40]))
        .isRefused(1, "state.npz", "pickled Python objects are refused");
  }

  @Test
  void anArrayThatDeclaresMoreThanTheFileHolds() throws IOException {
    simulate(npz("state.npy", header("<f8", "(200000000,)"), new byte[16]))
        .isRefused(1, "state.npz", "declares 1600000000 bytes");
    simulate(npz("state.npy", header("<f8", "(99999999999999,)"), new byte[16]))
        .isRefused(1, "state.npz", "impossible shape");
  }

  @Test
  void aZipBomb() throws IOException {
    simulate(npz("state.npy", header("<f8", "(2500000,)"), new byte[20_000_000]))
        .isRefused(1, "state.npz", "too many for a file of");
  }

  @Test
  void anArrayThatWantsOutOfTheArchive() throws IOException {
    simulate(npz("../../evil.npy", header("<f8", "(1,)"), new byte[8]))
        .isRefused(1, "state.npz", "'../../evil' is refused");
  }

  @Test
  void aStateOfAnotherShapeOrNotFinite() throws IOException {
    Path file = file("state.npz");
    Npz.write(file, Weights.of(Map.of("state", Tensor.of(new double[6], 2, 3))));
    simulate(file).isRefused(1, "state.npz", "[2, 3]", "[2, 101]");
    double[] broken = new double[202];
    broken[7] = Double.NaN;
    Npz.write(file, Weights.of(Map.of("state", Tensor.of(broken, 2, 101))));
    simulate(file).isRefused(1, "state.npz", "must be finite, but value 7 is NaN");
    Npz.write(file, Weights.of(Map.of("estate", Tensor.of(new double[6], 2, 3))));
    simulate(file).isRefused(1, "state.npz", "has no array 'state'; it has [estate]");
  }

  @Test
  void snapshotsTooShortOrNotFinite() throws IOException {
    Path file = file("mine.npz");
    Npz.write(file, Weights.of(Map.of("state", Tensor.of(new double[24], 3, 2, 4))));
    train(file).isRefused(1, "mine.npz", "3 samples is too short", "20 are needed");
    double[] broken = new double[480];
    broken[0] = Double.POSITIVE_INFINITY;
    Npz.write(file, Weights.of(Map.of("state", Tensor.of(broken, 4, 30, 1, 4))));
    train(file).isRefused(1, "mine.npz", "must be finite, but value 0 is Infinity");
  }

  @Test
  void profilesWithAWrongLine() throws IOException {
    Path profiles = Files.createDirectory(file("profiles"));
    String numbers = "0.5\n".repeat(101);
    Files.writeString(profiles.resolve("y00u.txt"), numbers);
    simulate(profiles).isRefused(1, "there is no file", "y00v.txt");
    Files.writeString(profiles.resolve("y00v.txt"), numbers.replaceFirst("0.5\n", "0,5\n"));
    simulate(profiles).isRefused(1, "y00v.txt, line 1: '0,5' is not a number");
    Files.writeString(profiles.resolve("y00v.txt"), numbers.replaceFirst("0.5\n", "NaN\n"));
    simulate(profiles).isRefused(1, "y00v.txt, line 1: 'NaN' is not finite");
    Files.writeString(profiles.resolve("y00v.txt"), numbers + "0.5\n");
    simulate(profiles).isRefused(1, "holds 102 numbers", "101 points");
  }

  @Test
  void aRunWithoutAModelAndOneWithAnother() throws IOException {
    Path run = Files.createDirectory(file("run"));
    evaluate(run).isRefused(1, "run is not a run", "experiment.json");
    Files.writeString(run.resolve("experiment.json"), "{}");
    evaluate(run).isRefused(1, "holds no trained model yet");
    Npz.write(run.resolve("model.npz"), Weights.of(Map.of("a", Tensor.scalar(1))));
    evaluate(run).isRefused(1, "model.npz", "hold no text 'method'");
  }

  private JledRun evaluate(Path run) {
    return JledRun.in(folder, "forecast", run.toString(), "--out", file("f.npz").toString());
  }

  @Test
  void aTableThatIsNone() throws IOException {
    Path run = Files.createDirectory(file("run"));
    Files.writeString(run.resolve("experiment.json"), "{}");
    Files.writeString(run.resolve("metrics.csv"), "series,step,value\na,\"1\n");
    JledRun.in(folder, "figure", "loss-curve", "--run", run.toString())
        .isRefused(1, "metrics.csv is not a table", "a quote is not closed");
  }
}
