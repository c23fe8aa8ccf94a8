package org.jled.notebook;

import java.util.List;
import org.jled.core.Weights;
import org.jled.latent.LatentModel;
import org.jled.propagate.Propagator;
import org.jled.reduce.Reducer;

/** Fitted models as a notebook shows them. */
final class ModelHtml {

  private static final List<String> COLUMNS =
      List.of("part", "method", "from", "to", "fitted numbers");

  private ModelHtml() {}

  static Html of(Reducer reducer) {
    return html(reducer, List.of(row(reducer)));
  }

  static Html of(Propagator propagator) {
    return html(propagator, List.of(row(propagator)));
  }

  static Html of(LatentModel model) {
    return html(model, List.of(row(model.reducer()), row(model.propagator())));
  }

  static Html of(ShippedModel shipped) {
    LatentModel model = shipped.model();
    List<List<Object>> facts =
        List.of(
            List.of("experiment", shipped.experiment().name()),
            List.of("seed", shipped.experiment().seed()),
            List.of("model", model),
            List.of("fitted numbers", model.weights().parameters()),
            List.of("minutes of training", shipped.trainingSeconds() / 60));
    return new Html(shipped.toString(), Html.facts("Model " + shipped.name(), facts));
  }

  private static List<Object> row(Reducer reducer) {
    Weights weights = reducer.weights();
    String from = reducer.stateSize() + " state values";
    return List.of(
        "reducer", method(weights), from, latents(reducer.latentDim()), weights.parameters());
  }

  private static List<Object> row(Propagator propagator) {
    Weights weights = propagator.weights();
    String latents = latents(propagator.latentDim());
    return List.of("propagator", method(weights), latents, "the next ones", weights.parameters());
  }

  private static String latents(int count) {
    return count == 1 ? "1 latent variable" : count + " latent variables";
  }

  private static String method(Weights weights) {
    return weights.texts().getOrDefault("method", "");
  }

  private static Html html(Object model, List<List<Object>> rows) {
    String heading = "<p><b>" + Html.escape(model) + "</b></p>";
    return new Html(model.toString(), "<div>" + heading + Html.table(COLUMNS, rows) + "</div>");
  }
}
