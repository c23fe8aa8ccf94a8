package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code jled doctor} finds on machines that lack something. */
class DoctorTest {

  @TempDir Path folder;

  private static void isMendable(Diagnosis diagnosis, Diagnosis.Grade grade, String... said) {
    assertThat(diagnosis.grade()).isEqualTo(grade);
    assertThat(diagnosis.found() + " " + diagnosis.remedy()).contains(said);
    assertThat(diagnosis.remedy()).isNotBlank();
  }

  private static void isFine(Diagnosis diagnosis, String said) {
    assertThat(diagnosis.grade()).isEqualTo(Diagnosis.Grade.OK);
    assertThat(diagnosis.found()).contains(said);
    assertThat(diagnosis.remedy()).isEmpty();
  }

  /** Not even root can make a file below a file. */
  private Path unwritable() throws IOException {
    return Files.writeString(folder.resolve("file"), "text");
  }

  @Test
  void aWorkingFolderThatCannotBeWritten() throws IOException {
    isMendable(
        FolderChecks.working(unwritable()),
        Diagnosis.Grade.WARN,
        "cannot write to " + folder,
        "--out");
    isFine(FolderChecks.working(folder), "can be written");
  }

  @Test
  void triesAFolderThatIsYetToBeMadeWhereItWouldBe() throws IOException {
    assertThat(FolderChecks.problem(folder.resolve("a/b"))).isEmpty();
    assertThat(FolderChecks.problem(unwritable().resolve("a"))).contains("cannot write to");
    assertThat(folder.resolve("a")).doesNotExist();
    assertThat(folder).isDirectoryNotContaining("glob:**.jled-doctor*");
  }

  @Test
  void aCloneThatCannotBeWritten() throws IOException {
    isMendable(FolderChecks.clone(unwritable()), Diagnosis.Grade.WARN, "notebooks", "clone");
  }

  @Test
  void aHomeThatIsNot() throws IOException {
    for (String home : List.of("", "?", "/nonexistent", unwritable().toString())) {
      isMendable(
          FolderChecks.home(home),
          Diagnosis.Grade.WARN,
          "there is no " + home,
          "DJL_CACHE_DIR",
          "JUPYTER_DATA_DIR");
    }
    isFine(FolderChecks.home(folder.toString()), "can be written");
  }

  @Test
  void tooLittleMemory() {
    isMendable(MachineChecks.memory(48 << 20), Diagnosis.Grade.FAIL, "48 MB", "-Xmx1g");
    isMendable(MachineChecks.memory(512 << 20), Diagnosis.Grade.WARN, "512 MB", "-Xmx1g");
    isFine(MachineChecks.memory(1L << 30), "1024 MB");
  }

  @Test
  void gradientsThatAreWrong() {
    for (double distance : new double[] {0.3, Double.NaN}) {
      isMendable(
          ProgramChecks.gradients(distance),
          Diagnosis.Grade.FAIL,
          "single precision",
          "DNNL_MAX_CPU_ISA=AVX2");
    }
    isFine(ProgramChecks.gradients(), "single precision");
  }

  @Test
  void neitherNetworkNorDisplayIsNeeded() {
    isFine(NetworkChecks.network(List.of()), "none is needed");
    isFine(NetworkChecks.network(NetworkChecks.addresses()), "none is needed");
    isFine(MachineChecks.display(), "drawn without one");
  }

  @Test
  void anAddressThatDoesNotAnswer() throws IOException {
    // 192.0.2.0/24 is kept for examples; no machine has an address there.
    InetAddress nobody = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 1});
    isMendable(NetworkChecks.answers(nobody), Diagnosis.Grade.FAIL, "192.0.2.1", "ip link");
    isFine(NetworkChecks.answers(InetAddress.getLoopbackAddress()), "answers");
  }

  @Test
  void aCheckThatGoesWrongIsAFailureLikeAnyOther() {
    Diagnosis found =
        Examination.run(
            "fonts",
            () -> {
              throw new InternalError("java.lang.reflect.InvocationTargetException", broken());
            });
    isMendable(found, Diagnosis.Grade.FAIL, "no head");
    assertThat(found.found()).doesNotContain("InvocationTargetException");
  }

  private static Throwable broken() {
    return new java.lang.reflect.InvocationTargetException(new IllegalStateException("no head"));
  }
}
