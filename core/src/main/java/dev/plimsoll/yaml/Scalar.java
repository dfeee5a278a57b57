package dev.plimsoll.yaml;

import java.math.BigInteger;

/** What Kubernetes reads from a scalar: one of JSON's simple values. */
public sealed interface Scalar {

  /**
   * A string.
   *
   * @param value its characters
   */
  record Text(String value) implements Scalar {}

  /**
   * A whole number.
   *
   * @param value the number; Kubernetes' reader knows those of 64 bits, signed or unsigned
   */
  record Int(BigInteger value) implements Scalar {}

  /**
   * A number with a fraction or an exponent.
   *
   * @param value the number, finite
   */
  record Real(double value) implements Scalar {}

  /**
   * A boolean.
   *
   * @param value true or false
   */
  record Bool(boolean value) implements Scalar {}

  /** Nothing: an empty scalar, {@code ~} or {@code null}. */
  record Null() implements Scalar {

    /** The one value of this type. */
    public static final Null INSTANCE = new Null();
  }
}
