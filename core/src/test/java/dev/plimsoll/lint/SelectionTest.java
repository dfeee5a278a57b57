package dev.plimsoll.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.config.Options;
import dev.plimsoll.config.OptionsException;
import dev.plimsoll.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SelectionTest {

  private static final SetRule NOTHING = (index, findings) -> {};

  private static final List<RegisteredRule> RULES =
      List.of(
          rule("first", Category.SECURITY, true, Stability.STABLE, "old-first"),
          rule("second", Category.SECURITY, false, Stability.STABLE),
          rule("third", Category.IMAGES, true, Stability.PREVIEW),
          rule("fourth", Category.IMAGES, true, Stability.STABLE));

  private static RegisteredRule rule(
      String id, Category category, boolean enabled, Stability stability, String... aliases) {
    return new RegisteredRule(
        NOTHING,
        new RuleInfo(
            id,
            Severity.WARNING,
            category,
            "0.1",
            enabled,
            stability,
            List.of(aliases),
            List.of(),
            "",
            ""));
  }

  private static List<String> ids(Options options) {
    List<String> ids = new ArrayList<>();
    for (Selection.Selected selected : Selection.of(options, RULES).rules()) {
      String severity = selected.severity() == Severity.WARNING ? "" : "=" + selected.severity();
      ids.add(selected.registered().info().id() + severity);
    }
    return ids;
  }

  @Test
  void nothingSelectedMeansTheStableOnesThatAreOn() {
    assertEquals(List.of("first", "fourth"), ids(Options.defaults()));
  }

  @Test
  void namesSelectWhateverTheirState() {
    Options options = Options.defaults();
    assertEquals(List.of("second"), ids(options.withSelect(List.of("second"))));
    assertEquals(List.of("third"), ids(options.withSelect(List.of("lint/third"))));
    assertEquals(List.of("first"), ids(options.withSelect(List.of("old-first"))));
  }

  @Test
  void categoriesSelectWhatIsStable() {
    Options options = Options.defaults().withSelect(List.of("images", "security"));
    assertEquals(List.of("first", "second", "fourth"), ids(options));
  }

  @Test
  void aPreviewRunsWhatIsStillTriedOut() {
    Options options = Options.defaults().withPreview(true);
    assertEquals(List.of("first", "third", "fourth"), ids(options));
    List<String> images = ids(options.withSelect(List.of("images")));
    assertTrue(images.contains("third") || images.contains("fourth"), images.toString());
  }

  @Test
  void ignoringWins() {
    Options options = Options.defaults().withSelect(List.of("security", "fourth"));
    assertEquals(List.of("second", "fourth"), ids(options.withIgnore(List.of("old-first"))));
    assertEquals(List.of("fourth"), ids(options.withIgnore(List.of("security"))));
  }

  @Test
  void severitiesOfARuleWinOverThoseOfItsCategory() {
    Options options =
        Options.defaults()
            .withSeverity("first", Severity.ERROR)
            .withSeverity("security", Severity.INFO)
            .withSeverity("lint/fourth", Severity.ERROR);
    assertEquals(List.of("first=ERROR", "fourth=ERROR"), ids(options));
  }

  @Test
  void unknownNamesAreRefusedWithTheNearestOne() {
    Options options = Options.defaults().withIgnore(List.of("secnd"));
    OptionsException refused = assertThrows(OptionsException.class, () -> ids(options));
    assertEquals("ignore", refused.key());
    assertEquals("there is no rule `secnd`; did you mean `second`?", refused.getMessage());
    assertTrue(refused.known().contains("fourth"));
  }

  @Test
  void codesOfReferencesAreNamesToo() {
    assertEquals(2, ids(Options.defaults().withIgnore(List.of("reference/not-in-set"))).size());
  }
}
