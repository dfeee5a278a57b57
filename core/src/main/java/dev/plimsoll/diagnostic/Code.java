package dev.plimsoll.diagnostic;

/**
 * What kind of finding it is: {@code api/required}, {@code lint/run-as-non-root}.
 *
 * @param stage where it comes from
 * @param name its name within the stage, in kebab case
 */
public record Code(Stage stage, String name) implements Comparable<Code> {

  /** As users read and write it, {@code stage/name}. */
  @Override
  public String toString() {
    return stage.prefix() + "/" + name;
  }

  @Override
  public int compareTo(Code other) {
    int byStage = stage.compareTo(other.stage);
    return byStage != 0 ? byStage : name.compareTo(other.name);
  }
}
