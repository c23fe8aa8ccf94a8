package org.jled.infer;

/**
 * Constants of e^x − 1: with r = x/2^k, e^r − 1 ≈ r (1 + r (c₁ + r (c₂ + …))), a polynomial of
 * least greatest relative error over the clamped range; then k doublings. Near 0 the relative error
 * stays that of the polynomial, which tanh needs.
 */
final class Exponential {

  /** tanh(19) and σ(38) round to 1; all products of three e^38 are finite. */
  static final double LIMIT = 38;

  /** 2^−7; seven doublings. */
  static final double SCALE = 1.0 / 128;

  /** The greatest |r| of the polynomial. */
  static final double MOST = LIMIT * SCALE;

  // (e^r − 1)/r to 2e-14 for |r| ≤ 38/128
  static final double C8 = 2.7607040485167074e-06;
  static final double C7 = 2.485628911793822e-05;
  static final double C6 = 0.0001984123696621431;
  static final double C5 = 0.0013888852719001192;
  static final double C4 = 0.008333333341382686;
  static final double C3 = 0.041666666755229335;
  static final double C2 = 0.16666666666661345;
  static final double C1 = 0.4999999999994146;

  /** tanh(9) and σ(18) round to 1 in single precision. */
  static final float FLOAT_LIMIT = 18;

  /** 2^−6; six doublings. */
  static final float FLOAT_SCALE = 1f / 64;

  /** The greatest |r| of the polynomial. */
  static final float FLOAT_MOST = FLOAT_LIMIT * FLOAT_SCALE;

  // (e^r − 1)/r to 4e-9 for |r| ≤ 18/64
  static final float F5 = 0.0013918346f;
  static final float F4 = 0.008356905f;
  static final float F3 = 0.04166658f;
  static final float F2 = 0.16666597f;
  static final float F1 = 0.5f;

  /** SELU's λ. */
  static final double SELU_SCALE = 1.0507009873554805;

  /** SELU's λα. */
  static final double SELU_NEGATIVE = 1.7580993408473766;

  private Exponential() {}
}
