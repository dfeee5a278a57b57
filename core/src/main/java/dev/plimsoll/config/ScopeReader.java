package dev.plimsoll.config;

import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Map;

/** Reads which objects an override or an exception is about. */
final class ScopeReader {

  private static final String LIST = "write it as [ONE, OTHER]";

  private final ConfigText text;
  private Scope scope;

  /**
   * A reader.
   *
   * @param text says what is wrong
   * @param outer what the whole file is about
   */
  ScopeReader(ConfigText text, Scope outer) {
    this.text = text;
    this.scope = outer;
  }

  Scope scope() {
    return scope;
  }

  /** Reads a key, if it is one of these. */
  boolean read(Located setting) {
    List<String> paths = scope.paths();
    List<String> kinds = scope.kinds();
    List<String> names = scope.names();
    List<String> namespaces = scope.namespaces();
    Map<String, String> labels = scope.labels();
    switch (setting.path().lastStep()) {
      case "paths" -> paths = text.texts(setting, "a pattern such as dev/**", LIST);
      case "kinds" -> kinds = text.texts(setting, "a kind such as Job", LIST);
      case "names" -> names = text.texts(setting, "a name", LIST);
      case "namespaces" -> namespaces = text.texts(setting, "a namespace", LIST);
      case "labels" -> labels = text.textsByKey(setting, "labels such as `tier: web`");
      default -> {
        return false;
      }
    }
    scope = new Scope(scope.below(), paths, kinds, names, namespaces, labels);
    return true;
  }
}
