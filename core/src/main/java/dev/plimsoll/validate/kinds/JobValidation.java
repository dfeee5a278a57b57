package dev.plimsoll.validate.kinds;

import dev.plimsoll.api.GroupVersionKind;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Job;
import dev.plimsoll.model.Names;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.JobSpecValidation;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/** What the API server demands of a Job: {@code ValidateJob}. */
public final class JobValidation implements KindValidator {

  @Override
  public boolean appliesTo(GroupVersionKind type) {
    return type.kind().equals("Job") && type.group().equals("batch");
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Job job = new Job(manifest.root());
    JobSpecValidation.validate(job.spec(), options, errors);
    names(job, options, errors);
  }

  /** The Job's name becomes a label of its Pods and, where they have an index, their host name. */
  private static void names(Job job, ValidationOptions options, FieldErrors errors) {
    String name = job.metadata().name().orElse("");
    int completions = job.spec().completions().orElse(0);
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
    if (options.consequences() && !Names.labelValue(name).isEmpty()) {
      errors.invalid(
          Site.of(job.metadata().name().at(), job.spec().template().at().field("labels")),
          "cannot be the value of the label that the server gives to the Pods");
    }
  }

  private static boolean nameIsFine(String name) {
    return Names.dnsSubdomain(name).isEmpty();
  }
}
