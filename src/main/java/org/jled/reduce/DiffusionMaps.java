package org.jled.reduce;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ejml.data.DMatrixRMaj;
import org.jled.core.Checks;
import org.jled.core.Run;
import org.jled.core.Snapshots;
import org.jled.core.Tensor;
import org.jled.core.Weights;
import org.jled.data.Scaler;

/**
 * Diffusion maps: the latents of a snapshot are the slowest modes of a random walk between training
 * snapshots, which know the manifold these lie on and not the space around it. On N snapshots x
 * scaled to [0, 1]:
 *
 * <pre>
 *   K_ij = exp(−|x_i − x_j|² / ε²),   ε = w · median of all |x_i − x_j|, i = j included
 *   P = D⁻¹ K,   D_ii = Σ_j K_ij,   P ψ_j = λ_j ψ_j,   1 = λ_0 &gt; λ_1 ≥ λ_2 …
 *   restriction (Nyström):  z_j(s) = Σ_i p_i(x) ψ_j(i) / λ_j,   p_i(x) = exp(−|x − x_i|² / ε²) / Σ
 *   lifting:  x̃ = Σ c_m x_m over the k training snapshots whose latents are nearest to z, with
 *             c ∈ [0, 1]^k least squares of (z(x̃) − z, Σ c − 1), begun at c = 1/k
 * </pre>
 *
 * <p>ψ_j has unit length, its first entry is positive, and latents are not multiplied by λ_j, as
 * published. Eigenvectors are those of the symmetric D^(−1/2) K D^(−1/2). The rows of P are not
 * corrected for where snapshots are dense.
 *
 * <p>Cost: N³ operations and 24 N² bytes to fit (5 to 9 s and 44 MB for the N = 1353 snapshots of
 * FitzHugh–Nagumo, 24 s for 2000), in which the eigenvalue solver cannot be stopped; N D operations
 * to encode and k N D to decode, and some iterations of k N d_z (0.2 and 3 ms for those 1353). A
 * fitted reducer holds the training snapshots: 8 N (D + d_z) bytes, 2.2 MB for those. More than
 * {@code maxSnapshots} are thinned to every n-th of them; the paper uses all.
 *
 * <p>Good values: w = 1 (FitzHugh–Nagumo) or 5 (Kuramoto–Sivashinsky), k = 10. A small w cuts
 * snapshots off from each other and λ_1 goes to 1; with a large one λ_j falls like w⁻² and faster,
 * and the leading latents become principal components. Latents can be functions of each other (cos
 * θ, cos 2θ …), so more of them need not carry more; a reconstruction never leaves the convex hull
 * of k training snapshots.
 *
 * <p>Coifman and Lafon 2006, doi:10.1016/j.acha.2006.04.006; this lifting: Vlachas and others 2022,
 * doi:10.1038/s42256-022-00464-w.
 *
 * @param latentDim d_z
 * @param scaleFactor w
 * @param neighbours k
 * @param maxSnapshots the most training snapshots to use
 */
public record DiffusionMaps(int latentDim, double scaleFactor, int neighbours, int maxSnapshots)
    implements OrderedMethod {

  /** The id in {@link Reducers}. */
  public static final String ID = "diffusion-maps";

  /** N² entries must fit one array. */
  private static final int MOST_SNAPSHOTS = 46_340;

  public DiffusionMaps {
    Checks.inRange("latentDim", latentDim, 1, 65_536);
    Checks.positive("scaleFactor", scaleFactor);
    Checks.inRange("neighbours", neighbours, 1, 1000);
    Checks.inRange("maxSnapshots", maxSnapshots, 2, MOST_SNAPSHOTS);
  }

  /** The published settings for FitzHugh–Nagumo, w = 1 with all 1353 snapshots. */
  public static DiffusionMaps paper() {
    return new DiffusionMaps(2, 1, 10, 2000);
  }

  /** The published settings for Kuramoto–Sivashinsky, w = 5, but every eighth of the snapshots. */
  public static DiffusionMaps paperKs() {
    return new DiffusionMaps(8, 5, 10, 2000);
  }

  /** On a few hundred snapshots, in a second. */
  public static DiffusionMaps tiny() {
    return new DiffusionMaps(2, 1, 10, 400);
  }

  @Override
  public DiffusionMaps withLatentDim(int latentDim) {
    return new DiffusionMaps(latentDim, scaleFactor, neighbours, maxSnapshots);
  }

  @Override
  public int used(int states) {
    Checks.atLeast("states", states, 1);
    return SnapshotRows.count(states, stride(states));
  }

  private int stride(int states) {
    return SnapshotRows.count(states, maxSnapshots);
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Reducer fit(Snapshots train, Snapshots valid, Run run) {
    Checks.present("train", train);
    Checks.present("valid", valid);
    Checks.present("run", run);
    int count = used(train.count());
    requireEnough(count);
    requireRoom(count, Runtime.getRuntime().maxMemory());
    Scaler scaler = Scaler.fit(train);
    DMatrixRMaj points = SnapshotRows.of(train, scaler, stride(train.count()));
    DiffusionSpectrum spectrum = DiffusionSpectrum.of(points, scaleFactor, run.progress());
    return new FittedDiffusionMaps(
        Weights.of(
                Map.of(
                    "training_points",
                    Tensor.of(points.data, count, points.numCols),
                    "embedding",
                    Tensor.of(spectrum.vectors(latentDim), latentDim, count),
                    "eigenvalues",
                    Tensor.of(spectrum.values(latentDim), latentDim),
                    "scale",
                    Tensor.scalar(spectrum.scale()),
                    "neighbours",
                    Tensor.scalar(neighbours)))
            .with("scaler.", scaler.weights())
            .withText("method", ID));
  }

  private void requireEnough(int count) {
    Checks.require(
        latentDim < count,
        "latentDim %d is more than the %d diffusion coordinates of %d snapshots",
        latentDim,
        count - 1,
        count);
    Checks.require(
        neighbours <= count, "neighbours %d is more than the %d snapshots used", neighbours, count);
  }

  /**
   * Refuses more snapshots than fit.
   *
   * @param memory of the machine, bytes
   */
  static void requireRoom(int count, long memory) {
    long most = (long) Math.sqrt(memory / (double) DiffusionSpectrum.BYTES_PER_PAIR);
    Checks.require(
        count <= most,
        "diffusion maps of %d snapshots need %d MB for matrices, of the %d MB this Java has; set"
            + " maxSnapshots to at most %d, or give Java more with -Xmx",
        count,
        (DiffusionSpectrum.BYTES_PER_PAIR * count * count) >> 20,
        memory >> 20,
        most);
  }

  @Override
  public Reducer leadingOf(Reducer whole) {
    Checks.present("whole", whole);
    Checks.require(
        whole.latentDim() >= latentDim,
        "whole must have at least %d latents, not %d",
        latentDim,
        whole.latentDim());
    Map<String, Tensor> tensors = new LinkedHashMap<>(whole.weights().tensors());
    tensors.computeIfPresent("embedding", (name, all) -> first(all, latentDim, all.shape()[1]));
    tensors.computeIfPresent("eigenvalues", (name, all) -> first(all, latentDim));
    return restore(new Weights(tensors, whole.weights().texts()));
  }

  private static Tensor first(Tensor all, int... shape) {
    int length = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    return Tensor.of(Arrays.copyOf(all.values(), length), shape);
  }

  /**
   * Arrays {@code training_points} [N, D] (scaled), {@code embedding} [d_z, N], {@code eigenvalues}
   * [d_z], {@code scale} (ε), {@code neighbours} (k) and the scaler's under {@code scaler.}.
   */
  @Override
  public Reducer restore(Weights weights) {
    Checks.present("weights", weights);
    return new FittedDiffusionMaps(weights);
  }
}
