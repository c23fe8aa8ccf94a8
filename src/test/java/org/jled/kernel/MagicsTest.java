package org.jled.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MagicsTest {

  private static JledKernel kernel;

  @BeforeAll
  static void start() {
    kernel = new JledKernel("test", System.getProperty("java.class.path"));
  }

  private static String printedBy(Runnable work) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void timesALineAndGivesItsValue() {
    Object[] value = new Object[1];
    assertThat(printedBy(() -> value[0] = kernel.evalRaw("int a = 20\n%time a + 1\n")))
        .matches("Time: .+ m?s\n");
    assertThat(value[0]).isEqualTo(21);
  }

  @Test
  void timesACell() {
    Object[] value = new Object[1];
    assertThat(printedBy(() -> value[0] = kernel.evalRaw("%%time\nint b = 3;\nb * b")))
        .contains("Time: ");
    assertThat(value[0]).isEqualTo(9);
  }

  @Test
  void countsTheFirstLineInTheErrorsOfATimedCell() {
    assertThatThrownBy(() -> printedBy(() -> kernel.evalRaw("%%time\nint c = 3;\nint d = nope;")))
        .hasMessageStartingWith("line 3: cannot find symbol");
  }

  @Test
  void readsTheRemainderOperatorAsSuch() {
    assertThat(kernel.evalRaw("int m = 17\n    % 5;\nm")).isEqualTo(2);
  }

  @Test
  void readsNoMagicInATextBlockOrAComment() {
    assertThat(kernel.evalRaw("/*\n%time x\n*/\nString t = \"\"\"\n%time y\n\"\"\";\nt"))
        .isEqualTo("%time y\n");
  }

  @Test
  void suggestsTheNearestMagicForAnUnknownOne() {
    assertThatThrownBy(() -> kernel.evalRaw("%tine 1 + 1"))
        .hasMessage(
            "unknown magic %tine, did you mean 'time'?; there are %classpath, %help, %lsmagic,"
                + " %maven, %time");
  }

  @Test
  void refusesALineMagicForACell() {
    assertThatThrownBy(() -> kernel.evalRaw("%%classpath\nfoo.jar"))
        .isInstanceOf(MagicError.class)
        .hasMessageStartingWith("this magic is for a line: %classpath");
  }

  @Test
  void listsTheMagics() {
    assertThat(kernel.evalRaw("%lsmagic").toString()).contains("%time CODE", "%maven GROUP:");
  }

  @Test
  void addsAFolderOfClasses(@TempDir Path folder) throws Exception {
    Path source = Files.createDirectories(folder.resolve("toy")).resolve("Added.java");
    Files.writeString(
        source, "package toy; public class Added { public static int value() { return 42; } }");
    ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
    assertThat(kernel.evalRaw("%classpath " + folder + "\ntoy.Added.value()")).isEqualTo(42);
    assertThat(kernel.evalRaw("%classpath").toString()).contains(folder.toString());
  }

  @Test
  void refusesAMissingJar() {
    assertThatThrownBy(() -> kernel.evalRaw("%classpath /no/such.jar"))
        .hasMessage("no such jar or folder: /no/such.jar");
  }

  @Test
  void refusesIncompleteCoordinates() {
    assertThatThrownBy(() -> kernel.evalRaw("%maven gson"))
        .hasMessageStartingWith("%maven GROUP:ARTIFACT:VERSION, for example");
  }

  @Test
  void resolvesFromALocalRepositoryWhenOffline(@TempDir Path maven) throws Exception {
    Path library = Files.createDirectories(maven.resolve("repository/toy/toy/1"));
    Files.writeString(
        maven.resolve("settings.xml"), "<settings><offline>true</offline></settings>");
    Files.writeString(
        library.resolve("toy-1.pom"),
        "<project><modelVersion>4.0.0</modelVersion><groupId>toy</groupId>"
            + "<artifactId>toy</artifactId><version>1</version></project>");
    Files.write(library.resolve("toy-1.jar"), new byte[0]);
    assertThat(MavenLibraries.from(maven).resolve("toy:toy:1"))
        .isEqualTo(List.of(library.resolve("toy-1.jar")));
  }

  @Test
  void refusesWhatIsNotThereWhenOffline(@TempDir Path maven) throws Exception {
    Files.writeString(
        maven.resolve("settings.xml"), "<settings><offline>true</offline></settings>");
    assertThatThrownBy(() -> MavenLibraries.from(maven).resolve("toy:toy:1"))
        .hasMessageContaining("offline");
  }
}
