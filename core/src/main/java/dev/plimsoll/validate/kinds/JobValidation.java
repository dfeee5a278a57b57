package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Job;
import dev.plimsoll.model.LabelSelector;
import dev.plimsoll.model.Names;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.JobSpecValidation;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.LabelSelectorValidation;
import dev.plimsoll.validate.ObjectMetaValidation;
import dev.plimsoll.validate.PodTemplateValidation;
import dev.plimsoll.validate.PodWarnings;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a Job: {@code ValidateJob}. */
@ForKinds(group = "batch", kinds = "Job")
public final class JobValidation implements KindValidator {

  private static final List<String> NAME_LABELS =
      List.of("job-name", "batch.kubernetes.io/job-name");
  private static final List<String> OWNER_LABELS =
      List.of("controller-uid", "batch.kubernetes.io/controller-uid");

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Job job = new Job(manifest.root());
    JobSpecValidation.validate(job.spec(), options, errors);
    if (job.spec().manualSelector().orElse(false)) {
      ownSelector(job, options, errors);
    } else {
      selector(job, options, errors);
    }
    if (options.consequences() && job.metadata().labels().isEmpty()) {
      // the server gives the Job the labels of its Pods
      ObjectMetaValidation.labels(
          job.spec().template().metadata().labels(), job.metadata().labels().at().path(), errors);
      boolean named =
          !job.spec().manualSelector().orElse(false)
              && job.spec().template().metadata().labels().isPresent();
      if (named && !Names.labelValue(job.metadata().name().orElse("")).isEmpty()) {
        // among them its own name, which the server has put there by then
        errors.invalid(
            Site.of(job.metadata().name().at(), job.metadata().labels().at()),
            "cannot be the value of a label");
      }
    }
    names(job, options, errors);
    PodWarnings.hostName(manifest.metadata(), errors);
  }

  /** A selector of one's own must be there, and select the Job's own Pods. */
  private static void ownSelector(Job job, ValidationOptions options, FieldErrors errors) {
    LabelSelector selector = job.spec().selector();
    if (!selector.isPresent()) {
      errors.required(selector, "manualSelector asks for one");
      if (options.consequences()) {
        errors.invalid(job.spec().template().metadata().labels(), "are selected by nothing");
      }
      return;
    }
    LabelSelectorValidation.validate(selector, errors);
    if (LabelSelectorValidation.isUsable(selector)) {
      PodTemplateValidation.labels(selector, job.spec().template(), errors);
    }
  }

  /** The server makes the selector and the labels; what is written must not be in its way. */
  private static void selector(Job job, ValidationOptions options, FieldErrors errors) {
    LabelSelector selector = job.spec().selector();
    Entries<Field<String>> labels = job.spec().template().metadata().labels();
    String name = job.metadata().name().orElse("");
    for (Entries.Entry<Field<String>> label : labels) {
      boolean names = NAME_LABELS.contains(label.key());
      if (OWNER_LABELS.contains(label.key()) || (names && !label.value().is(name))) {
        errors.invalid(label.value(), "is given by the server", "remove it");
      }
    }
    if (!selector.isPresent()) {
      return;
    }
    LabelSelectorValidation.validate(selector, errors);
    if (!LabelSelectorValidation.isUsable(selector)) {
      return;
    }
    boolean generated = selector.matchExpressions().isEmpty();
    for (Entries.Entry<Field<String>> label : selector.matchLabels()) {
      generated &= NAME_LABELS.contains(label.key()) && label.value().is(name);
    }
    if (!generated) {
      errors.invalid(selector, "is made by the server", "remove it, or set manualSelector: true");
      if (options.consequences() && !selector.matches(labels)) {
        errors.invalid(labels, "must match the selector");
      }
    }
  }

  /** The Job's name becomes a label of its Pods and, where they have an index, their host name. */
  private static void names(Job job, ValidationOptions options, FieldErrors errors) {
    String name = job.metadata().name().orElse("");
    int completions = JobSpecValidation.completions(job.spec());
    if (name.isEmpty() && !job.metadata().generateName().orElse("").isEmpty()) {
      return;
    }
    boolean indexed = job.spec().completionMode().is("Indexed") && completions > 0;
    boolean refused = name.isEmpty() || !nameIsFine(name);
    if (indexed && (options.consequences() || !refused)) {
      List<String> problems = Names.dnsLabel(name + "-" + (completions - 1));
      if (!problems.isEmpty()) {
        errors.invalid(
            job.metadata().name(),
            "must leave room for an index: the Pods' host names are DNS labels",
            "shorten it, or write it without dots");
      }
    }
    if (options.consequences()
        && !job.spec().manualSelector().orElse(false)
        && !Names.labelValue(name).isEmpty()) {
      errors.invalid(
          Site.of(job.metadata().name().at(), job.spec().template().at().field("labels")),
          "cannot be the value of the label that the server gives to the Pods");
    }
  }

  private static boolean nameIsFine(String name) {
    return Names.dnsSubdomain(name).isEmpty();
  }
}
