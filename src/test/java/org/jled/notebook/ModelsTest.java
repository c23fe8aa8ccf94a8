package org.jled.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jled.experiment.Entrant;
import org.jled.experiment.ModelLibrary;
import org.junit.jupiter.api.Test;

/** The models that ship, found from below the repository's folder. */
class ModelsTest {

  @Test
  void opensAModelByItsName() throws IOException {
    assertThat(Models.names()).contains("fhn-best", "fhn-paper", "ks-best");
    assertThat(Models.names("fhn")).contains("fhn-best", "fhn-paper").doesNotContain("ks-best");
    ShippedModel best = Models.open("fhn-best");
    assertThat(best.model().latentDim()).isEqualTo(2);
    assertThat(best.experiment().name()).isEqualTo("fhn-best");
    assertThat(best.trainingSeconds()).isPositive();
    assertThat(best).asString().startsWith("fhn-best, seed 7: LatentModel(");
  }

  @Test
  void opensOneSeedAndTakesItIntoAComparison() throws IOException {
    ShippedModel other = Models.open("fhn-paper@8");
    assertThat(other.experiment().seed()).isEqualTo(8);
    Entrant entrant = other.entrant(other.experiment().plans(), other.data());
    assertThat(entrant.seeds()).extracting(Entrant.Seed::seed).containsExactly(8L);
    assertThat(entrant.name()).isEqualTo("fhn-paper@8");
  }

  @Test
  void namesTheModelsWhenThereIsNoneOfTheName() {
    assertThatThrownBy(() -> Models.open("fhn-bets"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("did you mean 'fhn-best'")
        .hasMessageContaining("fhn-paper");
    assertThatThrownBy(() -> Models.open(" ")).hasMessageContaining("name must not be blank");
  }

  @Test
  void theLaunchersFolderComesFirst() {
    String before = System.setProperty(ModelLibrary.HOME, "elsewhere");
    try {
      assertThat(ModelLibrary.shipped().folder())
          .isRelative()
          .endsWithRaw(java.nio.file.Path.of("datasets/models"));
    } finally {
      if (before == null) {
        System.clearProperty(ModelLibrary.HOME);
      } else {
        System.setProperty(ModelLibrary.HOME, before);
      }
    }
  }

  @Test
  void showsAModelAsAPage() throws IOException {
    Renderer renderer = new Renderer();
    Renderers.register(renderer);
    DisplayData data = renderer.render(Models.open("fhn-best"));
    assertThat((String) data.getData(MIMEType.TEXT_HTML)).contains("minutes of training");
  }

  @Test
  void choosesByTheSizeOfThePreset() {
    assertThat(List.of(Preset.values()).stream().map(p -> p.choose("a", "b", "c")))
        .containsExactly("a", "b", "c");
  }
}
