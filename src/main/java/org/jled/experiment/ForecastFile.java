package org.jled.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jled.core.Precision;
import org.jled.core.Progress;
import org.jled.core.StateSpec;
import org.jled.core.Tensor;
import org.jled.core.Trajectory;
import org.jled.core.Weights;
import org.jled.data.Npz;
import org.jled.data.Split;
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
   * Forecasts and writes.
   *
   * @param starts forecasts of each trajectory of the split, beginning at evenly spaced samples
   * @return the number of forecasts
   */
  public static int write(
      Path file,
      Evaluation evaluation,
      ForecastMode mode,
      MultiscalePlan plan,
      Split split,
      int starts,
      Progress progress)
      throws IOException {
    List<Trajectory> windows = evaluation.windows(split, plan.samples(), starts);
    StateSpec spec = evaluation.data().spec();
    int latentDim = evaluation.model().latentDim();
    int steps = plan.horizon();
    double[] prediction = new double[windows.size() * steps * spec.size()];
    double[] target = new double[prediction.length];
    double[] latent = new double[windows.size() * steps * latentDim];
    double[] phase = new double[windows.size() * steps];
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
      }
      progress.update("forecasting", s + 1, windows.size(), "");
    }
    int[] shape = {windows.size(), steps};
    Map<String, Tensor> arrays = new LinkedHashMap<>();
    arrays.put("time", Tensor.of(time, steps));
    arrays.put("prediction", Tensor.of(prediction, append(shape, spec.shape())));
    arrays.put("target", Tensor.of(target, append(shape, spec.shape())));
    arrays.put("latent", Tensor.of(latent, append(shape, latentDim)));
    arrays.put("phase", new Tensor(shape, phase, Precision.INT64));
    Npz.write(file, Weights.of(arrays).withText("mode", mode.id()));
    return windows.size();
  }

  private static int[] append(int[] first, int... rest) {
    int[] all = java.util.Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, all, first.length, rest.length);
    return all;
  }
}
