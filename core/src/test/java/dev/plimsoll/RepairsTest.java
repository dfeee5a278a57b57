package dev.plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.config.Options;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Fix;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.report.FixReport;
import dev.plimsoll.report.Report;
import dev.plimsoll.source.SourceFile;
import dev.plimsoll.yaml.Comment;
import dev.plimsoll.yaml.Limits;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Repairs of random manifests: nothing gets worse, nothing is lost, a second run does nothing. */
class RepairsTest {

  private static final int CASES = 150;

  private static final Plimsoll ALL =
      Plimsoll.with(
          Options.defaults()
              .withSelect(
                  List.of(
                      "security", "reliability", "images", "resources", "storage", "metadata")));

  private static FixReport fix(Plimsoll plimsoll, String text, Fix.Safety upTo) {
    return plimsoll.fix(Sources.ofText("web.yaml", text), upTo, any -> true);
  }

  @Test
  void repairsOfRandomManifestsKeepWhatTheyDoNotMean() {
    int changed = 0;
    int made = 0;
    for (int seed = 0; seed < CASES; seed++) {
      String text = new Manifests(new Random(seed)).text();
      Fix.Safety upTo = seed % 4 == 0 ? Fix.Safety.SAFE : Fix.Safety.UNSAFE;
      Report before = ALL.check(Sources.ofText("web.yaml", text));
      FixReport report = fix(ALL, text, upTo);
      FixReport.Fixed file = report.files().get(0);
      String after = file.after().text();
      String about = "seed " + seed + "\n" + text + "\n=====\n" + after;

      assertEquals(file.changed(), !file.repairs().isEmpty(), about);
      assertEquals(after, fix(ALL, after, upTo).files().get(0).after().text(), about);
      assertEquals(comments(text), comments(after), about);
      assertEquals(text.endsWith("\n"), after.endsWith("\n"), about);
      assertEquals(text.startsWith("\ufeff"), after.startsWith("\ufeff"), about);
      if (text.contains("\r\n")) {
        assertFalse(after.replace("\r\n", "").contains("\n"), about);
      }
      Map<String, Integer> had = counts(before);
      counts(ALL.check(Sources.ofText("web.yaml", after)))
          .forEach(
              (code, count) -> assertTrue(count <= had.getOrDefault(code, 0), code + " " + about));
      assertEquals(before.summary().objects(), report.left().summary().objects(), about);
      changed += file.changed() ? 1 : 0;
      made += file.repairs().size();
    }
    assertTrue(changed > CASES / 2, changed + " of " + CASES);
    assertTrue(made > 5 * changed, made + " repairs");
  }

  @Test
  void onlyWhatIsWantedIsRepaired() {
    String text =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  serviceAccount: shop\n"
            + "  containers:\n  - {name: web, image: \"registry.example/web:1.0.0\"}\n";
    FixReport none =
        ALL.fix(
            Sources.ofText("web.yaml", text),
            Fix.Safety.UNSAFE,
            diagnostic -> diagnostic.code().stage() == Stage.SCHEMA);
    assertFalse(none.changes());
    FixReport safe = fix(ALL, text, Fix.Safety.SAFE);
    assertEquals(
        text.replace("serviceAccount:", "serviceAccountName:"), safe.files().get(0).after().text());
    assertEquals(1, safe.files().get(0).repairs().size());
  }

  @Test
  void aRepairThatWouldBreakSomethingElseIsLeftOut() {
    // all of a container's settings at once, in the one mapping that its anchor repeats: nothing
    // there can be changed alone
    String text =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n"
            + "    image: registry.example/web:1.0.0\n    securityContext: &own {privileged: false}\n"
            + "  - name: other\n    image: registry.example/web:1.0.0\n    securityContext: *own\n";
    String after = fix(ALL, text, Fix.Safety.UNSAFE).files().get(0).after().text();
    assertTrue(after.contains("securityContext: &own {privileged: false}"), after);
    assertTrue(after.contains("securityContext: *own"), after);
  }

  @Test
  void severalFilesAreRepairedTogether() {
    String pod =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: %s}\nspec:\n  serviceAccount: shop\n"
            + "  containers:\n  - {name: web, image: \"registry.example/web:1.0.0\"}\n";
    Sources sources =
        Sources.ofTexts(
            List.of(
                SourceFile.of("a.yaml", pod.replace("%s", "a")),
                SourceFile.of("b.yaml", "a: [\n"),
                SourceFile.of("a.yaml", pod.replace("%s", "c"))));
    FixReport report = ALL.fix(sources, Fix.Safety.SAFE, any -> true);
    assertEquals(3, report.files().size());
    assertTrue(report.files().get(0).changed());
    assertFalse(report.files().get(1).changed());
    assertTrue(report.files().get(2).after().text().contains("name: c"));
    assertTrue(report.files().get(2).changed());
  }

  private static Map<String, Integer> counts(Report report) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      if (diagnostic.code().toString().equals("reference/not-in-set")) {
        continue; // says that serviceAccountName, which was serviceAccount, names somebody
      }
      counts.merge(diagnostic.code().toString(), 1, Integer::sum);
    }
    return counts;
  }

  private static List<String> comments(String text) {
    List<String> comments = new ArrayList<>();
    SourceFile file = SourceFile.of("web.yaml", text);
    for (YamlDocument document : YamlReader.read(file, Limits.DEFAULTS).documents()) {
      for (Comment comment : document.comments()) {
        comments.add(document.locate(comment.span()).text());
      }
    }
    return comments;
  }

  /** Makes manifests that lack this and that, in many layouts, with comments everywhere. */
  private static final class Manifests {

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private int comments;

    Manifests(Random random) {
      this.random = random;
    }

    String text() {
      int documents = 1 + random.nextInt(3);
      for (int i = 0; i < documents; i++) {
        out.append(i == 0 ? "" : "---\n");
        object(i);
      }
      String text = out.toString();
      text = chance(5) ? text.stripTrailing() : text;
      text = chance(4) ? text.replace("\n", "\r\n") : text;
      return chance(6) ? "\ufeff" + text : text;
    }

    private boolean chance(int oneIn) {
      return random.nextInt(oneIn) == 0;
    }

    private void line(String text) {
      out.append(text);
      if (chance(4)) {
        out.append("  # note ").append(comments++);
      }
      out.append('\n');
      if (chance(8)) {
        out.append("  ".repeat(random.nextInt(4)))
            .append("# line ")
            .append(comments++)
            .append('\n');
      }
      if (chance(9)) {
        out.append('\n');
      }
    }

    private void object(int number) {
      boolean cron = chance(3);
      line("apiVersion: " + (cron ? "batch/v1" : "v1"));
      line("kind: " + (cron ? "CronJob" : "Pod"));
      line("metadata: {name: web-" + number + "}");
      line("spec:");
      String indent = "  ";
      if (cron) {
        line("  schedule: \"0 3 * * *\"");
        line("  jobTemplate:");
        line("    spec:");
        line("      template:");
        line("        spec:");
        line("          restartPolicy: Never");
        indent = "          ";
      }
      if (chance(2)) {
        line(indent + "serviceAccount: shop");
      }
      if (chance(3)) {
        line(indent + "nodeSelector: {beta.kubernetes.io/os: linux}");
      }
      line(indent + "containers:");
      String dash = indent + (chance(2) ? "- " : "  - ");
      int containers = 1 + random.nextInt(3);
      for (int i = 0; i < containers; i++) {
        container(dash, i);
      }
    }

    private void container(String dash, int number) {
      if (chance(5)) {
        line(dash + "{name: c" + number + ", image: \"k8s.gcr.io/pause:3.9\"}");
        return;
      }
      String indent = " ".repeat(dash.length());
      line(dash + "name: c" + number);
      line(indent + "image: " + (chance(2) ? "k8s.gcr.io/pause:3.9" : "nginx"));
      if (chance(3)) {
        line(indent + "imagePullPolicy: Never");
      }
      if (chance(3)) {
        line(indent + "securityContext: {runAsNonRoot: false}");
      } else if (chance(3)) {
        line(indent + "securityContext:");
        line(indent + "  readOnlyRootFilesystem: false");
        line(indent + "  capabilities:");
        line(indent + "    drop:");
        line(indent + "    - NET_RAW");
      }
      if (chance(4)) {
        line(indent + "command:");
        line(indent + "- sh");
        out.append(indent).append("- |\n").append(indent).append("  echo # no comment\n\n");
      }
    }
  }
}
