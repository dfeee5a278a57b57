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
   * A number without a fraction; also one that is written with a fraction or an exponent, such as
   * {@code 3.0} and {@code 1e3}, since its JSON form has none.
   *
   * @param value the number, less than 1e21 either way
   */
  record Int(BigInteger value) implements Scalar {

    /** Its JSON form, the decimal digits. */
    public String json() {
      return value.toString();
    }
  }

  /**
   * A number whose JSON form has a fraction or an exponent.
   *
   * @param value the number, finite
   */
  record Real(double value) implements Scalar {

    /** Its JSON form as Go's {@code encoding/json} writes it. */
    public String json() {
      return GoFloat.json(value);
    }
  }

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
