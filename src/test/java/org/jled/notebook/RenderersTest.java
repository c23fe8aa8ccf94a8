package org.jled.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Table;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.Dataset;
import org.jled.data.TableCsv;
import org.jled.experiment.Experiment;
import org.jled.experiment.Experiments;
import org.jled.experiment.RunDirectory;
import org.jled.figure.Figure;
import org.jled.figure.Line;
import org.jled.figure.LineFigure;
import org.jled.figure.PlotAxis;
import org.jled.figure.WakeFilm;
import org.jled.figure.WakeView;
import org.jled.latent.LatentModel;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.Phase;
import org.jled.propagate.LatentStepper;
import org.jled.propagate.Propagator;
import org.jled.reduce.Reducer;
import org.jled.system.flow.NavierStokes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

class RenderersTest {

  private final Renderer renderer = new Renderer();

  @BeforeEach
  void register() {
    Renderers.register(renderer);
  }

  @Test
  void showsAFigureAsPngAtItsSizeInPoints() throws Exception {
    DisplayData data = renderer.render(figure());

    byte[] png = Base64.getDecoder().decode((String) data.getData(MIMEType.IMAGE_PNG));
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(720);
    assertThat(data.hasDataForType(MIMEType.IMAGE_SVG)).isFalse();
    assertThat(data.getData(MIMEType.TEXT_PLAIN)).isEqualTo("LineFigure(480 × 340, loss)");
  }

  @Test
  void showsAFigureAsSvgOnRequest() {
    DisplayData data = renderer.renderAs(figure(), "image/svg+xml");

    assertThat((String) data.getData(MIMEType.IMAGE_SVG)).contains("<svg ");
  }

  @Test
  void showsAnXChartChartAsPng() {
    XYChart chart = new XYChartBuilder().width(200).height(150).build();
    chart.addSeries("y", new double[] {0, 1});

    assertThat(renderer.render(chart).hasDataForType(MIMEType.IMAGE_PNG)).isTrue();
    assertThat(renderer.renderAs(chart, "image/svg+xml").hasDataForType(MIMEType.IMAGE_SVG))
        .isTrue();
  }

  @Test
  void showsTheFirstRowsOfATableAndEscapesThem() {
    Table.Builder table = Table.of("<b>", "value");
    for (int i = 0; i < 50; i++) {
      table.add("<script>&\"'", i + 0.123456789);
    }

    for (Object each : List.of(table.build(), Tables.tablesaw(table.build()))) {
      String html = html(each);
      assertThat(html)
          .contains("&lt;b&gt;", "&lt;script&gt;&amp;&quot;&#39;", "0.1235", "… 30 more rows")
          .doesNotContain("<script>", "<b>");
      assertThat(html.split("<tr>", -1)).hasSize(1 + 1 + 20);
    }
  }

  @Test
  void summarisesATableInOneLineOfPlainText() {
    Table table = Table.of("a").add(1).build();

    assertThat(renderer.render(table).getData(MIMEType.TEXT_PLAIN)).isEqualTo("Table (1 rows: a)");
  }

  @Test
  void describesData() {
    StateSpec spec = StateSpec.anonymous(2, 101);
    Trajectory one = Trajectory.of(spec, new double[] {0, 0.5}, new double[2][202]);

    assertThat(html(spec)).contains("c0, c1", "101 points from 0 to 100", "202");
    assertThat(html(new Snapshots(spec, List.of(one)))).contains("sampling interval", "0.5");
  }

  @Test
  void describesASplitDataSetAndAForecast() {
    StateSpec spec = StateSpec.anonymous(1, 2);
    Trajectory two = Trajectory.of(spec, new double[] {0, 1}, new double[2][2]);
    Snapshots part = new Snapshots(spec, List.of(two, two));
    Phase[] phases = {Phase.MACRO, Phase.MICRO, Phase.MACRO};
    Forecast forecast =
        new Forecast(new double[] {5, 6, 7}, new double[3][2], new double[3][1], phases, 3000);

    assertThat(html(new Dataset(part, part, part))).contains("train", "valid", "test", ">4<");
    assertThat(html(forecast)).contains("last time", ">7<", "1.00e-06");
    assertThat(renderer.render(forecast).getData(MIMEType.TEXT_PLAIN))
        .isEqualTo("Forecast(3 steps, 1 of them micro)");
  }

  @Test
  void playsAFilmInThePage() {
    NavierStokes flow = NavierStokes.tiny();
    WakeFilm film = new WakeFilm(WakeView.of(flow).sized(160), 8);
    film.add(new double[flow.spec().size()], 0);

    String html = (String) renderer.render(film).getData(MIMEType.TEXT_HTML);

    assertThat(html)
        .startsWith("<img alt=\"WakeFilm(1 frames)\"")
        .contains("data:image/gif;base64,");
  }

  @Test
  void describesSettingsNameByName() {
    Experiment experiment = Experiments.PRESETS.get("fhn-tiny");

    assertThat(html(experiment.data().system()))
        .contains("FitzHughNagumo", "kinetics · epsilon", "0.006");
    assertThat(html(experiment)).contains("model · reducer · latentDim");
  }

  @Test
  void describesFittedModels() {
    LatentModel model = new LatentModel(new ToyReducer(), new ToyPropagator());

    assertThat(html(model.reducer())).contains("toy-reducer", "4 state values", "&lt;toy&gt;");
    assertThat(html(model.propagator())).contains("toy-propagator", "2 latent variables", ">3<");
    assertThat(html(model)).contains("toy-reducer", "toy-propagator");
  }

  @Test
  void describesARunWithoutTheFoldersAboveIt(@TempDir Path folder) throws Exception {
    Experiment experiment = Experiments.PRESETS.get("fhn-tiny");
    RunDirectory run = RunDirectory.create(folder.resolve("my-run"), experiment);
    Table losses = Table.of("series", "step", "value").add("valid_loss", 0, 0.25).build();
    TableCsv.write(losses, run.table("metrics"));

    String html = html(run);

    assertThat(html)
        .contains("Run my-run", "fhn-tiny", "not trained yet", "last valid_loss", "0.25");
    assertThat(html).doesNotContain(folder.toString());
  }

  private String html(Object value) {
    return (String) renderer.render(value).getData(MIMEType.TEXT_HTML);
  }

  private static Figure figure() {
    Line line = Line.of("a", new double[] {0, 1}, new double[] {1, 2});
    return LineFigure.of("loss", PlotAxis.linear("x"), PlotAxis.linear("y"), line);
  }

  private static Weights weights(String method) {
    Tensor three = Tensor.of(new double[3], 3);
    return new Weights(Map.of("w", three), Map.of("method", method));
  }

  private record ToyReducer() implements Reducer {
    @Override
    public int stateSize() {
      return 4;
    }

    @Override
    public int latentDim() {
      return 2;
    }

    @Override
    public void encode(double[] state, double[] latent) {
      latent[0] = state[0];
    }

    @Override
    public void decode(double[] latent, double[] state) {
      state[0] = latent[0];
    }

    @Override
    public Weights weights() {
      return RenderersTest.weights("toy-reducer");
    }

    @Override
    public String toString() {
      return "<toy>";
    }
  }

  private record ToyPropagator() implements Propagator {
    @Override
    public int latentDim() {
      return 2;
    }

    @Override
    public LatentStepper newStepper() {
      throw new AssertionError("a description needs no stepper");
    }

    @Override
    public Weights weights() {
      return RenderersTest.weights("toy-propagator");
    }
  }
}
