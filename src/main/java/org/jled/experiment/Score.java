package org.jled.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How forecasts did against one truth.
 *
 * @param means every metric, averaged over starts
 * @param least of each over the starts
 * @param greatest of each over the starts
 * @param bounded the fraction of forecasts that stay finite and near the range of the training data
 * @param outside the fraction of steps whose latent lies outside that of the training latents
 */
record Score(
    Map<String, Double> means,
    Map<String, Double> least,
    Map<String, Double> greatest,
    double bounded,
    double outside) {

  /** The score of several forecasts, of the score of each. */
  static Score over(List<Score> starts) {
    Map<String, Double> means = new LinkedHashMap<>();
    Map<String, Double> least = new LinkedHashMap<>();
    Map<String, Double> greatest = new LinkedHashMap<>();
    double bounded = 0;
    double outside = 0;
    for (Score start : starts) {
      start.means.forEach((id, value) -> means.merge(id, value / starts.size(), Double::sum));
      start.least.forEach((id, value) -> least.merge(id, value, Math::min));
      start.greatest.forEach((id, value) -> greatest.merge(id, value, Math::max));
      bounded += start.bounded / starts.size();
      outside += start.outside / starts.size();
    }
    return new Score(means, least, greatest, bounded, outside);
  }
}
