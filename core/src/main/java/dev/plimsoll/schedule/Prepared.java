package dev.plimsoll.schedule;

import java.util.Set;

/**
 * What a plugin found out about a Pod before it looked at single nodes.
 *
 * @param <S> what it needs to look at them
 */
public sealed interface Prepared<S> {

  /** Ready to look at nodes. */
  static <S> Prepared<S> with(S state) {
    return new Ready<>(state);
  }

  /** Ready, and only these nodes can be it; all others are out without being looked at. */
  static <S> Prepared<S> only(Set<String> nodes, S state) {
    return new Narrowed<>(nodes, state);
  }

  /** Nothing to say about this Pod. */
  static <S> Prepared<S> skip() {
    return new Skip<>();
  }

  /** The Pod cannot run on any node, whatever the nodes are. */
  static <S> Prepared<S> refuse(Verdict verdict) {
    return new Refusal<>(verdict);
  }

  /**
   * Ready to look at every node.
   *
   * @param state handed back for each node
   */
  record Ready<S>(S state) implements Prepared<S> {}

  /**
   * Ready to look at some nodes.
   *
   * @param nodes their names
   * @param state handed back for each of them
   */
  record Narrowed<S>(Set<String> nodes, S state) implements Prepared<S> {}

  /** Not to be asked about this Pod. */
  record Skip<S>() implements Prepared<S> {}

  /**
   * No for every node.
   *
   * @param verdict why
   */
  record Refusal<S>(Verdict verdict) implements Prepared<S> {}
}
