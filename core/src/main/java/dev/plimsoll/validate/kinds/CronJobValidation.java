package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.CronJob;
import dev.plimsoll.model.CronJobSpec;
import dev.plimsoll.model.Names;
import dev.plimsoll.tree.Field;
import dev.plimsoll.validate.CronSchedule;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.JobSpecValidation;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.PodWarnings;
import dev.plimsoll.validate.ValidationOptions;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the API server demands of a CronJob: {@code ValidateCronJobCreate}. */
@ForKinds(group = "batch", kinds = "CronJob")
public final class CronJobValidation implements KindValidator {

  private static final List<String> CONCURRENCY = List.of("Allow", "Forbid", "Replace");

  /** The Jobs' names are the CronJob's and eleven more characters, within 63. */
  private static final int NAME_LENGTH = 52;

  /** Names of the database that Java leaves out. */
  private static final List<String> OTHER_ZONES =
      List.of("EST", "Factory", "HST", "MST", "localtime", "posixrules");

  @Override
  public List<String> nameProblems(String name) {
    List<String> problems = new ArrayList<>(Names.dnsSubdomain(name));
    if (name.length() > NAME_LENGTH) {
      problems.add("must be at most 52 characters long, since its Jobs add eleven");
    }
    return problems;
  }

  @Override
  public List<String> prefixProblems(String prefix) {
    return new JobValidation().prefixProblems(prefix);
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    CronJobSpec spec = new CronJob(manifest.root()).spec();
    schedule(spec, errors);
    NumberValidation.nonNegative(spec.startingDeadlineSeconds(), errors);
    errors.oneOf(spec.concurrencyPolicy(), CONCURRENCY);
    NumberValidation.nonNegative(spec.successfulJobsHistoryLimit(), errors);
    NumberValidation.nonNegative(spec.failedJobsHistoryLimit(), errors);
    timeZone(spec.timeZone(), errors);
    JobSpecValidation.validate(spec.jobTemplate().spec(), options, errors);
    if (spec.jobTemplate().spec().selector().isPresent()) {
      errors.invalid(spec.jobTemplate().spec().selector(), "is made by the server", "remove it");
    }
    if (spec.jobTemplate().spec().manualSelector().orElse(false)) {
      errors.notSupported(spec.jobTemplate().spec().manualSelector(), List.of("false"));
    }
    PodWarnings.hostName(manifest.metadata(), errors);
  }

  private static void schedule(CronJobSpec spec, FieldErrors errors) {
    String schedule = spec.schedule().orElse("");
    if (schedule.isEmpty()) {
      errors.required(spec.schedule(), "say when, such as \"0 3 * * *\"");
      return;
    }
    if (schedule.contains("TZ")) {
      errors.invalid(spec.schedule(), "must not name a time zone", "use timeZone instead");
      return;
    }
    Optional<String> problem = CronSchedule.problem(schedule);
    if (problem.isPresent()) {
      errors.invalid(
          spec.schedule(), problem.get(), "write minute, hour, day of month, month, day of week");
    }
  }

  private static void timeZone(Field<String> zone, FieldErrors errors) {
    Optional<String> name = zone.value();
    if (name.isEmpty()) {
      return;
    }
    if (name.get().isEmpty()) {
      errors.invalid(zone, "must not be empty", "leave it out, or name a time zone");
    } else if (name.get().equalsIgnoreCase("Local") || !isZone(name.get())) {
      errors.invalid(zone, "must be a time zone of the IANA database, such as Europe/Berlin");
    }
  }

  /** Java knows zones of its own making, such as {@code GMT0} and {@code SystemV/EST5}. */
  private static boolean isZone(String name) {
    return OTHER_ZONES.contains(name)
        || (!name.startsWith("SystemV/") && ZoneId.getAvailableZoneIds().contains(name));
  }
}
