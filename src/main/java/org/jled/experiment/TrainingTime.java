package org.jled.experiment;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jled.data.InputFile;

/**
 * What a training took: the seconds between a run's first file and its model, pauses included. A
 * finished run has them in its provenance, so that copies know them too.
 */
final class TrainingTime {

  private static final String KEY = "trainingSeconds";
  private static final long LONGEST = 1 << 20;

  private TrainingTime() {}

  /** The seconds, or NaN when they are not known. */
  static double seconds(Path run) throws IOException {
    double noted = noted(run.resolve("provenance.json"));
    return Double.isNaN(noted) ? between(run) : noted;
  }

  private static double noted(Path provenance) throws IOException {
    if (!Files.exists(provenance)) {
      return Double.NaN;
    }
    try {
      JsonElement seconds = tree(InputFile.text(provenance, LONGEST)).get(KEY);
      return seconds == null ? Double.NaN : seconds.getAsDouble();
    } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
      throw new IOException(provenance + " holds no provenance: " + e.getMessage(), e);
    }
  }

  private static JsonObject tree(String json) {
    return StrictJson.parse(json).getAsJsonObject();
  }

  /** Only where the training took place do the files' times tell; checkpoints are not copied. */
  private static double between(Path run) throws IOException {
    Path model = run.resolve("model.npz");
    boolean here = Files.isDirectory(run.resolve("checkpoints")) && Files.exists(model);
    return here ? since(run, Files.getLastModifiedTime(model).toInstant()) : Double.NaN;
  }

  /** The seconds from a run's first file to a moment; NaN when the clock was set back since. */
  static double since(Path run, Instant end) throws IOException {
    Instant begun = Files.getLastModifiedTime(run.resolve("experiment.json")).toInstant();
    double seconds = Duration.between(begun, end).toMillis() / 1000.0;
    return seconds > 0 ? seconds : Double.NaN;
  }

  /** A provenance with the seconds in it, if they are known. */
  static String note(String provenance, double seconds) {
    JsonObject tree = tree(provenance);
    if (Double.isFinite(seconds)) {
      tree.addProperty(KEY, seconds);
    }
    return RecordJson.text(tree);
  }
}
