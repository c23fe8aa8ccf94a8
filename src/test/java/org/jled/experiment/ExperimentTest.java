package org.jled.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jled.latent.EndToEnd;
import org.jled.latent.TwoStage;
import org.jled.reduce.Autoencoder;
import org.jled.reduce.ConvAutoencoder;
import org.jled.reduce.VariationalAutoencoder;
import org.jled.system.fhn.FitzHughNagumo;
import org.jled.system.fhn.Scheme;
import org.jled.system.fhn.Wall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentTest {

  private static Experiment tiny() {
    return Experiments.PRESETS.get("fhn-tiny");
  }

  @Test
  void everyPresetSurvivesTheRoundTripThroughJson() {
    Experiments.PRESETS
        .entries()
        .forEach(
            (name, preset) -> {
              assertThat(preset.name()).isEqualTo(name);
              assertThat(Experiment.fromJson(preset.toJson(), tiny())).isEqualTo(preset);
            });
  }

  @Test
  void missingKeysKeepTheirDefaultsAndTypesTheirPresets() {
    Experiment changed =
        Experiment.fromJson(
            "{\"name\": \"mine\", \"data\": {\"system\": {\"type\": \"fhn\", \"wall\": \"symmetric\"}},"
                + " \"model\": {\"type\": \"end-to-end\"}}",
            tiny());
    assertThat(changed.data().system()).isEqualTo(FitzHughNagumo.tiny().withWall(Wall.SYMMETRIC));
    assertThat(changed.model()).isEqualTo(EndToEnd.paper());
    assertThat(changed.plans()).isEqualTo(tiny().plans());
  }

  @Test
  void aFileFromBeforeThereWereSchemesMeansThePublishedOne() {
    String json =
        tiny()
            .toJson()
            .replaceAll("\\s*\"scheme\": \"lattice_boltzmann\",", "")
            .replaceAll(",\\s*\"lifting\": \"equilibrium\"", "");
    assertThat(json).doesNotContain("scheme", "lifting").contains("\"wall\": \"symmetric\"");
    assertThat(Experiment.fromJson(json, Experiments.PRESETS.get("fhn-quick"))).isEqualTo(tiny());
    assertThat(tiny().with("data.system.scheme", "cosine_spectral").data().system())
        .isEqualTo(FitzHughNagumo.tiny().withScheme(Scheme.COSINE_SPECTRAL));
  }

  @Test
  void aFileFromBeforeBatchesCouldBeDroppedMeansThatNoneIs() {
    Experiment best = Experiments.PRESETS.get("fhn-best");
    String json = best.toJson().replaceAll(",\\s*\"dropLast\": false", "");
    assertThat(json).doesNotContain("dropLast");
    assertThat(Experiment.fromJson(json, Experiments.PRESETS.get("fhn-quick"))).isEqualTo(best);
    String incomplete = best.toJson().replaceFirst("\"clipNorm\": 0.02,", "");
    assertThat(incomplete).isNotEqualTo(best.toJson());
    assertThatThrownBy(() -> Experiment.fromJson(incomplete, best))
        .hasMessageContaining("updates.clipNorm is missing");
  }

  @Test
  void oneSettingCanBeChangedByItsPath() {
    Experiment changed =
        tiny().with("model.reducer.latentDim", "3").with("data.system.wall", "reference");
    assertThat(((TwoStage) changed.model()).reducer())
        .isEqualTo(Autoencoder.tiny().withLatentDim(3));
    assertThat(((FitzHughNagumo) changed.data().system()).wall()).isEqualTo(Wall.REFERENCE);
  }

  @Test
  void anAutoencoderWithinAnAutoencoderSurvivesJson() {
    Experiment changed =
        tiny()
            .with(
                "model.reducer",
                "{\"type\": \"variational-autoencoder\", \"beta\": 0.25,"
                    + " \"autoencoder\": {\"type\": \"conv-autoencoder\", \"latentDim\": 3}}");
    assertThat(((TwoStage) changed.model()).reducer())
        .isEqualTo(new VariationalAutoencoder(ConvAutoencoder.paper().withLatentDim(3), 0.25));
    assertThat(Experiment.fromJson(changed.toJson(), tiny())).isEqualTo(changed);
    assertThatThrownBy(() -> changed.with("model.reducer.beta", "-1"))
        .hasMessageContaining("model.reducer: beta must be finite and not negative, not -1.0");
  }

  @Test
  void refusalsNameTheKeyAndWhatIsAllowed() {
    assertThatThrownBy(() -> tiny().with("model.reducer.latentDm", "3"))
        .hasMessageContaining("'latentDm'")
        .hasMessageContaining("did you mean 'latentDim'?");
    assertThatThrownBy(() -> tiny().with("model.reducer.latentDim", "2.5"))
        .hasMessageContaining("model.reducer.latentDim: 2.5 is not a whole number");
    assertThatThrownBy(() -> tiny().with("model.reducer.latentDim", "0"))
        .hasMessageContaining("model.reducer: latentDim must be in [1, 65536], not 0");
    assertThatThrownBy(() -> tiny().with("data.system.wall", "soft"))
        .hasMessageContaining("unknown value")
        .hasMessageContaining("reference, symmetric");
    assertThatThrownBy(() -> tiny().with("seed.more", "1"))
        .hasMessageContaining("'seed' has no settings of its own");
    assertThatThrownBy(() -> Experiment.fromJson("{\"model\": {\"type\": \"end2end\"}}", tiny()))
        .hasMessageContaining("unknown model 'end2end'");
    assertThatThrownBy(() -> Experiment.fromJson("[1]", tiny()))
        .hasMessageContaining("must be an object");
    assertThatThrownBy(() -> Experiment.fromJson("{", tiny()))
        .hasMessageContaining("not valid JSON");
  }

  @Test
  void impossibleCombinationsAreRefusedBeforeAnyWork() {
    String plans = "[{\"warmup\": 20, \"macro\": 0, \"micro\": 0, \"horizon\": 10}]";
    assertThatThrownBy(() -> tiny().with("plans", plans))
        .hasMessageContaining("plans[0]: macro and micro must not both be 0");
    String beyond = "[{\"warmup\": 20, \"macro\": 10, \"micro\": 0, \"horizon\": 5000}]";
    assertThatThrownBy(() -> tiny().with("plans", beyond))
        .hasMessageContaining("needs 5020 test samples; there are 241");
  }

  @Test
  void aRunDirectoryIsNeverOverwritten(@TempDir Path folder) throws IOException {
    RunDirectory.create(folder, tiny());
    assertThat(RunDirectory.open(folder).experiment()).isEqualTo(tiny());
    assertThatThrownBy(() -> RunDirectory.create(folder, tiny()))
        .hasMessageContaining("holds a run already");
    assertThatThrownBy(() -> RunDirectory.open(folder.resolve("none")))
        .hasMessageContaining("is not a run");
    assertThatThrownBy(() -> RunDirectory.open(folder).model())
        .hasMessageContaining("no trained model yet");
  }

  @Test
  void aRunDirectoryHasOneWriter(@TempDir Path folder) throws IOException {
    RunDirectory run = RunDirectory.create(folder, tiny());
    try (RunWriter writer = run.claim()) {
      writer.metrics().record("loss", 0, 1);
      assertThatThrownBy(run::claim).hasMessageContaining("is being written");
    }
    run.claim().close();
  }

  @Test
  void repeatedEpochsReplaceTheirNumbers(@TempDir Path folder) throws IOException {
    RunDirectory run = RunDirectory.create(folder, tiny());
    for (double value : new double[] {1, 0.5}) {
      try (RunWriter writer = run.claim()) {
        writer.metrics().record("loss", 0, value);
        writer.metrics().record("loss", 1, 0.25);
      }
    }
    assertThat(Files.readAllLines(folder.resolve("metrics.csv")))
        .containsExactly("series,step,value", "loss,0,0.5", "loss,1,0.25");
  }
}
