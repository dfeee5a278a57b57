package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.PersistentVolumeClaim;
import dev.plimsoll.model.RollingUpdateStatefulSetStrategy;
import dev.plimsoll.model.StatefulSet;
import dev.plimsoll.model.StatefulSetSpec;
import dev.plimsoll.model.StatefulSetUpdateStrategy;
import dev.plimsoll.validate.ClaimValidation;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.PodTemplateValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.ArrayList;
import java.util.List;

/** What the API server demands of a StatefulSet: {@code ValidateStatefulSet}. */
@ForKinds(group = "apps", kinds = "StatefulSet")
public final class StatefulSetValidation implements KindValidator {

  private static final List<String> MANAGEMENT = List.of("OrderedReady", "Parallel");
  private static final List<String> RETENTION = List.of("Delete", "Retain");

  @Override
  public List<String> nameProblems(String name) {
    return Names.dnsLabel(name);
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    StatefulSetSpec spec = new StatefulSet(manifest.root()).spec();
    String management = spec.podManagementPolicy().orElse("");
    if (!management.isEmpty() && !MANAGEMENT.contains(management)) {
      errors.invalid(spec.podManagementPolicy(), "must be OrderedReady or Parallel");
    }
    update(spec.updateStrategy(), errors);
    errors.oneOf(spec.persistentVolumeClaimRetentionPolicy().whenDeleted(), RETENTION);
    errors.oneOf(spec.persistentVolumeClaimRetentionPolicy().whenScaled(), RETENTION);
    NumberValidation.nonNegative(spec.replicas(), errors);
    NumberValidation.nonNegative(spec.minReadySeconds(), errors);
    NumberValidation.nonNegative(spec.ordinals().start(), errors);
    if (spec.revisionHistoryLimit().orElse(0) < 0) {
      errors.warning(
          spec.revisionHistoryLimit(), "is negative: all revisions are kept", "write 0 or more");
    }
    errors.check(spec.serviceName(), Grammar.DNS_LABEL);
    List<ObjectMeta> claims = new ArrayList<>();
    for (PersistentVolumeClaim claim : spec.volumeClaimTemplates()) {
      ClaimValidation.spec(claim.spec(), options, errors);
      claims.add(claim.metadata());
    }
    PodTemplateValidation.selector(spec.selector(), errors);
    if (PodTemplateValidation.matching(spec.selector(), spec.template(), options, errors)) {
      PodTemplateValidation.template(spec.template(), claims, options, errors);
    }
    PodTemplateValidation.runsForEver(spec.template(), errors);
  }

  private static void update(StatefulSetUpdateStrategy strategy, FieldErrors errors) {
    RollingUpdateStatefulSetStrategy rolling = strategy.rollingUpdate();
    switch (strategy.type().orElse("")) {
      case "OnDelete" -> {
        if (rolling.isPresent()) {
          errors.invalid(rolling, "must not be set with the strategy OnDelete");
        }
      }
      case "", "RollingUpdate" -> NumberValidation.nonNegative(rolling.partition(), errors);
      default ->
          errors.invalid(
              Site.of(strategy.type().at(), strategy.at()), "must be RollingUpdate or OnDelete");
    }
  }
}
