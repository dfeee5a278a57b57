package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.PodDisruptionBudget;
import dev.plimsoll.model.PodDisruptionBudgetSpec;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.LabelSelectorValidation;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a budget: {@code ValidatePodDisruptionBudget}. */
@ForKinds(group = "policy", kinds = "PodDisruptionBudget")
public final class PodDisruptionBudgetValidation implements KindValidator {

  private static final List<String> EVICTION = List.of("AlwaysAllow", "IfHealthyBudget");

  @Override
  public List<String> nameProblems(String name) {
    return Names.pathSegment(name);
  }

  @Override
  public boolean metadataLast() {
    return true;
  }

  @Override
  public List<String> prefixProblems(String prefix) {
    return Names.pathSegmentPrefix(prefix);
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    PodDisruptionBudgetSpec spec = new PodDisruptionBudget(manifest.root()).spec();
    if (spec.minAvailable().isPresent() && spec.maxUnavailable().isPresent()) {
      errors.invalid(spec, "must not have both minAvailable and maxUnavailable");
    }
    NumberValidation.countOrPercent(spec.minAvailable(), errors);
    NumberValidation.atMostAll(spec.minAvailable(), errors);
    NumberValidation.countOrPercent(spec.maxUnavailable(), errors);
    NumberValidation.atMostAll(spec.maxUnavailable(), errors);
    LabelSelectorValidation.validate(spec.selector(), errors);
    errors.oneOfIfWritten(spec.unhealthyPodEvictionPolicy(), EVICTION);
  }
}
