package dev.plimsoll;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plimsoll.lint.Rule;
import dev.plimsoll.schedule.Plugin;
import dev.plimsoll.schedule.Tally;
import dev.plimsoll.validate.KindValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The constitution of the house: who may use whom, and what nobody may do. */
class HouseRulesTest {

  private static final String ROOT = "dev.plimsoll";
  private static final Path SOURCES = Path.of("src/main/java");

  /** What every stage may use: objects, and all that they are made of. */
  private static final Set<String> OBJECTS =
      Set.of("source", "diagnostic", "yaml", "tree", "api", "model", "manifest");

  /** Each package and the others that it may use; itself aside. */
  private static final Map<String, Set<String>> MAY_USE = new TreeMap<>();

  static {
    MAY_USE.put("source", Set.of());
    MAY_USE.put("diagnostic", Set.of("source"));
    MAY_USE.put("yaml", Set.of("source", "diagnostic"));
    MAY_USE.put("tree", Set.of("source", "diagnostic", "yaml"));
    MAY_USE.put("api", Set.of("schemas"));
    MAY_USE.put("model", Set.of("yaml", "tree", "api"));
    MAY_USE.put("manifest", Set.of("source", "diagnostic", "yaml", "tree", "api", "model"));
    MAY_USE.put("schema", and(OBJECTS, "schemas"));
    MAY_USE.put("validate", OBJECTS);
    MAY_USE.put("cel", and(OBJECTS, "validate"));
    MAY_USE.put("custom", and(OBJECTS, "schema", "validate", "cel"));
    MAY_USE.put("reference", OBJECTS);
    MAY_USE.put("config", Set.of("source", "diagnostic", "yaml", "tree", "api"));
    MAY_USE.put("lint", and(OBJECTS, "config", "reference"));
    MAY_USE.put("lint.rules", and(OBJECTS, "config", "reference", "lint"));
    MAY_USE.put("suppression", and(OBJECTS, "config", "lint"));
    MAY_USE.put("cluster", OBJECTS);
    MAY_USE.put("schedule", and(OBJECTS, "cluster", "reference"));
    MAY_USE.put("schedule.plugins", and(OBJECTS, "cluster", "reference", "schedule"));
    MAY_USE.put(
        "schedule.configuration",
        and(OBJECTS, "cluster", "reference", "schedule", "schedule.plugins"));
    MAY_USE.put("defaults", and(OBJECTS, "schemas"));
    MAY_USE.put(
        "report", Set.of("source", "diagnostic", "defaults", "cluster", "schedule", "lint"));
  }

  private static Set<String> and(Set<String> some, String... more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(List.of(more));
    return all;
  }

  /** Classes made by the build to list what a folder holds; they know what they list. */
  private static final Set<String> INDEXES =
      Set.of(
          ROOT + ".lint.RuleIndex",
          ROOT + ".validate.ValidatorIndex",
          ROOT + ".schedule.DefaultProfile");

  private static JavaClasses house;

  @BeforeAll
  static void look() {
    house = new ClassFileImporter().importPath(Path.of("target/classes"));
  }

  @Test
  void seesTheWholeHouse() {
    assertTrue(house.size() > 400, () -> "saw only " + house.size() + " classes");
    Set<String> rooms = new TreeSet<>();
    for (JavaClass each : house) {
      rooms.add(room(each));
    }
    Set<String> known = new TreeSet<>(MAY_USE.keySet());
    known.add("");
    assertEquals(known, rooms);
  }

  @Test
  void packagesUseOnlyWhatComesBeforeThem() {
    for (Map.Entry<String, Set<String>> edge : MAY_USE.entrySet()) {
      noClasses()
          .that(liveIn(edge.getKey()))
          .should()
          .dependOnClassesThat(liveElsewhereThan(edge.getKey(), edge.getValue()))
          .because(edge.getKey() + " may use " + edge.getValue() + " and nothing else of the house")
          .check(house);
    }
  }

  @Test
  void reportKnowsRulesOnlyAsData() {
    noClasses()
        .that(liveIn("report"))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are rules or run them",
                each ->
                    room(each).equals("lint")
                        && !Set.of("RuleInfo", "Category", "Stability")
                            .contains(each.getSimpleName())))
        .check(house);
  }

  @Test
  void librariesStayBehindTheirFences() {
    fence("org.snakeyaml", "yaml");
    fence("com.networknt", "schema", "custom");
    fence("tools.jackson.databind", "schema", "custom", "cel");
    fence("dev.cel", "cel");
    fence("com.google", "cel");
    fence("tools.jackson.dataformat", "report");
    fence("tools.jackson.core", "report", "schema", "custom");
  }

  @Test
  void nobodyPrintsOrLogs() {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(house);
    NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(house);
    noClasses().should().dependOnClassesThat().resideInAPackage("org.slf4j..").check(house);
  }

  @Test
  void onlySourcesTouchesFiles() {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are not Sources", each -> !each.getName().startsWith(ROOT + ".Sources")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.nio.file..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.FileInputStream")
        .check(house);
  }

  @Test
  void nobodyStartsThreads() {
    noClasses()
        .should()
        .callConstructor(Thread.class)
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.Executors")
        .check(house);
  }

  @Test
  void rulesAndValidatorsAreStateless() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areAssignableTo(Rule.class)
        .or()
        .areDeclaredInClassesThat()
        .areAssignableTo(KindValidator.class)
        .or()
        .areDeclaredInClassesThat()
        .areAssignableTo(Plugin.class)
        .should()
        .beFinal()
        .check(house);
  }

  /** What a plugin hands back to itself does not change either; only tallies grow, in one run. */
  @Test
  void pluginsKeepNothing() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(ROOT + ".schedule.plugins..")
        .and()
        .areDeclaredInClassesThat(
            DescribedPredicate.not(JavaClass.Predicates.belongTo(assignableTo(Tally.class))))
        .should()
        .beFinal()
        .check(house);
  }

  @Test
  void nothingStaticChanges() {
    fields().that().areStatic().should().beFinal().check(house);
  }

  @Test
  void packagesAreNullMarked() {
    Set<String> unmarked = new TreeSet<>();
    Set<String> seen = new TreeSet<>();
    for (JavaClass each : house) {
      if (each.getSimpleName().equals("package-info")) {
        seen.add(each.getPackageName());
        if (!each.isAnnotatedWith(NullMarked.class)) {
          unmarked.add(each.getPackageName());
        }
      }
    }
    Set<String> all = new TreeSet<>();
    house.forEach(each -> all.add(each.getPackageName()));
    all.remove("");
    assertEquals(all, seen, "every package says what it is for");
    assertEquals(Set.of(), unmarked, "every package is null-marked");
  }

  @Test
  void rulesArePublicAndFinal() {
    classes()
        .that()
        .areAssignableTo(Rule.class)
        .and()
        .resideInAPackage(ROOT + ".lint.rules..")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(house);
  }

  @Test
  void publicTypesAreDocumented() throws IOException {
    List<String> bare = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).matches("public .*\\b(class|interface|enum|record|@interface) .*")) {
            seen++;
            int above = i - 1;
            while (above > 0 && !lines.get(above).isBlank() && !lines.get(above).endsWith("*/")) {
              above--; // annotations
            }
            if (!lines.get(above).endsWith("*/")) {
              bare.add(file + ":" + (i + 1));
            }
          }
        }
      }
    }
    assertTrue(seen > 100, "saw " + seen + " public types");
    assertEquals(List.of(), bare);
  }

  private static void fence(String library, String... rooms) {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "live outside " + List.of(rooms), each -> !List.of(rooms).contains(room(each))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .check(house);
  }

  private static DescribedPredicate<JavaClass> liveIn(String room) {
    return DescribedPredicate.describe(
        "live in " + room, each -> room(each).equals(room) && !INDEXES.contains(each.getName()));
  }

  private static DescribedPredicate<JavaClass> liveElsewhereThan(String own, Set<String> allowed) {
    return DescribedPredicate.describe(
        "live neither there nor in " + allowed,
        each ->
            each.getPackageName().startsWith(ROOT)
                && !room(each).equals(own)
                && !allowed.contains(room(each)));
  }

  /** The room of a class: its package below the root, rules and plugins taken together. */
  private static String room(JavaClass each) {
    String name = each.getPackageName();
    if (!name.startsWith(ROOT + ".")) {
      return "";
    }
    String room = name.substring(ROOT.length() + 1);
    if (room.startsWith("lint.rules")) {
      return "lint.rules";
    }
    return room.startsWith("validate.") ? "validate" : room;
  }
}
