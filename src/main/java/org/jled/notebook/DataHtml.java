package org.jled.notebook;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Axis;
import org.jled.core.Snapshots;
import org.jled.core.StateSpec;

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

  private static List<List<Object>> facts(StateSpec spec) {
    List<List<Object>> facts = new ArrayList<>();
    facts.add(List.of("channels", String.join(", ", spec.channels())));
    spec.axes().forEach(axis -> facts.add(List.of("axis " + axis.name(), extent(axis))));
    facts.add(List.of("numbers a state", spec.size()));
    return facts;
  }

  private static String extent(Axis axis) {
    return String.format(
        "%d points from %s to %s %s%s",
        axis.size(),
        Html.shown(axis.points()[0]),
        Html.shown(axis.points()[axis.size() - 1]),
        axis.unit(),
        axis.periodic() ? "(periodic)" : "");
  }
}
