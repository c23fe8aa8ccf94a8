package org.jled.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDocsTest {

  @TempDir static Path root;

  @BeforeAll
  static void write() throws IOException {
    Files.writeString(
        Files.createDirectories(root.resolve("toy")).resolve("Toy.java"),
        """
        package toy;
        /** A toy of {@code size} parts. */
        public record Toy(int size) {
          /** The first. */
          public static final Toy ONE = new Toy(1);
          /** Larger by <b>one</b>. */
          Toy grow() { return null; }
          /** Larger by many. */
          Toy grow(int n, java.util.Map<String, Integer> m) { return null; }
          Toy undocumented() { return null; }
          /** A box. */
          static class Box {
            /** Opens it. */
            void open() {}
          }
        }
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          toy.Toy                                        | A toy of size parts.
          toy.Toy(int size)                              | A toy of size parts.
          Toy.ONE:Toy                                    | The first.
          Toy Toy.grow()                                 | Larger by one.
          Toy Toy.grow(int n, Map<String, Integer> m)    | Larger by many.
          void Toy.Box.open() throws IOException         | Opens it.
          toy.Toy.Box                                    | A box.
          """)
  void findsWhatASignatureNames(String signature, String documentation) {
    assertThat(new SourceDocs(root).of(Signature.of(signature))).isEqualTo(documentation);
  }

  @ParameterizedTest
  @CsvSource({"Toy Toy.undocumented()", "Toy Toy.grow(int)", "int Other.size()", "x:int", "''"})
  void findsNothingWhereThereIsNothing(String signature) {
    assertThat(new SourceDocs(root).of(Signature.of(signature))).isEmpty();
  }

  @Test
  void findsNothingWithoutSources() {
    assertThat(new SourceDocs(root.resolve("absent")).of(Signature.of("toy.Toy"))).isEmpty();
  }
}
