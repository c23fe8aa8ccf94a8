package org.jled.propagate;

/**
 * All monomials of d variables up to a degree, by degree and then in the order z1², z1 z2, …: each
 * is one of the degree below times a variable that is not before its last, so it costs one
 * multiplication.
 */
final class Monomials implements Candidates {

  private final int[] parent;
  private final int[] variable;

  Monomials(int latents, int degree) {
    int count = Math.toIntExact(CandidateLibrary.POLYNOMIAL.count(latents, degree, 1 << 24));
    parent = new int[count];
    variable = new int[count];
    int next = 1;
    int from = 0;
    for (int power = 1; power <= degree; power++) {
      int to = next;
      for (int k = from; k < to; k++) {
        for (int i = variable[k]; i < latents; i++) {
          parent[next] = k;
          variable[next++] = i;
        }
      }
      from = to;
    }
  }

  @Override
  public int count() {
    return parent.length;
  }

  @Override
  public void evaluate(double[] latent, double[] out) {
    out[0] = 1;
    for (int k = 1; k < parent.length; k++) {
      out[k] = out[parent[k]] * latent[variable[k]];
    }
  }

  @Override
  public String name(int term) {
    String name = "";
    int k = term;
    while (k > 0) {
      int power = 0;
      int i = variable[k];
      for (; k > 0 && variable[k] == i; k = parent[k]) {
        power++;
      }
      name = "z" + (i + 1) + (power > 1 ? "^" + power : "") + (name.isEmpty() ? "" : " ") + name;
    }
    return name;
  }
}
