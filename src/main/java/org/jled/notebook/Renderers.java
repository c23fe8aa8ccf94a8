package org.jled.notebook;

import java.util.Base64;
import java.util.Map;
import java.util.function.Function;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.core.Table;
import org.jled.data.Dataset;
import org.jled.experiment.Experiment;
import org.jled.experiment.RunDirectory;
import org.jled.figure.Picture;
import org.jled.figure.PictureFile;
import org.jled.figure.WakeFilm;
import org.jled.latent.LatentModel;
import org.jled.latent.LatentModelMethod;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.MultiscalePlan;
import org.jled.propagate.Propagator;
import org.jled.propagate.PropagatorMethod;
import org.jled.reduce.Reducer;
import org.jled.reduce.ReducerMethod;
import org.jled.system.MicroSystem;
import org.knowm.xchart.internal.chartpart.Chart;

/** How values of this library, XChart and Tablesaw look as the last expression of a cell. */
public final class Renderers {

  /** Pixels a point: sharp enough, and a notebook of ten figures stays below a megabyte. */
  private static final double SCALE = 1.5;

  private Renderers() {}

  /** Registers every kind of value. A new kind is one line here. */
  public static void register(Renderer renderer) {
    picture(renderer, Picture.class, picture -> picture);
    picture(renderer, Chart.class, ChartPicture::new);
    html(renderer, Table.class, TableHtml::of);
    html(renderer, tech.tablesaw.api.Table.class, TableHtml::of);
    html(renderer, StateSpec.class, DataHtml::of);
    html(renderer, Snapshots.class, DataHtml::of);
    html(renderer, Dataset.class, DataHtml::of);
    html(renderer, Forecast.class, DataHtml::of);
    html(renderer, MicroSystem.class, SettingsHtml::of);
    html(renderer, ReducerMethod.class, SettingsHtml::of);
    html(renderer, PropagatorMethod.class, SettingsHtml::of);
    html(renderer, LatentModelMethod.class, SettingsHtml::of);
    html(renderer, Experiment.class, SettingsHtml::of);
    html(renderer, MultiscalePlan.class, SettingsHtml::of);
    html(renderer, Reducer.class, ModelHtml::of);
    html(renderer, Propagator.class, ModelHtml::of);
    html(renderer, LatentModel.class, ModelHtml::of);
    html(renderer, RunDirectory.class, RunHtml::of);
    html(renderer, ShippedModel.class, ModelHtml::of);
    html(renderer, WakeFilm.class, FilmHtml::of);
  }

  private static <T> void picture(
      Renderer renderer, Class<T> type, Function<? super T, Picture> view) {
    renderer
        .createRegistration(type)
        .preferring(MIMEType.IMAGE_PNG)
        .supporting(MIMEType.IMAGE_SVG)
        .register((value, context) -> render(view.apply(value), context));
  }

  private static void render(Picture picture, RenderContext context) {
    context.renderIfRequested(MIMEType.IMAGE_PNG, (type, output) -> putPng(picture, output));
    context.renderIfRequested(MIMEType.IMAGE_SVG, () -> PictureFile.svg(picture));
    context.getOutputContainer().putText(picture.toString());
  }

  /** The size in points goes with it: the pixels are more, for sharp screens. */
  static void putPng(Picture picture, DisplayData output) {
    output.putData(
        MIMEType.IMAGE_PNG,
        Base64.getEncoder().encodeToString(PictureFile.png(picture, SCALE)),
        Map.of("width", picture.width(), "height", picture.height()));
  }

  private static <T> void html(Renderer renderer, Class<T> type, Function<T, Html> view) {
    renderer
        .createRegistration(type)
        .preferring(MIMEType.TEXT_HTML)
        .register(
            (value, context) -> {
              Html html = view.apply(value);
              context.renderIfRequested(MIMEType.TEXT_HTML, html::page);
              context.getOutputContainer().putText(html.summary());
            });
  }
}
