package org.jled.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureIndexTest {

  private static final Path KEPT = Path.of("figures");

  @Test
  void thePageOfTheKeptFiguresIsUpToDate() throws IOException {
    assertThat(KEPT.resolve(FigureIndex.FILE))
        .as("./jled figure index --out figures")
        .hasContent(new FigureIndex(KEPT).markdown());
  }

  @Test
  void everyLinkOfThePageLeadsToAFile() throws IOException {
    String page = Files.readString(KEPT.resolve(FigureIndex.FILE));
    java.util.regex.Matcher link =
        java.util.regex.Pattern.compile("\\]\\(([^)]+)\\)").matcher(page);
    int links = 0;
    while (link.find()) {
      assertThat(KEPT.resolve(link.group(1))).isNotEmptyFile();
      links++;
    }
    assertThat(links).isGreaterThan(80);
  }

  @Test
  void tellsCommandAndCaptionOfWhatItKnows(@TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("mine"));
    Files.writeString(folder.resolve("fig2e.png"), "a picture");
    Files.writeString(folder.resolve("holiday.png"), "another");
    Files.writeString(folder.resolve(FigureIndex.COMMAND), "./jled evaluate mine\n");
    Files.createDirectories(root.resolve("empty"));
    Path page = new FigureIndex(root).write();
    assertThat(page)
        .content()
        .contains("## mine", "./jled evaluate mine", "(mine/fig2e.csv)")
        .contains(FigureBook.FIGURES.get("fig2e").caption())
        .doesNotContain("holiday", "## empty");
  }

  @Test
  void refusesFiguresThatDoNotSayHowTheyAreMade(@TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("mine"));
    Files.writeString(folder.resolve("fig2e.png"), "a picture");
    assertThatThrownBy(() -> new FigureIndex(root).write())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("command.txt");
    assertThat(root.resolve(FigureIndex.FILE)).doesNotExist();
  }
}
