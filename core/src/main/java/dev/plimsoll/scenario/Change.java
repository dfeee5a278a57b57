package dev.plimsoll.scenario;

import java.util.Optional;

/** Something that is otherwise than it is written; all questions are asked of what comes of it. */
public sealed interface Change {

  /** As a scenario is called: {@code add workers=2}. */
  String words();

  /**
   * More nodes.
   *
   * @param like the pool, or the node, that they are like
   * @param count how many
   */
  record Add(String like, int count) implements Change {

    @Override
    public String words() {
      return "add " + like + "=" + count;
    }

    /**
     * What a user wrote: {@code POOL=N} or {@code NODE=N}.
     *
     * @return nothing when it is not of that form
     */
    public static Optional<Add> parse(String text) {
      int equal = text.lastIndexOf('=');
      int count = equal < 1 ? -1 : number(text.substring(equal + 1));
      return count < 0 ? Optional.empty() : Optional.of(new Add(text.substring(0, equal), count));
    }
  }

  /**
   * Another number of replicas.
   *
   * @param kind the kind of the workload, upper and lower case alike
   * @param namespace its namespace, or the empty string when that is not said
   * @param name its name
   * @param replicas how many
   */
  record Scale(String kind, String namespace, String name, int replicas) implements Change {

    @Override
    public String words() {
      return "scale " + workload() + "=" + replicas;
    }

    /** The workload as users write it. */
    String workload() {
      return kind + "/" + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }

    /**
     * What a user wrote: {@code KIND/NAME=N} or {@code KIND/NAMESPACE/NAME=N}.
     *
     * @return nothing when it is not of that form
     */
    public static Optional<Scale> parse(String text) {
      int equal = text.lastIndexOf('=');
      int count = equal < 1 ? -1 : number(text.substring(equal + 1));
      String[] parts = text.substring(0, Math.max(0, equal)).split("/", -1);
      if (count < 0 || parts.length < 2 || parts.length > 3) {
        return Optional.empty();
      }
      for (String part : parts) {
        if (part.isEmpty()) {
          return Optional.empty();
        }
      }
      String namespace = parts.length == 3 ? parts[1] : "";
      return Optional.of(new Scale(parts[0], namespace, parts[parts.length - 1], count));
    }
  }

  /** A number from 0 to 150,000, which is as many Pods as a cluster has; else -1. */
  private static int number(String digits) {
    int number = digits.isEmpty() || digits.length() > 6 ? -1 : 0;
    for (int i = 0; number >= 0 && i < digits.length(); i++) {
      char digit = digits.charAt(i);
      number = digit < '0' || digit > '9' ? -1 : number * 10 + digit - '0';
    }
    return number > 150_000 ? -1 : number;
  }
}
