package dev.plimsoll.schemas.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.schemas.TypeInfo;
import dev.plimsoll.schemas.TypeTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views' sources say what the table says; that they compile, core's build shows. */
class ViewsTest {

  @TempDir private Path folder;

  @Test
  void fieldsBecomeAccessorsOfTheirShape() throws IOException {
    run();
    String pod = view("PodSpec");
    accessor(
        pod,
        "Items<Container> containers()",
        "Items.of(at.field(\"containers\"), ItemView.container())");
    functions("container", "new Container(at)");
    accessor(
        pod,
        "Field<String> restartPolicy()",
        "Field.text(at.field(\"restartPolicy\")).withDefault(\"Always\")");
    accessor(
        pod,
        "Field<Long> terminationGracePeriodSeconds()",
        "Field.int64(at.field(\"terminationGracePeriodSeconds\")).withDefault(30L)");
    accessor(
        pod,
        "PodSecurityContext securityContext()",
        "new PodSecurityContext(at.field(\"securityContext\"))");
    assertTrue(pod.contains("list of {@link Container}. Required by the API's definitions."), pod);
    accessor(
        view("ResourceRequirements"),
        "Entries<Field<Quantity>> limits()",
        "Entries.of(at.field(\"limits\"), ItemView.fieldQuantity())");
    functions("fieldQuantity", "Field.of(at, Quantity.READER)");
    accessor(
        view("RollingUpdateDeployment"),
        "Field<IntOrString> maxSurge()",
        "Field.of(at.field(\"maxSurge\"), IntOrString.READER).withDefault(IntOrString.of(\"25%\"))");
    accessor(
        view("NetworkPolicySpec"),
        "Items<Field<String>> policyTypes()",
        "Items.of(at.field(\"policyTypes\"), ItemView.fieldString())");
    accessor(
        view("PersistentVolumeClaim"),
        "PersistentVolumeClaimSpec spec()",
        "new PersistentVolumeClaimSpec(at.field(\"spec\"))");
    accessor(
        view("ServiceAccount"),
        "Field<Boolean> automountServiceAccountToken()",
        "Field.bool(at.field(\"automountServiceAccountToken\"))");
    accessor(
        view("IngressBackend"),
        "IngressServiceBackend service()",
        "new IngressServiceBackend(at.field(\"service\"))");
  }

  @Test
  void keywordsGetAnUnderscore() throws IOException {
    run();
    accessor(
        view("LimitRangeItem"),
        "Entries<Field<Quantity>> default_()",
        "Entries.of(at.field(\"default\"), ItemView.fieldQuantity())");
  }

  @Test
  void aTraitsFileMakesTheViewImplementIt() throws IOException {
    run();
    assertTrue(view("PodSpec").contains("PodSpec(Located at) implements View {"));
    Path traits = folder.resolve("core/dev/plimsoll/model");
    Files.createDirectories(traits);
    Files.writeString(traits.resolve("PodSpecTraits.java"), "");
    run();
    assertTrue(view("PodSpec").contains("PodSpec(Located at) implements View, PodSpecTraits {"));
  }

  @Test
  void onlyWhatChangedIsWrittenAndWhatIsStaleGoes() throws IOException {
    run();
    Path stale = folder.resolve("out/dev/plimsoll/model/Gone.java");
    Files.writeString(stale, Views.HEADER + "class Gone {}");
    Path own = folder.resolve("out/dev/plimsoll/model/Own.java");
    Files.writeString(own, "class Own {}");
    Path pod = folder.resolve("out/dev/plimsoll/model/Pod.java");
    var before = Files.getLastModifiedTime(pod);
    run();
    assertFalse(Files.exists(stale));
    assertTrue(Files.exists(own));
    assertEquals(before, Files.getLastModifiedTime(pod));
  }

  @Test
  void typesThatShareANameAreToldApart() {
    TypeTable table = TypeTable.load();
    TypeInfo core = table.type("core.v1.Event").orElseThrow();
    TypeInfo events = table.type("events.v1.Event").orElseThrow();
    TypeInfo pod = table.type("core.v1.Pod").orElseThrow();
    var names = Views.names(List.of(core, events, pod));
    assertEquals("CoreV1Event", names.get("core.v1.Event"));
    assertEquals("EventsV1Event", names.get("events.v1.Event"));
    assertEquals("Pod", names.get("core.v1.Pod"));
  }

  /** The function of this name is made with the number of the case that has this expression. */
  private void functions(String name, String expression) throws IOException {
    String source = view("ItemView");
    int end = source.indexOf(" -> " + expression + ";\n");
    assertTrue(end > 0, source);
    String number = source.substring(source.lastIndexOf(' ', end - 1) + 1, end);
    String body = name + "() {\n    return new ItemView<>(" + number + ");\n  }\n";
    assertTrue(source.contains("> " + body), source);
  }

  private void run() throws IOException {
    Views.main(new String[] {folder.resolve("out").toString(), folder.resolve("core").toString()});
  }

  private String view(String name) throws IOException {
    return Files.readString(folder.resolve("out/dev/plimsoll/model/" + name + ".java"));
  }

  private static void accessor(String view, String signature, String expression) {
    String expected = "  public " + signature + " {\n    return " + expression + ";\n  }\n";
    assertTrue(view.contains(expected), () -> expected + "is not in\n" + view);
  }
}
