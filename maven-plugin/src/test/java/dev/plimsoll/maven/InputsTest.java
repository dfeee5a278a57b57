package dev.plimsoll.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir private Path project;

  @Test
  void findsNothingInAnEmptyProject() {
    assertEquals(new Inputs(List.of(), List.of(), List.of()), found());
  }

  @Test
  void findsFoldersOfPeopleBeforeOutputOfGenerators() throws IOException {
    file("target/kubernetes/kubernetes.yml");
    file("target/classes/META-INF/jkube/kubernetes.yml");
    file("target/classes/META-INF/dekorate/kubernetes.yml");
    file("src/main/k8s/web.yaml");
    file("deploy/web.yaml");
    assertEquals(
        List.of(
            "src/main/k8s",
            "deploy",
            "target/classes/META-INF/jkube/kubernetes.yml",
            "target/classes/META-INF/dekorate/kubernetes.yml",
            "target/kubernetes/kubernetes.yml"),
        names(found().paths()));
  }

  @Test
  void takesTheAggregateOfJkubeAndNotItsPartsAgain() throws IOException {
    file("target/classes/META-INF/jkube/kubernetes.yml");
    file("target/classes/META-INF/jkube/kubernetes/web-deployment.yml");
    assertEquals(List.of("target/classes/META-INF/jkube/kubernetes.yml"), names(found().paths()));
    assertEquals(List.of("target/classes/META-INF/jkube/kubernetes"), names(found().repeated()));
  }

  @Test
  void takesThePartsOfJkubeWithoutAnAggregate() throws IOException {
    file("target/classes/META-INF/jkube/kubernetes/web-deployment.yml");
    assertEquals(List.of("target/classes/META-INF/jkube/kubernetes"), names(found().paths()));
  }

  @Test
  void takesOnePlatformOfSeveral() throws IOException {
    file("target/kubernetes/openshift.yml");
    assertEquals(List.of("target/kubernetes/openshift.yml"), names(found().paths()));
    file("target/kubernetes/kubernetes.yml");
    file("target/kubernetes/kubernetes.json");
    assertEquals(List.of("target/kubernetes/kubernetes.yml"), names(found().paths()));
    assertEquals(
        List.of("target/kubernetes/kubernetes.json", "target/kubernetes/openshift.yml"),
        names(found().repeated()));
  }

  @Test
  void leavesFragmentsToTheirGenerators() throws IOException {
    file("src/main/jkube/deployment.yml");
    file("src/main/kubernetes/common.yml");
    assertEquals(List.of(), found().paths());
    assertEquals(List.of("src/main/jkube", "src/main/kubernetes"), names(found().partial()));
  }

  private Inputs found() {
    Path target = project.resolve("target");
    return Inputs.found(project, target, target.resolve("classes"));
  }

  private void file(String path) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }

  private List<String> names(List<Path> paths) {
    return paths.stream().map(path -> project.relativize(path).toString()).toList();
  }
}
