package org.jled.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookFileTest {

  @TempDir Path folder;

  private NotebookFile notebook(String outputs) throws IOException {
    String json =
        "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"text\"}, {\"cell_type\": \"code\", \"metadata\": {},"
            + " \"source\": [\"int a;\\n\", \"a\"], \"outputs\": ["
            + outputs
            + "]}], \"nbformat\": 4}";
    return NotebookFile.read(Files.writeString(folder.resolve("mine.ipynb"), json));
  }

  @Test
  void findsTheCellThatRaisedAnErrorWithoutColourCodes() throws IOException {
    NotebookFile notebook =
        notebook(
            "{\"output_type\": \"error\", \"ename\": \"X\", \"traceback\": [\"\\u001b[31mboom\\u001b[0m\", \"at 1\"]}");
    NotebookFile.Cell cell = notebook.failedCell().orElseThrow();
    assertThat(cell.number()).isEqualTo(1);
    assertThat(cell.source()).isEqualTo("int a;\na");
    assertThat(cell.failure().orElseThrow().text()).isEqualTo("boom\nat 1");
  }

  @Test
  void textOnTheErrorStreamIsAFailureToo() throws IOException {
    assertThat(
            notebook("{\"output_type\": \"stream\", \"name\": \"stderr\", \"text\": \"warning\"}")
                .failedCell())
        .isPresent();
    assertThat(
            notebook("{\"output_type\": \"stream\", \"name\": \"stdout\", \"text\": \"fine\"}")
                .failedCell())
        .isEmpty();
  }

  @Test
  void collectsThePictures() throws IOException {
    NotebookFile notebook =
        notebook(
            "{\"output_type\": \"display_data\", \"data\": {\"image/png\": \"AQI=\\n\", \"text/plain\": \"p\"}}");
    assertThat(notebook.pictures()).singleElement().isEqualTo(new byte[] {1, 2});
    assertThat(notebook.name()).isEqualTo("mine");
  }

  @Test
  void refusesWhatIsNoNotebook() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.ipynb"), "{\"cells\": 3}");
    assertThatThrownBy(() -> NotebookFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.ipynb is not");
  }
}
