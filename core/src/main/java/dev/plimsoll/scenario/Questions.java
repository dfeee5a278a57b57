package dev.plimsoll.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * What is asked about a cluster.
 *
 * @param changes what is otherwise than written, all of it together
 * @param asked the questions, each asked of the changed cluster by itself
 */
public record Questions(List<Change> changes, List<Question> asked) {

  /** Nothing is asked. */
  public static final Questions NONE = new Questions(List.of(), List.of());

  /** Copies the lists. */
  public Questions {
    changes = List.copyOf(changes);
    asked = List.copyOf(asked);
  }

  /** These questions, of things as they are. */
  public static Questions of(Question... asked) {
    return new Questions(List.of(), List.of(asked));
  }

  /** The same questions, of things changed in one more way. */
  public Questions after(Change change) {
    List<Change> all = new ArrayList<>(changes);
    all.add(change);
    return new Questions(all, asked);
  }

  /** Whether nothing is asked at all. */
  public boolean isEmpty() {
    return changes.isEmpty() && asked.isEmpty();
  }
}
