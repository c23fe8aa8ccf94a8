package org.jled.experiment;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jled.core.Checks;
import org.jled.data.AtomicFile;

/**
 * Where an artefact comes from.
 *
 * @param commit the Git commit of the code, or {@code unknown}
 * @param modified whether the code differed from that commit
 * @param version the version of JLED
 * @param virtualMachine the Java virtual machine
 * @param platform operating system and processor architecture
 * @param engine what trained the networks
 * @param configHash SHA-256 of the experiment's JSON
 * @param seed the experiment's seed
 * @param written when, in UTC
 */
public record Provenance(
    String commit,
    boolean modified,
    String version,
    String virtualMachine,
    String platform,
    String engine,
    String configHash,
    long seed,
    String written) {

  public Provenance {
    Checks.present("commit", commit);
    Checks.present("configHash", configHash);
    Checks.present("engine", engine);
    Checks.present("platform", platform);
    Checks.present("version", version);
    Checks.present("virtualMachine", virtualMachine);
    Checks.present("written", written);
  }

  /** The provenance of what an experiment makes now. */
  public static Provenance of(Experiment experiment) {
    Checks.present("experiment", experiment);
    String engine =
        "PyTorch through DJL, CPU, "
            + System.getProperty("ai.djl.pytorch.num_threads", "1")
            + " thread";
    return of(engine, experiment.toJson(), experiment.seed());
  }

  /**
   * The provenance of what is made now without an experiment.
   *
   * @param engine what computes
   * @param configuration everything the result depends on, as text
   * @param seed the seed
   */
  public static Provenance of(String engine, String configuration, long seed) {
    Checks.present("engine", engine);
    Checks.present("configuration", configuration);
    return new Provenance(
        SourceCode.commit(),
        SourceCode.isModified(),
        SourceCode.version(),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch")
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " cores",
        engine,
        hash(configuration),
        seed,
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** The same with another account of where the networks' weights come from. */
  Provenance withEngine(String other) {
    return new Provenance(
        commit, modified, version, virtualMachine, platform, other, configHash, seed, written);
  }

  private static String hash(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As JSON. */
  public String toJson() {
    JsonObject tree = new RecordJson(java.util.Map.of()).write(this).getAsJsonObject();
    return RecordJson.text(tree);
  }

  /** Writes it as JSON. */
  public void write(Path file) throws IOException {
    Checks.present("file", file);
    AtomicFile.write(file, toJson());
  }
}
