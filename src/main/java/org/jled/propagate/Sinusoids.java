package org.jled.propagate;

/**
 * sin k z_i and cos k z_i for k = 1 … p, first all of z1; of higher frequencies by the theorem of
 * addition, so a latent costs one sine and one cosine.
 */
final class Sinusoids implements Candidates {

  private final int latents;
  private final int frequencies;

  Sinusoids(int latents, int frequencies) {
    this.latents = latents;
    this.frequencies = frequencies;
  }

  @Override
  public int count() {
    return 2 * latents * frequencies;
  }

  @Override
  public void evaluate(double[] latent, double[] out) {
    int place = 0;
    for (int i = 0; i < latents; i++) {
      double sin = Math.sin(latent[i]);
      double cos = Math.cos(latent[i]);
      double s = 0;
      double c = 1;
      for (int k = 0; k < frequencies; k++) {
        double before = s;
        s = s * cos + c * sin;
        c = c * cos - before * sin;
        out[place++] = s;
        out[place++] = c;
      }
    }
  }

  @Override
  public String name(int term) {
    int latent = term / (2 * frequencies) + 1;
    int frequency = term % (2 * frequencies) / 2 + 1;
    String angle = (frequency > 1 ? frequency + " " : "") + "z" + latent;
    return (term % 2 == 0 ? "sin(" : "cos(") + angle + ")";
  }
}
