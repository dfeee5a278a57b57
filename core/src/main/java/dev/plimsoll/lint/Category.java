package dev.plimsoll.lint;

/** What a rule is about. */
public enum Category {
  /** What an attacker gains. */
  SECURITY("security"),
  /** What fails when a Pod, a node or a rollout does. */
  RELIABILITY("reliability"),
  /** What CPU, memory and disk a container asks for and may take. */
  RESOURCES("resources"),
  /** Who reaches whom. */
  NETWORKING("networking"),
  /** What becomes of data. */
  STORAGE("storage"),
  /** Secrets, ConfigMaps and the environment. */
  CONFIGURATION("configuration"),
  /** What images are run. */
  IMAGES("images"),
  /** Labels, annotations and other hygiene. */
  METADATA("metadata"),
  /** How the control plane and the nodes are set up. */
  CLUSTER("cluster");

  private final String word;

  Category(String word) {
    this.word = word;
  }

  /** As users write it, and the name of the folder with the category's rules. */
  public String word() {
    return word;
  }
}
