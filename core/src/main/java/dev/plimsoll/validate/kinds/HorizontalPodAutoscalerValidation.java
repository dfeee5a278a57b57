package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.ContainerResourceMetricSource;
import dev.plimsoll.model.CrossVersionObjectReference;
import dev.plimsoll.model.HPAScalingPolicy;
import dev.plimsoll.model.HPAScalingRules;
import dev.plimsoll.model.HorizontalPodAutoscaler;
import dev.plimsoll.model.HorizontalPodAutoscalerSpec;
import dev.plimsoll.model.MetricIdentifier;
import dev.plimsoll.model.MetricSpec;
import dev.plimsoll.model.MetricTarget;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.View;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.Grammar;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ResourceValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.ArrayList;
import java.util.List;

/** What the API server demands of an autoscaler: {@code ValidateHorizontalPodAutoscaler}. */
@ForKinds(group = "autoscaling", kinds = "HorizontalPodAutoscaler")
public final class HorizontalPodAutoscalerValidation implements KindValidator {

  private static final List<String> METRICS =
      List.of("ContainerResource", "External", "Object", "Pods", "Resource");
  private static final List<String> TARGETS = List.of("AverageValue", "Utilization", "Value");
  private static final List<String> POLICIES = List.of("Percent", "Pods");
  private static final List<String> SELECTIONS = List.of("Disabled", "Max", "Min");
  private static final int MOST_STABILIZATION = 3600;
  private static final List<String> LOOKED_AT =
      List.of("object", "external", "pods", "resource", "containerResource");
  private static final int MOST_PERIOD = 1800;

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    HorizontalPodAutoscalerSpec spec = new HorizontalPodAutoscaler(manifest.root()).spec();
    replicas(spec, options, errors);
    target(spec.scaleTargetRef(), options, errors);
    for (MetricSpec metric : spec.metrics()) {
      metric(metric, options, errors);
    }
    if (manifest.type().version().equals("v1")) {
      Field<Integer> wanted = Field.int32(spec.at().field("targetCPUUtilizationPercentage"));
      if (wanted.orElse(1) < 1) {
        // the server makes a metric of it
        errors.invalid(
            Site.of(
                wanted.at(),
                spec.metrics()
                    .at()
                    .item(0)
                    .field("resource")
                    .field("target")
                    .field("averageUtilization")),
            "must be 1 or more");
      }
    }
    rules(spec.behavior().scaleUp(), errors);
    rules(spec.behavior().scaleDown(), errors);
  }

  private static void replicas(
      HorizontalPodAutoscalerSpec spec, ValidationOptions options, FieldErrors errors) {
    int least = spec.minReplicas().orElse(1);
    int most = spec.maxReplicas().orElse(0);
    if (least < 1) {
      errors.invalid(spec.minReplicas(), "must be 1 or more", "write 1, or leave it out");
    }
    if (least == 0 && options.consequences() && !measuresFromOutside(spec)) {
      errors.forbidden(spec.metrics(), "without one of the type Object or External");
    }
    if (most == 0) {
      errors.required(spec.maxReplicas(), "say how many replicas there may be");
    }
    if ((most < 1 || most < least) && (most != 0 || options.consequences())) {
      errors.invalid(spec.maxReplicas(), "must be 1 or more, and not less than minReplicas");
    }
  }

  /** Whether a metric is there even when no Pod runs. */
  private static boolean measuresFromOutside(HorizontalPodAutoscalerSpec spec) {
    for (MetricSpec metric : spec.metrics()) {
      if (metric.type().is("Object") || metric.type().is("External")) {
        return true;
      }
    }
    return false;
  }

  private static void target(
      CrossVersionObjectReference target, ValidationOptions options, FieldErrors errors) {
    errors.requireAndCheck(target.kind(), Grammar.PATH_SEGMENT);
    errors.requireAndCheck(target.name(), Grammar.PATH_SEGMENT);
    String version = target.apiVersion().orElse("");
    boolean stated = target.isPresent() || options.consequences();
    boolean core = version.equals("v1") && target.kind().is("ReplicationController");
    if (stated && !core && !isApiVersion(version)) {
      errors.invalid(target.apiVersion(), "must be a group and version, such as apps/v1");
    }
  }

  /** The server asks for a group only, and looks at neither group nor version. */
  private static boolean isApiVersion(String text) {
    int slash = text.indexOf('/');
    return slash > 0 && slash == text.lastIndexOf('/');
  }

  private static void metric(MetricSpec metric, ValidationOptions options, FieldErrors errors) {
    String type = metric.type().orElse("");
    if (type.isEmpty()) {
      errors.required(metric.type(), "write one of " + String.join(", ", METRICS));
    }
    if (!METRICS.contains(type) && (!type.isEmpty() || options.consequences())) {
      errors.notSupported(metric.type(), METRICS);
    }
    List<View> sources = new ArrayList<>();
    for (String name : METRICS) {
      Site source = Site.of(metric.at().field(field(name)));
      if (source.isPresent()) {
        sources.add(source);
      } else if (name.equals(type)) {
        errors.required(source, "a metric of the type " + type + " has it");
      }
    }
    for (View source : sources) {
      if (sources.size() > 1 && !source.at().path().lastStep().equals(field(type))) {
        errors.forbidden(source, "for a metric of the type " + type);
      }
    }
    // of several sources the server looks into the first one, in an order of its own
    for (String name : LOOKED_AT) {
      if (metric.at().field(name).isPresent()) {
        source(metric, name, options, errors);
        break;
      }
    }
  }

  /** The field in which a metric of a type is described. */
  private static String field(String type) {
    return type.isEmpty() ? "" : Character.toLowerCase(type.charAt(0)) + type.substring(1);
  }

  private static void source(
      MetricSpec metric, String name, ValidationOptions options, FieldErrors errors) {
    if (name.equals("resource")) {
      errors.requireText(metric.resource().name());
      resourceTarget(metric.resource().target(), options, errors);
    }
    if (name.equals("containerResource")) {
      ContainerResourceMetricSource source = metric.containerResource();
      String resource = source.name().orElse("");
      if (resource.isEmpty()) {
        errors.required(source.name(), "");
      } else {
        ResourceValidation.name(resource, Site.of(source.name().at()), errors);
      }
      errors.requireAndCheck(source.container(), Grammar.DNS_LABEL);
      resourceTarget(source.target(), options, errors);
    }
    if (name.equals("pods")) {
      identifier(metric.pods().metric(), errors);
      target(metric.pods().target(), options, errors);
      if (!metric.pods().target().averageValue().isPresent()) {
        errors.required(metric.pods().target().averageValue(), "say how much for each Pod");
      }
    }
    if (name.equals("object")) {
      identifier(metric.object().metric(), errors);
      described(metric.object().describedObject(), errors);
      target(metric.object().target(), options, errors);
      oneOfTwo(metric.object().target(), errors);
    }
    if (name.equals("external")) {
      identifier(metric.external().metric(), errors);
      target(metric.external().target(), options, errors);
      oneOfTwo(metric.external().target(), errors);
      if (metric.external().target().value().isPresent()
          && metric.external().target().averageValue().isPresent()) {
        errors.forbidden(metric.external().target().value(), "beside averageValue");
      }
    }
  }

  /** What a metric is about may be of the core group. */
  private static void described(CrossVersionObjectReference object, FieldErrors errors) {
    errors.requireAndCheck(object.kind(), Grammar.PATH_SEGMENT);
    errors.requireAndCheck(object.name(), Grammar.PATH_SEGMENT);
    String version = object.apiVersion().orElse("");
    if (version.indexOf('/') != version.lastIndexOf('/')) {
      errors.invalid(object.apiVersion(), "must be a group and version, such as apps/v1");
    }
  }

  private static void oneOfTwo(MetricTarget target, FieldErrors errors) {
    if (!target.value().isPresent() && !target.averageValue().isPresent()) {
      errors.required(target.averageValue(), "give it, or a value");
    }
  }

  private static void identifier(MetricIdentifier metric, FieldErrors errors) {
    errors.requireAndCheck(metric.name(), Grammar.PATH_SEGMENT);
  }

  private static void resourceTarget(
      MetricTarget target, ValidationOptions options, FieldErrors errors) {
    target(target, options, errors);
    boolean utilization = target.averageUtilization().isPresent();
    boolean average = target.averageValue().at().isPresent();
    if (!utilization && !average) {
      errors.required(target.averageUtilization(), "say how much is wanted");
    } else if (utilization && average) {
      errors.forbidden(target.averageValue(), "beside averageUtilization");
    }
  }

  private static void target(MetricTarget target, ValidationOptions options, FieldErrors errors) {
    String type = target.type().orElse("");
    if (type.isEmpty()) {
      errors.required(target.type(), "write one of " + String.join(", ", TARGETS));
    }
    if (!TARGETS.contains(type) && (!type.isEmpty() || options.consequences())) {
      errors.invalid(target.type(), "must be one of " + String.join(", ", TARGETS));
    }
    if (target.averageUtilization().orElse(1) < 1) {
      errors.invalid(target.averageUtilization(), "must be 1 or more");
    }
    positive(target.value(), errors);
    positive(target.averageValue(), errors);
  }

  private static void positive(Field<Quantity> amount, FieldErrors errors) {
    if (amount.isPresent() && amount.orDefault().sign() <= 0) {
      errors.invalid(amount, "must be more than 0");
    }
  }

  private static void rules(HPAScalingRules rules, FieldErrors errors) {
    int window = rules.stabilizationWindowSeconds().orElse(0);
    if (window < 0 || window > MOST_STABILIZATION) {
      errors.invalid(rules.stabilizationWindowSeconds(), "must be 0 to 3600");
    }
    errors.oneOfIfWritten(rules.selectPolicy(), SELECTIONS);
    if (rules.tolerance().orDefault().sign() < 0) {
      errors.invalid(rules.tolerance(), "must not be negative");
    }
    if (rules.policies().isPresent() && rules.policies().isEmpty()) {
      errors.required(rules.policies(), "name at least one policy, or leave them out");
    }
    for (HPAScalingPolicy policy : rules.policies()) {
      if (!POLICIES.contains(policy.type().orElse(""))) {
        errors.notSupported(policy.type(), POLICIES);
      }
      if (policy.value().orElse(0) <= 0) {
        errors.invalid(policy.value(), "must be more than 0");
      }
      int period = policy.periodSeconds().orElse(0);
      if (period <= 0 || period > MOST_PERIOD) {
        errors.invalid(policy.periodSeconds(), "must be 1 to 1800");
      }
    }
  }
}
