package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Labels;
import dev.plimsoll.model.ReplicationController;
import dev.plimsoll.model.ReplicationControllerSpec;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.ObjectMetaValidation;
import dev.plimsoll.validate.PodTemplateValidation;
import dev.plimsoll.validate.PodWarnings;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;
import java.util.Map;

/**
 * What the API server demands of a ReplicationController: {@code ValidateReplicationController}.
 */
@ForKinds(kinds = "ReplicationController")
public final class ReplicationControllerValidation implements KindValidator {

  /** The server looks at the name alone, even if it has made it. */
  @Override
  public List<String> prefixProblems(String prefix) {
    return List.of();
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    ReplicationControllerSpec spec = new ReplicationController(manifest.root()).spec();
    NumberValidation.nonNegative(spec.minReadySeconds(), errors);
    NumberValidation.nonNegative(spec.replicas(), errors);
    Map<String, String> labels = Labels.of(spec.template().metadata().labels());
    // where no selector is written the server takes the labels of the template
    Map<String, String> selector = spec.selector().isEmpty() ? labels : Labels.of(spec.selector());
    if (selector.isEmpty()) {
      errors.required(spec.selector(), "repeat the labels of the template");
    }
    if (!spec.template().isPresent()) {
      errors.required(spec.template(), "say what the Pods are made from");
      return;
    }
    if (!Labels.select(selector, labels)) {
      errors.invalid(
          spec.template().metadata().labels(),
          "must match the selector",
          "give the template the labels that spec.selector asks for");
    }
    if (options.consequences() && manifest.metadata().labels().isEmpty()) {
      // where it has no labels itself the server gives it those of the template
      ObjectMetaValidation.labels(
          spec.template().metadata().labels(), manifest.metadata().labels().at().path(), errors);
    }
    PodTemplateValidation.template(spec.template(), options, errors);
    PodTemplateValidation.runsForEver(spec.template(), errors);
    PodWarnings.hostName(manifest.metadata(), errors);
  }
}
