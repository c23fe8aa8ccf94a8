package org.jled.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the variables of a mixture of Gaussians depend on each other. */
public enum Covariance {
  /** Each variable has a mixture of its own: p(z) = Π_j Σ_k π_jk N(z_j; μ_jk, σ_jk²). */
  INDEPENDENT,
  /**
   * One mixture whose kernels have no covariances: p(z) = Σ_k π_k Π_j N(z_j; μ_kj, σ_kj²). The
   * variables depend on each other through the kernel alone.
   */
  DIAGONAL,
  /** One mixture with a Cholesky factor each kernel: p(z) = Σ_k π_k N(z; μ_k, L_k L_kᵀ). */
  FULL;

  /** The name in files and experiments. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one with an id.
   *
   * @throws IllegalArgumentException that lists the ids
   */
  public static Covariance of(String id) {
    Checks.present("id", id);
    List<String> ids = Arrays.stream(values()).map(Covariance::id).toList();
    Checks.require(
        ids.contains(id),
        "unknown covariance '%s'%s; known: %s",
        id,
        Spelling.hint(id, ids),
        String.join(", ", ids));
    return values()[ids.indexOf(id)];
  }
}
