package dev.plimsoll.lint.rules.configuration;

import static dev.plimsoll.diagnostic.Severity.INFO;
import static dev.plimsoll.lint.Category.CONFIGURATION;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ConfigMap;
import dev.plimsoll.model.EnvFromSource;
import dev.plimsoll.model.EnvVar;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.Volume;
import dev.plimsoll.model.VolumeMount;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.Locale;
import java.util.Optional;

/** A ConfigMap that a running container does not see change. */
@LintRule(
    id = "config-change-without-rollout",
    severity = INFO,
    category = CONFIGURATION,
    since = "0.1",
    enabled = false,
    stability = STABLE,
    kinds = {"Deployment", "StatefulSet", "DaemonSet"},
    keys = {"configMapRef", "configMapKeyRef", "subPath"})
public final class ConfigChangeWithoutRollout implements ContainerRule {

  /** How long the hash is that kustomize puts behind the name of what it generates. */
  private static final int HASH = 10;

  @Override
  public void check(ContainerSite site, Findings findings) {
    if (!site.isLongRunning() || isWatched(site.site().manifest().metadata())) {
      return;
    }
    for (Entries.Entry<Field<String>> annotation : site.site().metadata().annotations()) {
      String key = annotation.key().toLowerCase(Locale.ROOT);
      if (key.contains("checksum") || key.contains("hash") || key.contains("sha256")) {
        return;
      }
    }
    for (EnvVar variable : site.container().env()) {
      report(variable.valueFrom().configMapKeyRef().name(), "environment", site, findings);
    }
    for (EnvFromSource source : site.container().envFrom()) {
      report(source.configMapRef().name(), "environment", site, findings);
    }
    for (VolumeMount mount : site.container().volumeMounts()) {
      Optional<Volume> volume = site.site().volume(mount.name().orElse(""));
      if (mount.subPath().isPresent() && volume.isPresent()) {
        report(volume.get().configMap().name(), "subPath", site, findings);
      }
    }
  }

  private static void report(
      Field<String> name, String way, ContainerSite site, Findings findings) {
    String namespace = site.site().manifest().id().namespace();
    Optional<Manifest> map = site.site().index().find("", "ConfigMap", namespace, name.orElse(""));
    if (map.isEmpty()
        || hasHash(name.orElse(""))
        || new ConfigMap(map.get().root()).immutable().orElse(false)) {
      return;
    }
    findings
        .report(
            name,
            "container %s does not see a change of ConfigMap %s (%s), and no rollout follows it",
            site.name(),
            name.orElse(""),
            way)
        .help("put a checksum of the ConfigMap into an annotation of the template")
        .related(map.get().metadata().name(), "the ConfigMap");
  }

  /** Whether a controller is told to restart the Pods, as Reloader is. */
  private static boolean isWatched(ObjectMeta metadata) {
    for (Entries.Entry<Field<String>> annotation : metadata.annotations()) {
      if (annotation.key().contains("reload") || annotation.key().contains("restart")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name ends as those do that kustomize makes: {@code -6ct58987ht}. */
  private static boolean hasHash(String name) {
    int dash = name.lastIndexOf('-');
    if (dash < 0 || name.length() - dash - 1 != HASH) {
      return false;
    }
    boolean digit = false;
    for (int i = dash + 1; i < name.length(); i++) {
      char character = name.charAt(i);
      digit |= Character.isDigit(character);
      if (!Character.isDigit(character) && !Character.isLowerCase(character)) {
        return false;
      }
    }
    return digit;
  }
}
