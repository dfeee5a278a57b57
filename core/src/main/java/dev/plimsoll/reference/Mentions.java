package dev.plimsoll.reference;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.manifest.ManifestId;
import dev.plimsoll.model.ContainerLike;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.HashSet;
import java.util.Set;

/**
 * The words in the arguments and the environment of containers, and the names that roles grant
 * something on. Who is told the name of a Secret, as in {@code --secret-name=webhook-tls}, or is
 * granted to change it, may well be the one that makes it.
 */
final class Mentions {

  private final Set<String> words = new HashSet<>();

  private Mentions() {}

  static Mentions of(Index index) {
    Mentions mentions = new Mentions();
    for (Manifest manifest : index.set().all()) {
      if (manifest.workload().isPresent()) {
        for (ContainerLike container :
            manifest.workload().get().template().spec().allContainers()) {
          mentions.addAll(container.command());
          mentions.addAll(container.args());
          for (EnvVar variable : container.env()) {
            mentions.add(variable.value().orElse(""));
          }
        }
      } else if (manifest.is("rbac.authorization.k8s.io", "Role")
          || manifest.is("rbac.authorization.k8s.io", "ClusterRole")) {
        for (Located rule : Listed.items(manifest.root().field("rules"))) {
          for (Located name : Listed.items(rule.field("resourceNames"))) {
            mentions.words.add(Field.text(name).orElse(""));
          }
        }
      }
    }
    return mentions;
  }

  /** Whether the name of a ConfigMap or a Secret is among the words. */
  boolean has(ManifestId id) {
    return (id.kind().equals("Secret") || id.kind().equals("ConfigMap"))
        && words.contains(id.name());
  }

  private void addAll(Iterable<Field<String>> texts) {
    for (Field<String> text : texts) {
      add(text.orElse(""));
    }
  }

  /** Adds every run of characters of which names are made. */
  private void add(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isOfName(text.charAt(i))) {
        if (i > start + 2) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
  }
}
