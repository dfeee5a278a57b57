package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Deployment;
import dev.plimsoll.model.DeploymentSpec;
import dev.plimsoll.model.DeploymentStrategy;
import dev.plimsoll.model.RollingUpdateDeployment;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.PodTemplateValidation;
import dev.plimsoll.validate.PodWarnings;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a Deployment: {@code ValidateDeployment}. */
@ForKinds(group = "apps", kinds = "Deployment")
public final class DeploymentValidation implements KindValidator {

  private static final List<String> STRATEGIES = List.of("Recreate", "RollingUpdate");

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    DeploymentSpec spec = new Deployment(manifest.root()).spec();
    NumberValidation.nonNegative(spec.replicas(), errors);
    PodTemplateValidation.selector(spec.selector(), errors);
    if (PodTemplateValidation.matching(spec.selector(), spec.template(), options, errors)) {
      PodTemplateValidation.template(spec.template(), options, errors);
      PodTemplateValidation.runsForEver(spec.template(), errors);
    }
    strategy(spec.strategy(), errors);
    NumberValidation.nonNegative(spec.minReadySeconds(), errors);
    NumberValidation.nonNegative(spec.revisionHistoryLimit(), errors);
    progress(spec, errors);
    PodWarnings.hostName(manifest.metadata(), errors);
  }

  private static void progress(DeploymentSpec spec, FieldErrors errors) {
    NumberValidation.nonNegative(spec.progressDeadlineSeconds(), errors);
    if (spec.progressDeadlineSeconds().orDefault() <= spec.minReadySeconds().orDefault()) {
      errors.invalid(spec.progressDeadlineSeconds(), "must be more than minReadySeconds");
    }
  }

  private static void strategy(DeploymentStrategy strategy, FieldErrors errors) {
    String type = strategy.type().orElse("");
    RollingUpdateDeployment rolling = strategy.rollingUpdate();
    switch (type) {
      case "Recreate" -> {
        if (rolling.isPresent()) {
          errors.forbidden(rolling, "with the strategy Recreate");
        }
      }
      case "", "RollingUpdate" -> rolling(rolling, errors);
      default -> errors.notSupported(Site.of(strategy.type().at(), strategy.at()), STRATEGIES);
    }
  }

  private static void rolling(RollingUpdateDeployment rolling, FieldErrors errors) {
    NumberValidation.countOrPercent(rolling.maxUnavailable(), errors);
    NumberValidation.countOrPercent(rolling.maxSurge(), errors);
    if (NumberValidation.amount(rolling.maxUnavailable()) == 0
        && NumberValidation.amount(rolling.maxSurge()) == 0) {
      errors.invalid(rolling.maxUnavailable(), "must not be 0 while maxSurge is 0");
    }
    NumberValidation.atMostAll(rolling.maxUnavailable(), errors);
  }
}
