package org.jled.figure;

import java.util.ArrayList;
import java.util.List;
import org.jled.core.Checks;
import org.jled.core.Table;

/**
 * The mean power of Fourier modes in truth and forecast. Draws columns {@code of}, {@code wave
 * number} and {@code power}; a line each.
 */
public final class PowerSpectrumFigure {

  static final FigureEntry ENTRY =
      new FigureEntry(
          "Power spectrum: the mean square of each Fourier mode in the truth, in long free forecasts, and in"
              + " another stretch of the truth.",
          "power-spectrum",
          PowerSpectrumFigure::draw);

  private PowerSpectrumFigure() {}

  /** Draws all spectra of a table. */
  public static Figure draw(Table spectra) {
    Checks.present("spectra", spectra);
    List<Line> lines = new ArrayList<>();
    for (String name : spectra.distinct("of")) {
      Table own = spectra.where("of", name);
      lines.add(Line.of(name, own.numbers("wave number"), own.numbers("power")));
    }
    Figure panel =
        new LineFigure(
            "",
            PlotAxis.log("wave number k = 2πm/L (radians per unit of length)"),
            PlotAxis.log("mean power ⟨|c_m|²⟩ (square of the field's unit)"),
            lines,
            List.of(),
            LineFigure.Size.USUAL);
    return new Panels("", 1, List.of(panel), spectra);
  }
}
