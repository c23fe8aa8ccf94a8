package org.jled.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jled.core.Axis;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;
import org.jled.data.Dataset;
import org.jled.data.Split;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.Phase;

/** Data, and what it means, as a notebook shows it. */
final class DataHtml {

  private DataHtml() {}

  static Html of(StateSpec spec) {
    return new Html(spec.toString(), Html.facts("State of " + spec.system(), facts(spec)));
  }

  static Html of(Snapshots snapshots) {
    List<List<Object>> facts = new ArrayList<>();
    facts.add(List.of("trajectories", snapshots.trajectories().size()));
    facts.add(List.of("states in all", snapshots.count()));
    if (snapshots.trajectories().stream().anyMatch(t -> t.length() > 1)) {
      facts.add(List.of("sampling interval", snapshots.sampleDt()));
    }
    facts.addAll(facts(snapshots.spec()));
    String heading = "Snapshots of " + snapshots.spec().system();
    return new Html(snapshots.toString(), Html.facts(heading, facts));
  }

  static Html of(Dataset dataset) {
    List<List<Object>> rows = new ArrayList<>();
    for (Split split : Split.values()) {
      Snapshots part = dataset.split(split);
      rows.add(
          List.of(split.name().toLowerCase(Locale.ROOT), part.trajectories().size(), part.count()));
    }
    String heading = "Data set of " + dataset.spec();
    String table = Html.table(List.of("split", "trajectories", "states"), rows);
    return new Html(heading, "<div><p><b>" + Html.escape(heading) + "</b></p>" + table + "</div>");
  }

  static Html of(Forecast forecast) {
    long micro = Arrays.stream(forecast.phases()).filter(phase -> phase == Phase.MICRO).count();
    double[] time = forecast.time();
    String summary =
        String.format(Locale.ROOT, "Forecast(%d steps, %d of them micro)", time.length, micro);
    List<List<Object>> facts = new ArrayList<>();
    facts.add(List.of("first time", time[0]));
    facts.add(List.of("last time", time[time.length - 1]));
    facts.add(List.of("steps in latent space", time.length - micro));
    facts.add(List.of("steps of the micro solver", micro));
    facts.add(List.of("seconds per step", 1e-9 * forecast.nanos() / time.length));
    return new Html(summary, Html.facts("Forecast", facts));
  }

  private static List<List<Object>> facts(StateSpec spec) {
    List<List<Object>> facts = new ArrayList<>();
    facts.add(List.of("channels", String.join(", ", spec.channels())));
    spec.axes().forEach(axis -> facts.add(List.of("axis " + axis.name(), extent(axis))));
    facts.add(List.of("numbers a state", spec.size()));
    return facts;
  }

  private static String extent(Axis axis) {
    return String.format(
        Locale.ROOT,
        "%d points from %s to %s %s%s",
        axis.size(),
        Html.shown(axis.points()[0]),
        Html.shown(axis.points()[axis.size() - 1]),
        axis.unit(),
        axis.periodic() ? "(periodic)" : "");
  }
}
