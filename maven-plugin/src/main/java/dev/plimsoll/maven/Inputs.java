package dev.plimsoll.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files and folders of a project that hold manifests.
 *
 * <p>A generator may write the same application in several ways: in one file and once more object
 * by object, for Kubernetes and once more for OpenShift. Of these one is taken, else every object
 * would be counted twice and every Service would find the Pods of both.
 *
 * @param paths what is to be checked, in this order
 * @param repeated what says the same once more and is passed over
 * @param partial folders of fragments that a generator completes; what it makes of them is checked
 */
record Inputs(List<Path> paths, List<Path> repeated, List<Path> partial) {

  /** Folders that people write manifests into. */
  private static final List<String> FOLDERS =
      List.of("src/main/k8s", "k8s", "kubernetes", "manifests", "deploy");

  /** Folders of JKube's and Quarkus' fragments. */
  private static final List<String> FRAGMENTS = List.of("src/main/jkube", "src/main/kubernetes");

  /** What the generators call a platform, in their files' and folders' names; the first wins. */
  private static final List<String> PLATFORMS =
      List.of("kubernetes", "openshift", "knative", "minikube", "kind");

  /** How the output for a platform may end, the whole in one file first. */
  private static final List<String> ENDINGS = List.of(".yml", ".json", "");

  /** Copies the lists. */
  Inputs {
    paths = List.copyOf(paths);
    repeated = List.copyOf(repeated);
    partial = List.copyOf(partial);
  }

  /** Exactly what the user names. */
  static Inputs named(List<Path> paths) {
    return new Inputs(paths, List.of(), List.of());
  }

  /**
   * What is found without being named.
   *
   * @param base the project's folder
   * @param build the project's folder for what the build makes, {@code target}
   * @param classes the folder of its classes and resources, {@code target/classes}
   */
  static Inputs found(Path base, Path build, Path classes) {
    List<Path> paths = new ArrayList<>();
    List<Path> repeated = new ArrayList<>();
    for (String folder : FOLDERS) {
      addExisting(base.resolve(folder), paths);
    }
    for (Path output : outputs(build, classes)) {
      List<Path> same = new ArrayList<>();
      for (String platform : PLATFORMS) {
        for (String ending : ENDINGS) {
          addExisting(output.resolve(platform + ending), same);
        }
      }
      if (!same.isEmpty()) {
        paths.add(same.get(0));
        repeated.addAll(same.subList(1, same.size()));
      }
    }
    List<Path> partial = new ArrayList<>();
    for (String folder : FRAGMENTS) {
      addExisting(base.resolve(folder), partial);
    }
    return new Inputs(paths, repeated, partial);
  }

  /** Where {@link #found} looks. */
  static List<Path> searched(Path base, Path build, Path classes) {
    List<Path> places = new ArrayList<>();
    for (String folder : FOLDERS) {
      places.add(base.resolve(folder));
    }
    places.addAll(outputs(build, classes));
    return places;
  }

  /** Where JKube, Dekorate and Quarkus write to. */
  private static List<Path> outputs(Path build, Path classes) {
    return List.of(
        classes.resolve("META-INF/jkube"),
        classes.resolve("META-INF/dekorate"),
        build.resolve("kubernetes"));
  }

  private static void addExisting(Path path, List<Path> existing) {
    if (Files.exists(path)) {
      existing.add(path);
    }
  }
}
