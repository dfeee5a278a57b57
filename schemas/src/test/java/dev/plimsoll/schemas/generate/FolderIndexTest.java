package dev.plimsoll.schemas.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder is the registry: what lies there is listed, and what does not fit is refused with its
 * reason.
 */
class FolderIndexTest {

  private static final String RULE =
      """
      package dev.plimsoll.lint.rules.security;

      import dev.plimsoll.lint.*;

      /** Text. */
      @LintRule(
          id = "run-as-non-root",
          severity = Severity.WARNING,
          category = Category.SECURITY,
          since = "0.1",
          aliases = "non-" + "root",
          sources = {"kube-linter:run-as-non-root", "PSS:restricted"})
      public final class RunAsNonRoot implements ContainerRule {
        class Inner {}
      }
      """;

  @TempDir private Path folder;

  @Test
  void emptyFoldersGiveEmptyLists() throws IOException {
    run();
    assertTrue(ruleIndex().contains("return List.of();"), ruleIndex());
    assertFalse(validatorIndex().contains("case "), validatorIndex());
  }

  @Test
  void aRuleIsListedWithWhatItsAnnotationAndCardSay() throws IOException {
    rule("security", "RunAsNonRoot.java", RULE);
    rule(
        "security",
        "run-as-non-root.md",
        "A \"root\" container, e.g. one\nwithout a user, is bad. More of it.\n\n## Example\n");
    rule(
        "security", "Users.java", "package dev.plimsoll.lint.rules.security; final class Users {}");
    rule("security", "package-info.java", "package dev.plimsoll.lint.rules.security;");
    run();
    assertEquals(
        """
        return List.of(
            new RegisteredRule(
                0,
                "run-as-non-root",
                dev.plimsoll.diagnostic.Severity.WARNING,
                false,
                Subject.CONTAINER,
                List.of(),
                List.of()));
        """
            .replace(" ", "")
            .replace("\n", "")
            .strip(),
        ruleIndex()
            .substring(ruleIndex().indexOf("return"), ruleIndex().indexOf(";\n  }") + 1)
            .replace(" ", "")
            .replace("\n", ""));
    assertTrue(
        ruleIndex().contains("case 0 -> new dev.plimsoll.lint.rules.security.RunAsNonRoot();"),
        ruleIndex());
    assertTrue(
        ruleIndex()
            .contains(
                """
                case 0 -> new RuleInfo("run-as-non-root", dev.plimsoll.diagnostic.Severity.WARNING, \
                Category.SECURITY, "0.1", true, Stability.PREVIEW, List.of("non-root"), \
                List.of("kube-linter:run-as-non-root", "PSS:restricted"), \
                "A \\"root\\" container, e.g. one without a user, is bad.", \
                "/dev/plimsoll/lint/rules/security/run-as-non-root.md");"""),
        ruleIndex());
  }

  @Test
  void aRuleOfAKindIsListedWithIt() throws IOException {
    rule(
        "security",
        "RunAsNonRoot.java",
        RULE.replace("implements ContainerRule", "implements KindRule<Service>"));
    rule("security", "run-as-non-root.md", "Text.");
    run();
    assertTrue(ruleIndex().contains("Subject.KIND, List.of(\"Service\")"), ruleIndex());
  }

  @Test
  void aRuleThatLooksAtNothingIsRefused() throws IOException {
    rule("security", "RunAsNonRoot.java", RULE.replace("implements ContainerRule", ""));
    rule("security", "run-as-non-root.md", "Text.");
    refused("a rule implements one of");
  }

  @Test
  void aRuleWithoutACardIsRefused() throws IOException {
    rule("security", "RunAsNonRoot.java", RULE);
    refused("write run-as-non-root.md beside it");
  }

  @Test
  void aClassNamedOtherwiseIsRefused() throws IOException {
    rule("security", "RunAsRoot.java", RULE.replace("class RunAsNonRoot", "class RunAsRoot"));
    refused("must be named RunAsNonRoot");
  }

  @Test
  void aRuleInAnotherCategorysFolderIsRefused() throws IOException {
    rule("network", "RunAsNonRoot.java", RULE);
    refused("lint/rules/security");
  }

  @Test
  void anAliasThatIsAnothersIdIsRefused() throws IOException {
    rule("security", "RunAsNonRoot.java", RULE);
    rule("security", "run-as-non-root.md", "Text.");
    rule(
        "security",
        "NonRoot.java",
        RULE.replace("\"run-as-non-root\"", "\"non-root\"")
            .replace("aliases", "// aliases")
            .replace("RunAsNonRoot", "NonRoot"));
    rule("security", "non-root.md", "Text.");
    refused("share the id or alias non-root");
  }

  @Test
  void validatorsArePublicClassesForTheirKinds() throws IOException {
    kind("StorageValidation", "@ForKinds(group = \"s.k8s.io\", kinds = {\"One\", \"Two\"})");
    kind("PodValidation", "@ForKinds(kinds = \"Pod\")");
    write(kinds(), "Ports.java", "final class Ports {}");
    write(kinds(), "package-info.java", "");
    run();
    assertTrue(
        validatorIndex()
            .replace(" ", "")
            .contains(
                "case\"One/s.k8s.io\"->newdev.plimsoll.validate.kinds.StorageValidation();\n"
                    + "case\"Pod/\"->newdev.plimsoll.validate.kinds.PodValidation();\n"
                    + "case\"Two/s.k8s.io\"->newdev.plimsoll.validate.kinds.StorageValidation();"),
        validatorIndex());
  }

  @Test
  void aValidatorWithoutKindsIsRefused() throws IOException {
    kind("PodValidation", "");
    refused("a validator has @ForKinds");
  }

  @Test
  void twoValidatorsOfAKindAreRefused() throws IOException {
    kind("PodValidation", "@ForKinds(kinds = \"Pod\")");
    kind("PodsValidation", "@ForKinds(kinds = \"Pod\")");
    refused("two validators are for Pod");
  }

  private Path kinds() {
    return folder.resolve("dev/plimsoll/validate/kinds");
  }

  private void kind(String name, String annotation) throws IOException {
    write(kinds(), name + ".java", annotation + " public final class " + name + " {}");
  }

  private void rule(String category, String name, String text) throws IOException {
    write(folder.resolve("dev/plimsoll/lint/rules").resolve(category), name, text);
  }

  private static void write(Path into, String name, String text) throws IOException {
    Files.createDirectories(into);
    Files.writeString(into.resolve(name), text);
  }

  private void refused(String reason) {
    IllegalStateException refusal = assertThrows(IllegalStateException.class, this::run);
    assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
  }

  private void run() throws IOException {
    FolderIndex.main(
        new String[] {folder.toString(), folder.toString(), folder.resolve("out").toString()});
  }

  private String ruleIndex() throws IOException {
    return Files.readString(folder.resolve("out/dev/plimsoll/lint/RuleIndex.java"));
  }

  private String validatorIndex() throws IOException {
    return Files.readString(folder.resolve("out/dev/plimsoll/validate/ValidatorIndex.java"));
  }
}
