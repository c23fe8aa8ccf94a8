package org.jled.experiment;

import java.util.List;
import org.jled.core.LatentSet;
import org.jled.core.Run;
import org.jled.data.Dataset;
import org.jled.latent.Encoding;
import org.jled.latent.LatentModel;
import org.jled.latent.TrainedRange;
import org.jled.multiscale.MultiscalePlan;
import org.jled.propagate.LinearMap;
import org.jled.propagate.Propagator;
import org.jled.reduce.Pca;
import org.jled.reduce.Reducer;

/** PCA with a linear map, of the size that forecasts the validation data best. */
record LinearRival(String name, LatentModel model) {

  private static final List<Integer> PCA_SIZES = List.of(2, 4, 8, 16, 32);

  /** Fits and selects. */
  static LinearRival of(Dataset data, MultiscalePlan latent) {
    LatentModel best = null;
    double least = Double.POSITIVE_INFINITY;
    ValidationError validation = new ValidationError(data, latent);
    int most = Math.min(data.train().count(), data.spec().size());
    int largest = Math.min(most, PCA_SIZES.get(PCA_SIZES.size() - 1));
    Reducer whole = new Pca(largest).fit(data.train(), data.valid(), Run.silent(0));
    for (int size : most == 1 ? List.of(1) : PCA_SIZES) {
      if (size <= most) {
        LatentModel model = model(new Pca(size).leadingOf(whole), data);
        double error = validation.of(label -> new ModelContender(label, model, null));
        if (best == null || error < least) {
          best = model;
          least = error;
        }
      }
    }
    return new LinearRival("PCA(" + best.latentDim() + ") + linear map", best);
  }

  private static LatentModel model(Reducer reducer, Dataset data) {
    LatentSet train = Encoding.encode(reducer, data.train());
    LatentSet valid = Encoding.encode(reducer, data.valid());
    Propagator map = LinearMap.paper().fit(train, valid, Run.silent(0));
    return new LatentModel(reducer, map, TrainedRange.of(train));
  }
}
