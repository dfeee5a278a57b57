package dev.plimsoll.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.schemas.generate.ApiTable;
import dev.plimsoll.schemas.generate.ApiTableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * The compact table says what the committed text says, and decodes no more than it is asked for.
 */
class TypeTableTest {

  private static final Path TABLE = Path.of("src/main/table/api.table");

  private final TypeTable table = TypeTable.load();

  @Test
  void everyTypeAndFieldOfTheTextIsThere() throws IOException {
    ApiTable text = ApiTableText.parse(Files.readString(TABLE));
    List<String> names = new ArrayList<>();
    int fields = 0;
    for (ApiTable.TypeRow row : text.types()) {
      names.add(row.name());
      TypeInfo type = table.type(row.name()).orElseThrow();
      assertEquals(row.name(), type.name());
      assertEquals(row.fields().size(), type.fields().size(), row.name());
      List<String> sometimesRequired = new ArrayList<>();
      for (ApiTable.FieldRow expected : row.fields()) {
        fields++;
        FieldInfo field = type.field(expected.name()).orElseThrow();
        String where = row.name() + "." + expected.name();
        assertEquals(expected.name(), field.name(), where);
        assertEquals(expected.shape(), field.shape().toString(), where);
        boolean required = !expected.required().isEmpty();
        assertEquals(required && expected.required().get(0).until() == 0, field.required(), where);
        assertEquals(expected.enumValues(), field.enumValues(), where);
        assertEquals(expected.listMapKeys(), field.listMapKeys(), where);
        if (required) {
          sometimesRequired.add(expected.name());
        }
        for (int minor = text.oldestMinor(); minor <= text.newestMinor(); minor++) {
          boolean exists = row.span().has(minor) && expected.span().has(minor);
          assertEquals(exists, field.existsIn(minor), where + " in 1." + minor);
          assertEquals(
              exists && required && expected.required().get(0).has(minor),
              field.requiredIn(minor),
              where + " in 1." + minor);
        }
      }
      assertEquals(sometimesRequired, type.requiredFields().stream().map(FieldInfo::name).toList());
      assertEquals(row.fields().stream().map(ApiTable.FieldRow::name).toList(), type.fieldNames());
    }
    assertEquals(names, table.typeNames());
    assertTrue(names.size() > 1700, "types: " + names.size());
    assertTrue(fields > 7000, "fields: " + fields);
  }

  @Test
  void everyKindOfTheTextIsThere() throws IOException {
    ApiTable text = ApiTableText.parse(Files.readString(TABLE));
    assertTrue(text.kinds().size() > 300);
    assertEquals(
        text.kinds().stream().map(row -> row.apiVersion() + " " + row.kind()).toList(),
        table.kinds().stream().map(KindInfo::toString).toList());
    for (ApiTable.KindRow row : text.kinds()) {
      KindInfo kind = table.kind(row.group(), row.version(), row.kind()).orElseThrow();
      assertEquals(row.type(), kind.type().name());
      assertEquals(row.resource(), kind.resource().orElse(""));
      assertEquals(row.namespaced(), kind.namespaced());
      assertEquals(row.removed(), kind.removed().orElse(0));
      assertEquals(row.span().since(), kind.since().orElse(0));
      assertEquals(row.span().until(), kind.until().orElse(0));
    }
  }

  @Test
  void oneKindDecodesOnlyWhatIsTouched() {
    TypeInfo deployment = table.kind("apps", "v1", "Deployment").orElseThrow().type();
    assertEquals(1, table.decodedTypes());
    FieldInfo spec = deployment.field("spec").orElseThrow();
    TypeInfo type = assertInstanceOf(Shape.Structured.class, spec.shape()).type();
    assertEquals("apps.v1.DeploymentSpec", type.name());
    assertEquals(2, table.decodedTypes());
    assertSame(spec, deployment.field("spec").orElseThrow());
  }

  @Test
  void shapesOfWellKnownFields() {
    assertEquals("meta.v1.ObjectMeta", shape("core.v1.Pod", "metadata"));
    assertEquals("list of core.v1.Container", shape("core.v1.PodSpec", "containers"));
    assertEquals("map of quantity", shape("core.v1.ResourceRequirements", "limits"));
    assertEquals("int-or-string", shape("core.v1.HTTPGetAction", "port"));
    assertEquals("date-time", shape("meta.v1.ObjectMeta", "creationTimestamp"));
    assertEquals("micro-time", shape("coordination.v1.LeaseSpec", "renewTime"));
    assertEquals("map of byte", shape("core.v1.Secret", "data"));
    assertEquals("map of string", shape("meta.v1.LabelSelector", "matchLabels"));
    assertEquals("any", shape("apps.v1.ControllerRevision", "data"));
    assertEquals("any", shape("apiextensions.v1.JSONSchemaProps", "default"));
    assertEquals("int64", shape("core.v1.PodSpec", "terminationGracePeriodSeconds"));
    assertEquals("map of list of string", shape("authentication.v1.UserInfo", "extra"));
  }

  @Test
  void whatElseIsKnownOfAField() {
    FieldInfo ports = field("core.v1.Container", "ports");
    assertEquals(ListType.MAP, ports.listType());
    assertEquals(List.of("containerPort", "protocol"), ports.listMapKeys());
    assertFalse(ports.required());
    assertTrue(field("core.v1.Container", "name").requiredIn(36));
    assertEquals(ListType.ATOMIC, field("core.v1.Container", "args").listType());
    assertEquals(ListType.SET, field("meta.v1.ObjectMeta", "finalizers").listType());
    assertEquals(
        List.of("Always", "IfNotPresent", "Never"),
        field("core.v1.Container", "imagePullPolicy").enumValues());
    assertEquals(Optional.of("Always"), field("core.v1.PodSpec", "restartPolicy").defaultValue());
    assertEquals(Optional.of("TCP"), field("core.v1.ContainerPort", "protocol").defaultValue());
    assertEquals(Optional.empty(), field("core.v1.Container", "image").defaultValue());
    assertEquals(OptionalInt.empty(), field("core.v1.Container", "image").since());
    assertEquals(MapType.ATOMIC, table.type("meta.v1.LabelSelector").orElseThrow().mapType());
  }

  @Test
  void kindsHaveALife() {
    KindInfo ingress = table.kind("extensions", "v1beta1", "Ingress").orElseThrow();
    assertEquals(OptionalInt.of(22), ingress.removed());
    assertFalse(ingress.servedIn(36));
    assertTrue(ingress.servedIn(21) == (table.oldestMinor() <= 21 || ingress.since().isEmpty()));
    KindInfo.Replacement replacement = ingress.replacement().orElseThrow();
    assertEquals("networking.k8s.io/v1", replacement.apiVersion());
    assertEquals("Ingress", replacement.kind());
    assertTrue(table.kind("", "v1", "Endpoints").orElseThrow().deprecatedIn(33));
    assertFalse(table.kind("", "v1", "Endpoints").orElseThrow().deprecatedIn(32));
    assertTrue(table.kind("", "v1", "Pod").orElseThrow().namespaced());
    assertEquals(Optional.of("nodes"), table.kind("", "v1", "Node").orElseThrow().resource());
    assertTrue(table.kind("apiextensions.k8s.io", "v1", "CustomResourceDefinition").isPresent());
    assertEquals(Optional.empty(), table.kind("apps", "v1", "Pod"));
    assertEquals(Optional.empty(), table.kind("zzz", "v1", "Pod"));
  }

  @Test
  void fieldsComeAndGo() {
    FieldInfo restartPolicyRules = field("core.v1.Container", "restartPolicyRules");
    assertEquals(OptionalInt.of(34), restartPolicyRules.since());
    assertEquals(OptionalInt.empty(), restartPolicyRules.until());
    assertFalse(restartPolicyRules.existsIn(33));
    // a field without a span of its own has its type's
    assertEquals(OptionalInt.of(34), field("core.v1.ContainerRestartRule", "action").since());
    FieldInfo gone = field("resource.v1alpha2.ResourceClass", "driverName");
    assertEquals(OptionalInt.of(30), gone.until());
    assertTrue(gone.existsIn(28));
    FieldInfo serviceName = field("apps.v1.StatefulSetSpec", "serviceName");
    assertTrue(serviceName.requiredIn(32));
    assertFalse(serviceName.requiredIn(33));
    assertFalse(serviceName.required());
    // 1.28 had another type here, whose fields of these names are the same
    assertEquals(
        "core.v1.VolumeResourceRequirements",
        shape("core.v1.PersistentVolumeClaimSpec", "resources"));
    assertTrue(field("core.v1.VolumeResourceRequirements", "requests").existsIn(28));
  }

  @Test
  void kindsComeAndGo() {
    KindInfo scaler = table.kind("autoscaling", "v2beta2", "HorizontalPodAutoscaler").orElseThrow();
    assertEquals(OptionalInt.of(26), scaler.removed());
    assertFalse(scaler.servedIn(28));
    KindInfo policy =
        table.kind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicy").orElseThrow();
    assertFalse(policy.servedIn(29));
    assertTrue(policy.servedIn(30));
    KindInfo cidr = table.kind("networking.k8s.io", "v1alpha1", "ClusterCIDR").orElseThrow();
    assertTrue(cidr.servedIn(28));
    assertFalse(cidr.servedIn(29));
    assertEquals(Optional.of("clustercidrs"), cidr.resource());
  }

  @Test
  void versionsComeInKubernetesOrder() {
    assertEquals(
        List.of("v1", "v1beta2", "v1beta1"),
        table.kinds("apps", "StatefulSet").stream().map(KindInfo::version).toList());
    assertEquals(
        List.of("v2", "v1", "v2beta2", "v2beta1"),
        table.kinds("autoscaling", "HorizontalPodAutoscaler").stream()
            .map(KindInfo::version)
            .toList());
    assertEquals(
        List.of("extensions/v1beta1", "networking.k8s.io/v1", "networking.k8s.io/v1beta1"),
        table.kindsNamed("Ingress").stream().map(KindInfo::apiVersion).toList());
    assertEquals(List.of(), table.kinds("apps", "Statefulset"));
  }

  private String shape(String type, String field) {
    return field(type, field).shape().toString();
  }

  private FieldInfo field(String type, String field) {
    return table.type(type).orElseThrow().field(field).orElseThrow();
  }
}
