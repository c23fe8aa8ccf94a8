package org.jled.system;

/** A complex number, for what is computed once. */
record Complex(double re, double im) {

  /** The point of the unit circle at an angle. */
  static Complex unit(double angle) {
    return new Complex(Math.cos(angle), Math.sin(angle));
  }

  Complex exp() {
    return unit(im).times(Math.exp(re));
  }

  Complex plus(double other) {
    return new Complex(re + other, im);
  }

  Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  Complex times(double factor) {
    return new Complex(factor * re, factor * im);
  }

  Complex times(Complex other) {
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  Complex over(Complex other) {
    double norm = other.re * other.re + other.im * other.im;
    return new Complex(
        (re * other.re + im * other.im) / norm, (im * other.re - re * other.im) / norm);
  }
}
