package org.jled.reduce;

/**
 * A way to reduce whose latents have an order and do not depend on chance: those of a small fit are
 * the first of a larger one.
 */
public interface OrderedMethod extends SizedMethod {

  @Override
  OrderedMethod withLatentDim(int latentDim);

  /**
   * The first latents of a fitted reducer of more: what {@link #fit} gives for the same snapshots,
   * without the work.
   *
   * @param whole made by the same settings with at least as many latents
   */
  Reducer leadingOf(Reducer whole);
}
