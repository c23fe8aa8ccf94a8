package org.jled.reduce;

import org.jled.core.Registry;

/** The reducers that can be asked for by id. To add one, add one line. */
public final class Reducers {

  /** Those that are networks, each with its published settings. */
  public static final Registry<AutoencoderMethod> AUTOENCODERS =
      Registry.<AutoencoderMethod>of("autoencoder")
          .with(Autoencoder.ID, Autoencoder.paper())
          .with(ConvAutoencoder.ID, ConvAutoencoder.paper())
          .with(VariationalAutoencoder.ID, VariationalAutoencoder.paper());

  /** Each method with its published settings. */
  public static final Registry<ReducerMethod> METHODS =
      Registry.<ReducerMethod>of("reducer")
          .with(Autoencoder.ID, Autoencoder.paper())
          .with(ConvAutoencoder.ID, ConvAutoencoder.paper())
          .with(VariationalAutoencoder.ID, VariationalAutoencoder.paper())
          .with(SecondDecoder.ID, SecondDecoder.fast())
          .with(Pca.ID, Pca.paper())
          .with(DiffusionMaps.ID, DiffusionMaps.paper())
          .with(Identity.ID, Identity.paper());

  private Reducers() {}
}
