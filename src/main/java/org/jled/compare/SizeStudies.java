package org.jled.compare;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jled.core.Activation;
import org.jled.core.Padding;
import org.jled.core.Registry;
import org.jled.data.DatasetRecipe;
import org.jled.experiment.Experiments;
import org.jled.experiment.KsStudies;
import org.jled.nn.Rounds;
import org.jled.nn.TrainingSettings;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.ConvAutoencoder;
import org.jled.reduce.DiffusionMaps;
import org.jled.reduce.Pca;
import org.jled.reduce.SizedMethod;

/** The studies of sizes that can be asked for by name. To add one, add one line. */
public final class SizeStudies {

  /** {@code tiny} takes seconds, {@code quick} half an hour, {@code paper} many hours. */
  public static final Registry<SizeStudy> STUDIES =
      Registry.<SizeStudy>of("study")
          .with("fhn-tiny", fhnTiny())
          .with("fhn-quick", fhnQuick())
          .with("fhn-paper", fhnPaper())
          .with("ks-tiny", ksTiny())
          .with("ks-quick", ksQuick())
          .with("ks-paper", ksPaper());

  private static final int JUDGED = 1000;

  private SizeStudies() {}

  /** The published data and perceptrons; convolutions on a schedule of less than a minute. */
  private static SizeStudy fhnQuick() {
    SizedMethod convolutions =
        ConvAutoencoder.paperFhn().with(TrainingSettings.fixed(150, 64, 3e-3));
    List<Integer> sizes = upTo(8);
    return new SizeStudy(
        "fhn-quick",
        fhnData(),
        JUDGED,
        linearAndMaps(upTo(20), DiffusionMaps.paper(), upTo(12, 16, 20))
            .with("ae", perceptrons(Autoencoder.paper(), sizes, 3))
            .with("cnn", convolutions(convolutions, sizes, 1)));
  }

  private static SizeStudy fhnPaper() {
    List<Integer> sizes = upTo(12, 16, 20);
    return new SizeStudy(
        "fhn-paper",
        fhnData(),
        JUDGED,
        linearAndMaps(published(), DiffusionMaps.paper(), sizes)
            .with("ae", perceptrons(Autoencoder.paper(), sizes, 3))
            .with("cnn", convolutions(ConvAutoencoder.paperFhn(), sizes, 3)));
  }

  private static SizeStudy fhnTiny() {
    SizedMethod ae = Autoencoder.tiny().with(TrainingSettings.fixed(20, 64, 4e-3));
    SizedMethod cnn =
        ConvAutoencoder.tiny().withPadding(Padding.ZERO).with(TrainingSettings.fixed(10, 64, 4e-3));
    return new SizeStudy(
        "fhn-tiny",
        Experiments.PRESETS.get("fhn-tiny").data(),
        50,
        linearAndMaps(upTo(4), DiffusionMaps.tiny(), upTo(2))
            .with("ae", perceptrons(ae, upTo(2), 2))
            .with("cnn", convolutions(cnn, List.of(2), 1)));
  }

  /** The published data, networks that fit them better than the published ones in as long. */
  private static SizeStudy ksQuick() {
    Autoencoder ae =
        new Autoencoder(
            List.of(100, 100, 100),
            List.of(),
            8,
            Activation.CELU,
            Activation.IDENTITY,
            Activation.IDENTITY,
            TrainingSettings.fixed(40, 64, 2e-3));
    List<Integer> sizes = upTo(8, 10, 12, 16);
    return new SizeStudy(
        "ks-quick",
        KsStudies.paperData(),
        JUDGED,
        linearAndMaps(upTo(20), DiffusionMaps.paperKs(), upTo(8, 10, 12, 16, 20))
            .with("ae", perceptrons(ae, sizes, 3))
            .with("cnn", convolutions(ConvAutoencoder.quick(), sizes, 1)));
  }

  private static SizeStudy ksPaper() {
    TrainingSettings schedule = TrainingSettings.paper().with(new Rounds(10, 20, 20_000));
    Autoencoder ae = new Autoencoder(List.of(100, 100, 100), 8, Activation.CELU, schedule);
    List<Integer> sizes = upTo(12, 16, 20);
    return new SizeStudy(
        "ks-paper",
        KsStudies.paperData(),
        JUDGED,
        linearAndMaps(published(), DiffusionMaps.paperKs(), sizes)
            .with("ae", perceptrons(ae, sizes, 3))
            .with("cnn", convolutions(ConvAutoencoder.paper(), sizes, 3)));
  }

  private static SizeStudy ksTiny() {
    SizedMethod ae = Autoencoder.tiny().with(TrainingSettings.fixed(20, 64, 4e-3));
    SizedMethod cnn = ConvAutoencoder.tiny().with(TrainingSettings.fixed(5, 64, 4e-3));
    return new SizeStudy(
        "ks-tiny",
        KsStudies.tinyData(),
        50,
        linearAndMaps(upTo(10), DiffusionMaps.tiny(), List.of(2, 4))
            .with("ae", perceptrons(ae, List.of(4, 8), 2))
            .with("cnn", convolutions(cnn, List.of(8), 1)));
  }

  private static Registry<SizeSeries> linearAndMaps(
      List<Integer> components, SizedMethod maps, List<Integer> coordinates) {
    return Registry.<SizeSeries>of("method")
        .with("pca", new SizeSeries("PCA", Pca.paper(), components, 1))
        .with("diffusion-maps", new SizeSeries("diffusion maps", maps, coordinates, 1));
  }

  private static SizeSeries perceptrons(SizedMethod method, List<Integer> sizes, int seeds) {
    return new SizeSeries("AE, perceptrons", method, sizes, seeds);
  }

  private static SizeSeries convolutions(SizedMethod method, List<Integer> sizes, int seeds) {
    return new SizeSeries("AE, convolutions", method, sizes, seeds);
  }

  private static DatasetRecipe fhnData() {
    return Experiments.PRESETS.get("fhn-paper").data();
  }

  /** The published sweep. */
  private static List<Integer> published() {
    return upTo(12, 16, 20, 24, 28, 32, 36, 40, 64);
  }

  /** From 1 to a number, and some more. */
  private static List<Integer> upTo(int last, Integer... more) {
    return Stream.concat(IntStream.rangeClosed(1, last).boxed(), Stream.of(more)).toList();
  }
}
