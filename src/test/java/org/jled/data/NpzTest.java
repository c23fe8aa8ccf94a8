package org.jled.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jled.core.Precision;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpzTest {

  @TempDir Path folder;

  @Property(tries = 50)
  void whatIsWrittenIsReadBack(@ForAll double[] values, @ForAll String text) throws IOException {
    Path file = Files.createTempFile("property", ".npz");
    try {
      String letters =
          text.replace("\0", "")
              .codePoints()
              .filter(c -> Character.getType(c) != Character.SURROGATE)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      Weights content =
          Weights.of(Map.of("a", Tensor.of(values, values.length))).withText("t", letters);
      Npz.write(file, content);
      assertThat(Npz.read(file).tensor("a")).isEqualTo(content.tensor("a"));
      assertThat(Npz.read(file).text("t")).isEqualTo(letters);
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void keepsShapeAndPrecision() throws IOException {
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    arrays.put(
        "single",
        new Tensor(new int[] {2, 1, 2}, new double[] {0.5, 1, 1.5, -2}, Precision.FLOAT32));
    arrays.put("whole", new Tensor(new int[] {3}, new double[] {1, -2, 9e15}, Precision.INT64));
    arrays.put("scalar", Tensor.scalar(Math.PI));
    Npz.write(folder.resolve("a.npz"), Weights.of(arrays));
    assertThat(Npz.read(folder.resolve("a.npz")).tensors()).isEqualTo(arrays);
  }

  @Test
  void equalContentGivesEqualBytes() throws IOException {
    Weights content = Weights.of(Map.of("a", Tensor.scalar(1)));
    Npz.write(folder.resolve("a.npz"), content);
    Npz.write(folder.resolve("b.npz"), content);
    assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
  }

  @Test
  void readsFortranOrderAndBigEndian() throws IOException {
    byte[] values = {0, 1, 0, 4, 0, 2, 0, 5, 0, 3, 0, 6};
    Path file =
        npz("a.npy", header("{'descr': '>i2', 'fortran_order': True, 'shape': (2, 3), }"), values);
    assertThat(Npz.read(file).tensor("a").values()).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void readsHalfPrecision() throws IOException {
    byte[] values = {0x00, 0x3c, 0x00, (byte) 0xc0, 0x01, 0x00, (byte) 0xff, 0x7b};
    Path file =
        npz("a.npy", header("{'descr': '<f2', 'fortran_order': False, 'shape': (4,), }"), values);
    assertThat(Npz.read(file).tensor("a").values()).containsExactly(1, -2, 0x1p-24, 65504);
  }

  @Test
  void refusesPickledObjects() throws IOException {
    Path file =
        npz(
            "a.npy",
            header("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"),
            new byte[8]);
    assertThatThrownBy(() -> Npz.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("pickle");
  }

  @Test
  void refusesADeclaredSizeThatTheFileCannotHold() throws IOException {
    Path file =
        npz(
            "a.npy",
            header("{'descr': '<f8', 'fortran_order': False, 'shape': (100000000, 2), }"),
            new byte[8]);
    assertThatThrownBy(() -> Npz.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("declares 1600000000 bytes");
  }

  @Test
  void namesWhatIsWrongWithAFile() throws IOException {
    Files.writeString(folder.resolve("text.npz"), "no zip at all");
    assertThatThrownBy(() -> Npz.read(folder.resolve("text.npz")))
        .hasMessageContaining("is not an NPZ file");
    assertThatThrownBy(() -> Npz.read(folder.resolve("none.npz")))
        .hasMessageContaining("there is no file");
    Path cut =
        npz(
            "a.npy",
            header("{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }"),
            new byte[9]);
    assertThatThrownBy(() -> Npz.read(cut))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.npz");
  }

  @Test
  void aFailedWriteLeavesTheOldFile() throws IOException {
    Path file = folder.resolve("kept.txt");
    AtomicFile.write(file, "old");
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("disk full");
                    }))
        .hasMessageEndingWith("kept.txt: disk full");
    assertThat(file).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static byte[] header(String dict) {
    byte[] text = (dict + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[10 + text.length];
    System.arraycopy(
        new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0},
        0,
        all,
        0,
        10);
    System.arraycopy(text, 0, all, 10, text.length);
    return all;
  }

  private Path npz(String entry, byte[] header, byte[] values) throws IOException {
    Path file = folder.resolve("a.npz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(header);
      zip.write(values);
    }
    return file;
  }
}
