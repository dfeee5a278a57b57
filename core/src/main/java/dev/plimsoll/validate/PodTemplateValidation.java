package dev.plimsoll.validate;

import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.PodTemplateSpec;
import java.util.List;

/** What the API server demands of the template in a workload, and of the selector beside it. */
public final class PodTemplateValidation {

  private static final List<String> ALWAYS = List.of("Always");

  private PodTemplateValidation() {}

  /**
   * A selector that must be there and select by something: how Deployments, ReplicaSets and
   * StatefulSets want it.
   */
  public static void selector(LabelSelector selector, FieldErrors errors) {
    if (!selector.isPresent()) {
      errors.required(selector, "repeat the labels of the template under matchLabels");
      return;
    }
    LabelSelectorValidation.validate(selector, errors);
    if (LabelSelectorValidation.isEmpty(selector)) {
      errors.invalid(
          selector, "must not be empty", "repeat the labels of the template under matchLabels");
    }
  }

  /**
   * A selector that the template's labels must match; {@code LabelSelectorAsSelector} and what
   * follows it.
   *
   * @return whether to look at the template: the server does not where the selector cannot be used
   */
  public static boolean matching(
      LabelSelector selector,
      PodTemplateSpec template,
      ValidationOptions options,
      FieldErrors errors) {
    if (!LabelSelectorValidation.isUsable(selector)) {
      if (options.consequences()) {
        errors.invalid(selector, "cannot be used", "see the errors inside it");
      }
      return !options.consequences();
    }
    if (!LabelSelectorValidation.isEmpty(selector)
        && (selector.isPresent() || options.consequences())) {
      labels(selector, template, errors);
    }
    return true;
  }

  /** The template's labels must match the selector. */
  public static void labels(LabelSelector selector, PodTemplateSpec template, FieldErrors errors) {
    if (!selector.matches(template.metadata().labels())) {
      errors.invalid(
          template.metadata().labels(),
          "must match the selector",
          "give the template the labels that " + selector.at().path() + " asks for");
    }
  }

  /** The template itself: {@code ValidatePodTemplateSpec}. */
  public static void template(
      PodTemplateSpec template, ValidationOptions options, FieldErrors errors) {
    template(template, List.of(), options, errors);
  }

  /** The template of a StatefulSet, whose Pods may mount the claims made for them as well. */
  public static void template(
      PodTemplateSpec template,
      List<ObjectMeta> claims,
      ValidationOptions options,
      FieldErrors errors) {
    // the server names labels and annotations without the metadata around them
    ObjectMetaValidation.labels(
        template.metadata().labels(), template.at().path().field("labels"), errors);
    ObjectMetaValidation.annotations(
        template.metadata().annotations(), template.at().path().field("annotations"), errors);
    PodAnnotationValidation.validate(
        template.metadata().annotations(),
        template.at().path().field("annotations"),
        template.spec(),
        errors);
    PodSpecValidation.validate(template.spec(), claims, options, errors);
    // people are told by the rule ephemeral-container-present where nothing runs the template
    boolean told = template.at().parent().isRoot() && !options.consequences();
    if (!told && !template.spec().ephemeralContainers().isEmpty()) {
      errors.forbidden(template.spec().ephemeralContainers(), "in a template");
    }
  }

  /** What runs for ever: the only restart policy is Always, and there is no deadline. */
  public static void runsForEver(PodTemplateSpec template, FieldErrors errors) {
    PodSpec spec = template.spec();
    if (!spec.restartPolicy().is("Always") && !spec.restartPolicy().is("")) {
      errors.notSupported(spec.restartPolicy(), ALWAYS);
    }
    if (spec.activeDeadlineSeconds().isPresent()) {
      errors.forbidden(spec.activeDeadlineSeconds(), "for what runs for ever");
    }
  }
}
