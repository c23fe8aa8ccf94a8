package org.jled.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jled.core.Progress;
import org.jled.core.Run;
import org.jled.core.Table;
import org.jled.data.Dataset;
import org.jled.data.TableCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReportTest {

  private static final MethodStudy STUDY =
      MethodStudies.STUDIES.get("ks-tiny").only(List.of("pca-linear"));
  private static final Dataset DATA = STUDY.data().generate(Run.silent(1));

  @TempDir Path folder;

  private List<StudyModel> models() throws IOException {
    return new StudyRuns(STUDY, folder).train(List.of(1L, 2L), DATA, Progress.SILENT);
  }

  @Test
  void ranksRivalsWithoutLatentsToo() throws IOException {
    StudyReport report = StudyReport.of(STUDY, models(), DATA, Progress.SILENT);
    assertThat(report.ranking().texts("method"))
        .contains("pca-linear", "persistence", "climatology")
        .doesNotContain("limit-cycle");
    assertThat(report.missing()).singleElement().asString().startsWith("limit-cycle cannot be");
  }

  @Test
  void writesTables() throws IOException {
    StudyReport report = StudyReport.of(STUDY, models(), DATA, Progress.SILENT);
    report.write(folder);
    assertThat(TableCsv.read(folder.resolve("scores.csv")).size())
        .isEqualTo(report.scores().size());
    assertThat(folder.resolve("ranking.csv")).isNotEmptyFile();
    assertThat(folder.resolve("published.csv")).doesNotExist();
    assertThat(report.figures()).containsOnlyKeys("fig3b", "fig3e");
  }

  @Test
  void tellsHowErrorsOfChaosGrow() throws IOException {
    Table errors = StudyReport.of(STUDY, models(), DATA, Progress.SILENT).inTime().orElseThrow();
    assertThat(errors.distinct("model")).containsExactly("pca-linear");
    assertThat(errors.size()).isEqualTo(STUDY.horizon());
    double[] mean = errors.numbers("mean");
    assertThat(mean[0]).isLessThan(mean[mean.length - 1]);
    double end = STUDY.horizon() * STUDY.data().system().sampleDt() / STUDY.lyapunovTime();
    assertThat(errors.numbers("time")[mean.length - 1]).isEqualTo(end);
  }

  @Test
  void hasNoLyapunovTimeWithoutChaos() {
    assertThatThrownBy(() -> MethodStudies.STUDIES.get("fhn-tiny").lyapunovTime())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fhn-tiny is not a study of chaos");
  }
}
