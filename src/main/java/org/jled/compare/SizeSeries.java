package org.jled.compare;

import java.util.List;
import org.jled.core.Checks;
import org.jled.reduce.OrderedMethod;
import org.jled.reduce.SizedMethod;

/**
 * One way to reduce, with several numbers of latents.
 *
 * @param label its name in figures
 * @param method all else about it; how many latents it has itself does not matter
 * @param sizes numbers of latents d_z, increasing
 * @param seeds trainings with each; one where nothing depends on chance
 */
public record SizeSeries(String label, SizedMethod method, List<Integer> sizes, int seeds) {

  public SizeSeries {
    Checks.notBlank("label", label);
    Checks.present("method", method);
    sizes = Checks.list("sizes", sizes).stream().distinct().sorted().toList();
    Checks.require(!sizes.isEmpty(), "sizes must hold at least one number of latents");
    sizes.forEach(size -> Checks.atLeast("sizes", size, 1));
    Checks.atLeast("seeds", seeds, 1);
    seeds = method instanceof OrderedMethod ? 1 : seeds;
  }

  /** The same with other numbers of latents. */
  public SizeSeries withSizes(List<Integer> other) {
    return new SizeSeries(label, method, other, seeds);
  }

  /** The same with another number of trainings. */
  public SizeSeries withSeeds(int other) {
    return new SizeSeries(label, method, sizes, other);
  }

  /** The most latents. */
  int largest() {
    return sizes.get(sizes.size() - 1);
  }
}
