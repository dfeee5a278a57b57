package dev.plimsoll.tree;

import dev.plimsoll.yaml.Node;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A single value that may be written or not, at a place that is always known.
 *
 * <p>A value of the wrong type reads as absent: the schema stage alone speaks about types.
 *
 * @param <T> the type of the value
 */
public final class Field<T> implements View {

  private final Located at;
  private final Reader<T> reader;
  private final T fallback;

  private Field(Located at, Reader<T> reader, T fallback) {
    this.at = at;
    this.reader = reader;
    this.fallback = fallback;
  }

  /** A field read by {@code reader}; its default is the type's zero value. */
  public static <T> Field<T> of(Located at, Reader<T> reader) {
    return new Field<>(at, reader, reader.zero());
  }

  /** A string. */
  public static Field<String> text(Located at) {
    return of(at, Readers.TEXT);
  }

  /** A whole number of 32 bits. */
  public static Field<Integer> int32(Located at) {
    return of(at, Readers.INT32);
  }

  /** A whole number of 64 bits. */
  public static Field<Long> int64(Located at) {
    return of(at, Readers.INT64);
  }

  /** A floating-point number. */
  public static Field<Double> number(Located at) {
    return of(at, Readers.NUMBER);
  }

  /** A boolean. */
  public static Field<Boolean> bool(Located at) {
    return of(at, Readers.BOOL);
  }

  /** The same field with the value that the API server fills in where none is written. */
  public Field<T> withDefault(T value) {
    return new Field<>(at, reader, value);
  }

  @Override
  public Located at() {
    return at;
  }

  /** Whether a value of the right type is written. */
  @Override
  public boolean isPresent() {
    return value().isPresent();
  }

  /** The value as written. */
  public Optional<T> value() {
    Optional<Node> node = at.node();
    return node.isPresent() ? reader.read(node.get()) : Optional.empty();
  }

  /** The value as written, or {@code other}. */
  public T orElse(T other) {
    return value().orElse(other);
  }

  /** The value as written, or what the API server fills in, or the type's zero value. */
  public T orDefault() {
    return value().orElse(fallback);
  }

  /** Hands the value on, if one is written. */
  public void ifPresent(Consumer<? super T> action) {
    value().ifPresent(action);
  }

  /** Whether {@code expected} is written, or filled in by the API server. */
  public boolean is(T expected) {
    return orDefault().equals(expected);
  }

  @Override
  public String toString() {
    return at.path() + "=" + value().map(Object::toString).orElse("(absent)");
  }
}
