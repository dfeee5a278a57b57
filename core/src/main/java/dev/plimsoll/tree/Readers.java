package dev.plimsoll.tree;

import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.ScalarNode;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The readers of JSON's simple values. */
final class Readers {

  static final Reader<String> TEXT =
      new Reader<>() {
        @Override
        public Optional<String> read(Node node) {
          return scalar(node) instanceof Scalar.Text text
              ? Optional.of(text.value())
              : Optional.empty();
        }

        @Override
        public String zero() {
          return "";
        }
      };

  static final Reader<Boolean> BOOL =
      new Reader<>() {
        @Override
        public Optional<Boolean> read(Node node) {
          return scalar(node) instanceof Scalar.Bool bool
              ? Optional.of(bool.value())
              : Optional.empty();
        }

        @Override
        public Boolean zero() {
          return false;
        }
      };

  static final Reader<Integer> INT32 =
      new Reader<>() {
        @Override
        public Optional<Integer> read(Node node) {
          BigInteger number = integer(node);
          return number != null && number.bitLength() < Integer.SIZE
              ? Optional.of(number.intValue())
              : Optional.empty();
        }

        @Override
        public Integer zero() {
          return 0;
        }
      };

  static final Reader<Long> INT64 =
      new Reader<>() {
        @Override
        public Optional<Long> read(Node node) {
          BigInteger number = integer(node);
          return number != null && number.bitLength() < Long.SIZE
              ? Optional.of(number.longValue())
              : Optional.empty();
        }

        @Override
        public Long zero() {
          return 0L;
        }
      };

  static final Reader<Double> NUMBER =
      new Reader<>() {
        @Override
        public Optional<Double> read(Node node) {
          Scalar scalar = scalar(node);
          if (scalar instanceof Scalar.Real real) {
            return Optional.of(real.value());
          }
          return scalar instanceof Scalar.Int whole
              ? Optional.of(whole.value().doubleValue())
              : Optional.empty();
        }

        @Override
        public Double zero() {
          return 0.0;
        }
      };

  private Readers() {}

  private static @Nullable Scalar scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.value() : null;
  }

  private static @Nullable BigInteger integer(Node node) {
    return scalar(node) instanceof Scalar.Int whole ? whole.value() : null;
  }
}
