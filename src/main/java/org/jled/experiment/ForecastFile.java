package org.jled.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Checks;
import org.jled.core.Precision;
import org.jled.core.Progress;
import org.jled.core.StateSpec;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.jled.data.Split;
import org.jled.latent.TrainedRange;
import org.jled.multiscale.Forecast;
import org.jled.multiscale.ForecastMode;
import org.jled.multiscale.MultiscalePlan;

/**
 * Forecasts as NPZ: {@code time} [T] of the first start, {@code prediction} and {@code target}
 * [start, T, C, X…], {@code latent} [start, T, d] and {@code phase} [start, T] (1 macro, 2 micro).
 * T is the horizon; warm-up samples are not in it.
 */
public final class ForecastFile {

  private ForecastFile() {}

  /**
   * What a file of forecasts holds.
   *
   * @param forecasts how many
   * @param outside the fraction of all steps whose latent lies outside that of the training data;
   *     NaN when the model does not know
   * @param diverged how many forecasts are not finite, or leave that range by more than its width
   */
  public record Written(int forecasts, double outside, int diverged) {}

  /**
   * Forecasts and writes.
   *
   * @param starts forecasts of each trajectory of the split, beginning at evenly spaced samples
   * @return what was written
   */
  public static Written write(
      Path file,
      Evaluation evaluation,
      ForecastMode mode,
      MultiscalePlan plan,
      Split split,
      int starts,
      Progress progress)
      throws IOException {
    Checks.present("evaluation", evaluation);
    Checks.present("file", file);
    Checks.present("mode", mode);
    Checks.present("plan", plan);
    Checks.present("progress", progress);
    Checks.present("split", split);
    List<Trajectory> windows = evaluation.windows(split, plan.samples(), starts);
    StateSpec spec = evaluation.data().spec();
    int latentDim = evaluation.model().latentDim();
    int steps = plan.horizon();
    double[] prediction = new double[windows.size() * steps * spec.size()];
    double[] target = new double[prediction.length];
    double[] latent = new double[windows.size() * steps * latentDim];
    double[] phase = new double[windows.size() * steps];
    double[] outside = new double[phase.length];
    TrainedRange range = evaluation.model().range();
    int diverged = 0;
    double[] time = new double[0];
    for (int s = 0; s < windows.size(); s++) {
      Forecast forecast = evaluation.forecast(mode, plan, windows.get(s), progress);
      time = s == 0 ? forecast.time() : time;
      for (int n = 0; n < steps; n++) {
        int row = s * steps + n;
        System.arraycopy(forecast.states()[n], 0, prediction, row * spec.size(), spec.size());
        System.arraycopy(
            windows.get(s).state(plan.warmup() + n), 0, target, row * spec.size(), spec.size());
        System.arraycopy(forecast.latents()[n], 0, latent, row * latentDim, latentDim);
        phase[row] = forecast.phases()[n].code();
        outside[row] = range.contains(forecast.latents()[n]) ? 0 : 1;
      }
      diverged += forecast.isBounded(range) ? 0 : 1;
      progress.update("forecasting", s + 1, windows.size(), "");
    }
    int[] shape = {windows.size(), steps};
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    arrays.put("time", Tensor.of(time, steps));
    arrays.put("prediction", Tensor.of(prediction, append(shape, spec.shape())));
    arrays.put("target", Tensor.of(target, append(shape, spec.shape())));
    arrays.put("latent", Tensor.of(latent, append(shape, latentDim)));
    arrays.put("phase", new Tensor(shape, phase, Precision.INT64));
    arrays.put("outside", new Tensor(shape, outside, Precision.INT64));
    Npz.write(file, Weights.of(arrays).withText("mode", mode.id()));
    double fraction = Arrays.stream(outside).sum() / outside.length;
    return new Written(windows.size(), range.isKnown() ? fraction : Double.NaN, diverged);
  }

  private static int[] append(int[] first, int... rest) {
    int[] all = Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, all, first.length, rest.length);
    return all;
  }
}
