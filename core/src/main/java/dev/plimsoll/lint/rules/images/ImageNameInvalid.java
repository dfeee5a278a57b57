package dev.plimsoll.lint.rules.images;

import static dev.plimsoll.diagnostic.Severity.WARNING;
import static dev.plimsoll.lint.Category.IMAGES;
import static dev.plimsoll.lint.Stability.STABLE;

import dev.plimsoll.lint.ContainerRule;
import dev.plimsoll.lint.ContainerSite;
import dev.plimsoll.lint.Findings;
import dev.plimsoll.lint.LintRule;
import dev.plimsoll.model.ImageReference;
import dev.plimsoll.tree.Field;

/** An image that no container runtime can read the name of. */
@LintRule(
    id = "image-name-invalid",
    severity = WARNING,
    category = IMAGES,
    since = "0.1",
    stability = STABLE)
public final class ImageNameInvalid implements ContainerRule {

  @Override
  public void check(ContainerSite site, Findings findings) {
    Field<String> image = site.container().image();
    String name = image.orElse("");
    if (!name.isEmpty() && ImageReference.parse(name).isEmpty()) {
      if (isTemplate(name)) {
        findings
            .report(image, "`%s` is not rendered: a placeholder is left in it", name)
            .help("check what your templates make, and not the templates");
        return;
      }
      findings
          .report(image, "`%s` is no name of an image", name)
          .help("write `registry/repository:tag` in lower case, without a scheme or spaces");
    }
  }

  /** Whether a name has a placeholder as templates of many kinds write them. */
  private static boolean isTemplate(String name) {
    return name.contains("{{")
        || name.contains("${")
        || name.contains("$(")
        || name.contains("<%")
        || (name.indexOf('<') >= 0 && name.indexOf('>') > name.indexOf('<'))
        || name.startsWith("$")
        || name.indexOf('@') != name.lastIndexOf('@');
  }
}
