package dev.plimsoll.schedule.configuration;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.schedule.Profile;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Limits;
import java.util.List;

/**
 * What a file of kind KubeSchedulerConfiguration ({@code kubescheduler.config.k8s.io/v1}) says.
 *
 * <p>Read as strictly as kube-scheduler reads it: an unknown field, a wrong type and what its own
 * validation refuses are errors, each at its place. What it says that a simulation cannot do is a
 * warning.
 *
 * @param profiles its profiles; of use only where no problem is an error
 * @param problems what is wrong with it, or not considered
 */
public record SchedulerConfiguration(List<Profile> profiles, List<Diagnostic> problems) {

  /** Copies the lists. */
  public SchedulerConfiguration {
    profiles = List.copyOf(profiles);
    problems = List.copyOf(problems);
  }

  /** Reads a file that has been loaded. */
  public static SchedulerConfiguration read(SourceFile file, Limits limits) {
    return new ConfigurationReader(file, limits).read();
  }
}
