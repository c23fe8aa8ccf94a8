package org.jled.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jled.data.NotebookFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a notebook that is kept must be like. */
class NotebooksTest {

  private static final Path FOLDER = Path.of("notebooks");
  private static final int MOST_CELLS = 25;
  private static final int MOST_LINES = 10;
  private static final long MOST_BYTES = 1_000_000;

  private static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @Test
  void theReadmeListsEachWithItsPlace() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (Path notebook : notebooks()) {
      assertThat(readme).contains("(notebooks/" + notebook.getFileName() + ")");
    }
  }

  @TestFactory
  List<DynamicTest> isSmallExecutedAndInJava() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path notebook : notebooks()) {
      tests.add(DynamicTest.dynamicTest(notebook.getFileName().toString(), () -> check(notebook)));
    }
    return tests;
  }

  private static void check(Path notebook) throws IOException {
    String text = Files.readString(notebook);
    JsonObject root = JsonParser.parseString(text).getAsJsonObject();
    JsonObject kernel = root.getAsJsonObject("metadata").getAsJsonObject("kernelspec");
    assertThat(kernel.get("language").getAsString()).isEqualTo("java");
    assertThat(Files.size(notebook)).isLessThan(MOST_BYTES);
    assertThat(text).doesNotContain("/home/").doesNotContain("/root/").doesNotContain("/tmp/");
    assertThat(NotebookFile.read(notebook).failedCell()).isEmpty();
    List<JsonObject> code = code(root.getAsJsonArray("cells"));
    assertThat(code).hasSizeLessThanOrEqualTo(MOST_CELLS);
    for (JsonObject cell : code) {
      assertThat(cell.getAsJsonArray("source").size()).isLessThanOrEqualTo(MOST_LINES);
      assertThat(cell.get("execution_count").isJsonNull()).as("a cell was not run").isFalse();
    }
  }

  private static List<JsonObject> code(JsonArray cells) {
    List<JsonObject> code = new ArrayList<>();
    for (JsonElement cell : cells) {
      if (cell.getAsJsonObject().get("cell_type").getAsString().equals("code")) {
        code.add(cell.getAsJsonObject());
      }
    }
    return code;
  }
}
