package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.DaemonSet;
import dev.plimsoll.model.DaemonSetSpec;
import dev.plimsoll.model.DaemonSetUpdateStrategy;
import dev.plimsoll.model.RollingUpdateDaemonSet;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.LabelSelectorValidation;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.PodTemplateValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a DaemonSet: {@code ValidateDaemonSet}. */
@ForKinds(group = "apps", kinds = "DaemonSet")
public final class DaemonSetValidation implements KindValidator {

  private static final List<String> STRATEGIES = List.of("OnDelete", "RollingUpdate");

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    DaemonSetSpec spec = new DaemonSet(manifest.root()).spec();
    LabelSelectorValidation.validate(spec.selector(), errors);
    if (LabelSelectorValidation.isEmpty(spec.selector())) {
      errors.invalid(
          spec.selector(),
          "must not be empty",
          "repeat the labels of the template under matchLabels");
    }
    if (LabelSelectorValidation.isUsable(spec.selector())) {
      PodTemplateValidation.labels(spec.selector(), spec.template(), errors);
    }
    PodTemplateValidation.template(spec.template(), options, errors);
    PodTemplateValidation.runsForEver(spec.template(), errors);
    NumberValidation.nonNegative(spec.minReadySeconds(), errors);
    NumberValidation.nonNegative(spec.revisionHistoryLimit(), errors);
    update(spec.updateStrategy(), errors);
  }

  private static void update(DaemonSetUpdateStrategy strategy, FieldErrors errors) {
    switch (strategy.type().orElse("")) {
      case "OnDelete" -> {}
      case "", "RollingUpdate" -> rolling(strategy.rollingUpdate(), errors);
      default -> errors.notSupported(Site.of(strategy.type().at(), strategy.at()), STRATEGIES);
    }
  }

  private static void rolling(RollingUpdateDaemonSet rolling, FieldErrors errors) {
    NumberValidation.countOrPercent(rolling.maxUnavailable(), errors);
    NumberValidation.countOrPercent(rolling.maxSurge(), errors);
    NumberValidation.atMostAll(rolling.maxUnavailable(), errors);
    NumberValidation.atMostAll(rolling.maxSurge(), errors);
    boolean unavailable = NumberValidation.amount(rolling.maxUnavailable()) != 0;
    boolean surge = NumberValidation.amount(rolling.maxSurge()) != 0;
    if (unavailable && surge) {
      errors.invalid(rolling.maxSurge(), "must not be set while maxUnavailable is not 0");
    } else if (!unavailable && !surge) {
      errors.required(rolling.maxUnavailable(), "it must not be 0 while maxSurge is 0");
    }
  }
}
