package org.jled.figure.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jled.core.Checks;
import org.jled.core.Table;
import org.jled.figure.Figure;
import org.jled.figure.Line;
import org.jled.figure.LineFigure;
import org.jled.figure.Panels;
import org.jled.figure.PlotAxis;

/**
 * Errors of reconstructions against the number of latents: a line a reducer through the medians
 * over its seeds, with bars from the least to the greatest.
 *
 * @param errors columns {@code reducer}, {@code latents}, {@code MSE}; where there are several
 *     splits also {@code split}, a panel each on the same axes, and {@code states}, how many; where
 *     there are several trainings also {@code seed}
 */
record ErrorsOfSizes(Table errors) {

  private static final String SIZE = "number of latent variables";

  private static final Map<String, String> SPLITS =
      Map.of("train", "training", "valid", "validation", "test", "test");

  /** Draws the panels. */
  Figure draw() {
    Checks.require(errors.size() > 0, "the table holds no errors");
    if (!errors.columns().contains("split")) {
      PlotAxis usual = PlotAxis.linear(SIZE);
      return Panels.one(panel("", usual, errors).sized(480, 340), errors);
    }
    PlotAxis same = PlotAxis.counts(SIZE).reaching(errors.numbers("latents"));
    List<Figure> panels = new ArrayList<>();
    for (String split : errors.distinct("split")) {
      Table own = errors.where("split", split);
      panels.add(panel(title(split, own), same, own));
    }
    return new Panels("", 2, panels, errors);
  }

  private static String title(String split, Table rows) {
    String name = SPLITS.getOrDefault(split, split);
    return rows.columns().contains("states")
        ? rows.texts("states").get(0) + " " + name + " states"
        : name + " states";
  }

  private LineFigure panel(String title, PlotAxis across, Table rows) {
    List<Line> lines = new ArrayList<>();
    List<LineFigure.Bar> bars = new ArrayList<>();
    for (String reducer : errors.distinct("reducer")) {
      Table own = rows.where("reducer", reducer);
      if (own.size() > 0) {
        Map<Double, double[]> values = values(own);
        values.forEach((d, sorted) -> addBar(bars, lines.size(), d, sorted));
        lines.add(line(name(reducer, own), values));
      }
    }
    return new LineFigure(
        title,
        across,
        PlotAxis.log("MSE of the reconstruction (dimensionless)").reaching(errors.numbers("MSE")),
        lines,
        bars,
        new LineFigure.Size(440, 380));
  }

  private static String name(String reducer, Table rows) {
    int seeds = rows.columns().contains("seed") ? rows.distinct("seed").size() : 1;
    return seeds > 1 ? reducer + ", " + seeds + " seeds" : reducer;
  }

  /** Of each number of latents, sorted. */
  private static Map<Double, double[]> values(Table rows) {
    double[] latents = rows.numbers("latents");
    double[] values = rows.numbers("MSE");
    Map<Double, double[]> all = new TreeMap<>();
    for (int i = 0; i < values.length; i++) {
      double[] old = all.getOrDefault(latents[i], new double[0]);
      double[] more = Arrays.copyOf(old, old.length + 1);
      more[old.length] = values[i];
      Arrays.sort(more);
      all.put(latents[i], more);
    }
    return all;
  }

  private static void addBar(List<LineFigure.Bar> bars, int line, double latents, double[] sorted) {
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    if (low < high) {
      bars.add(new LineFigure.Bar(line, latents, low, high));
    }
  }

  private static Line line(String name, Map<Double, double[]> values) {
    double[] latents = values.keySet().stream().mapToDouble(d -> d).toArray();
    double[] medians = values.values().stream().mapToDouble(ErrorsOfSizes::median).toArray();
    return new Line(name, latents, medians, Line.Style.MARKED);
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
