package org.jled.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jled.JledProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StandardOutputTest {

  @TempDir Path folder;

  @Test
  void whatIsPrintedArrivesInOrder() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int status = Main.run(new StandardOutput(printed, StandardCharsets.UTF_8), "--version");
    assertThat(status).isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("jled ");
  }

  @Test
  void outputThatIsLostFailsTheCommand() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThat(Main.run(new StandardOutput(full, StandardCharsets.UTF_8), "--version"))
        .isEqualTo(1);
    assertThat(Main.run(new StandardOutput(full, StandardCharsets.UTF_8), "train"))
        .as("bad arguments stay bad arguments")
        .isEqualTo(2);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDeviceIsNamed() throws Exception {
    Path complaints = folder.resolve("complaints");
    Process process =
        JledProcess.builder("help")
            .redirectOutput(Path.of("/dev/full").toFile())
            .redirectError(complaints.toFile())
            .start();
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(Files.readString(complaints))
        .isEqualTo(
            "jled: cannot write to standard output: No space left on device"
                + System.lineSeparator());
  }
}
