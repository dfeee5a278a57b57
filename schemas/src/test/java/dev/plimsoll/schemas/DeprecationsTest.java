package dev.plimsoll.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.schemas.Deprecations.Deprecation;
import dev.plimsoll.schemas.Deprecations.Subject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table of deprecations agrees with the table of the API, and with itself. */
class DeprecationsTest {

  private static final Deprecations DEPRECATIONS = Deprecations.load();
  private static final TypeTable TYPES = TypeTable.load();
  private static final Set<String> FIXES =
      Set.of("-", "rename", "rename?", "write", "look", "look-if-empty", "field", "rule");

  @Test
  void everyRowMakesSense() {
    assertTrue(DEPRECATIONS.all().size() > 80, DEPRECATIONS.all().size() + " rows");
    Set<String> names = new HashSet<>();
    for (Deprecation row : DEPRECATIONS.all()) {
      assertTrue(names.add(row.subject() + " " + row.name()), "twice: " + row.name());
      assertTrue(FIXES.contains(row.fix()), row.toString());
      boolean takesOne =
          row.fix().startsWith("rename") || row.fix().matches("write|rule|look-if-.*");
      assertEquals(takesOne, !row.argument().isEmpty(), row.toString());
      assertTrue(row.ends() == 0 || row.ends() >= row.since(), row.toString());
      assertFalse(row.words().endsWith("."), row.toString());
    }
  }

  @Test
  void renamedFieldsAndMovedKindsExist() {
    for (Deprecation row : DEPRECATIONS.all()) {
      if (row.subject() == Subject.FIELD && row.fix().equals("rename")) {
        int dot = row.name().lastIndexOf('.');
        TypeInfo type = TYPES.type(row.name().substring(0, dot)).orElseThrow();
        Shape from = type.field(row.name().substring(dot + 1)).orElseThrow().shape();
        assertEquals(from, type.field(row.argument()).orElseThrow().shape(), row.toString());
      }
      if (row.subject() == Subject.MOVE && !row.name().endsWith(" PodSecurityPolicy")) {
        String kind = row.name().substring(row.name().indexOf(' ') + 1);
        boolean found = false;
        for (KindInfo known : TYPES.kindsNamed(kind)) {
          found |= row.name().equals(known.apiVersion() + " " + kind);
        }
        assertTrue(found, row.toString());
      }
    }
  }

  @Test
  void whatIsLookedUp() {
    assertEquals(
        "deprecated-service-account-field",
        DEPRECATIONS.field("core.v1.PodSpec", "serviceAccount").orElseThrow().argument());
    assertTrue(
        DEPRECATIONS
            .key(Subject.ANNOTATION, "container.apparmor.security.beta.kubernetes.io/web")
            .isPresent());
    assertTrue(DEPRECATIONS.key(Subject.ANNOTATION, "beta.kubernetes.io/arch").isEmpty());
    Deprecation git = DEPRECATIONS.field("core.v1.Volume", "gitRepo").orElseThrow();
    assertFalse(git.hasNoEffectIn(32));
    assertTrue(git.hasNoEffectIn(33));
    TypeInfo pod = TYPES.type("core.v1.PodSpec").orElseThrow();
    assertTrue(pod.field("serviceAccount").orElseThrow().marked());
    assertFalse(pod.field("serviceAccountName").orElseThrow().marked());
  }

  @Test
  void aLineThatIsNoRowIsRefused() {
    for (String line : List.of("field  a.b", "rumour  a  -  -  -  words")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Deprecations.read(new BufferedReader(new StringReader(line))));
    }
  }

  /** What a server of 1.36 was seen to serve without being told to. */
  @Test
  void betasAreOffAsTheServerHasThem() throws IOException {
    Set<String> served = new HashSet<>();
    for (String line : Files.readAllLines(Path.of("../testdata/facts/kinds-1.36.tsv"))) {
      String[] columns = line.split("\t");
      if (columns.length > 1) {
        served.add(columns[0] + " " + columns[1]);
      }
    }
    Set<String> different = new TreeSet<>();
    for (KindInfo kind : TYPES.kinds()) {
      String name = kind.apiVersion() + " " + kind.kind();
      boolean beta = kind.version().contains("beta") || kind.version().contains("alpha");
      boolean own = !kind.group().startsWith("api") && !kind.group().startsWith("auth");
      if (beta && own && kind.resource().isPresent() && kind.servedIn(36)) {
        if (served.contains(name) != kind.servedByDefault()) {
          different.add(name);
        }
      }
    }
    assertEquals(Set.of(), different);
    assertTrue(served.contains("apps/v1 Deployment"));
  }
}
