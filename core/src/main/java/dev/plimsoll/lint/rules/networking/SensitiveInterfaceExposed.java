package dev.plimsoll.lint.rules.networking;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.NETWORKING;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.lint.SetRule;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Container;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.model.Service;
import dev.plimsoll.model.ServiceSpec;
import dev.plimsoll.reference.Index;
import dev.plimsoll.reference.Selectors;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;

/** A tool for administrators, open to whoever finds its address. */
@LintRule(
    id = "sensitive-interface-exposed",
    severity = WARNING,
    category = NETWORKING,
    since = "0.1",
    stability = STABLE,
    sources = "kubescape:C-0021",
    kinds = "Service")
public final class SensitiveInterfaceExposed implements SetRule {

  @Override
  public void check(Index index, Findings findings) {
    for (Manifest manifest : index.ofKind("", "Service")) {
      ServiceSpec spec = new Service(manifest.root()).spec();
      boolean open = spec.type().is("NodePort") || spec.type().is("LoadBalancer");
      if (!open
          || spec.selector().isEmpty()
          || !spec.loadBalancerSourceRanges().isEmpty()
          || isInternal(manifest)) {
        continue;
      }
      for (Manifest pods : Selectors.select(spec.selector(), index, manifest.id().namespace())) {
        findings.about(manifest);
        check(spec, pods, findings);
      }
    }
  }

  private static void check(ServiceSpec spec, Manifest pods, Findings findings) {
    if (pods.workload().isEmpty()) {
      return;
    }
    for (Container container : pods.workload().get().template().spec().containers()) {
      String image =
          ImageReference.parse(container.image().orElse(""))
              .map(ImageReference::repository)
              .orElse("");
      String name = image.substring(image.lastIndexOf('/') + 1);
      if (isSensitive(name) || isSensitiveOf(image)) {
        findings
            .report(spec.type(), "this opens %s to whoever reaches the node or the address", name)
            .help("make it a ClusterIP behind something that asks who is there, or name who may in")
            .related(container.image(), "the image");
      }
    }
  }

  private static boolean isInternal(Manifest manifest) {
    for (Entries.Entry<Field<String>> annotation : manifest.metadata().annotations()) {
      if (annotation.key().contains("internal")
          || annotation.value().orElse("").equals("Internal")) {
        return true;
      }
    }
    return false;
  }

  /** The same, where the last name alone would say too little. */
  private static boolean isSensitiveOf(String image) {
    return image.endsWith("kubernetesui/dashboard")
        || image.endsWith("weaveworks/scope")
        || image.endsWith("rayproject/ray");
  }

  /** What runs commands, jobs or queries for whoever asks, and asks nobody for a password. */
  private static boolean isSensitive(String image) {
    return switch (image) {
      case "adminer",
          "airflow",
          "alertmanager",
          "argocli",
          "jenkins",
          "jenkins-lts",
          "jupyter",
          "base-notebook",
          "scipy-notebook",
          "minimal-notebook",
          "kafka-ui",
          "kubernetes-dashboard",
          "centraldashboard",
          "mlflow",
          "mongo-express",
          "nifi",
          "ollama",
          "pgadmin4",
          "phpmyadmin",
          "prometheus",
          "redis-commander",
          "tensorboard",
          "vllm-openai",
          "zeppelin" ->
          true;
      default -> false;
    };
  }
}
