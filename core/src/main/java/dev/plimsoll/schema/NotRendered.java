package dev.plimsoll.schema;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.Stage;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.source.Location;
import dev.plimsoll.source.Span;
import dev.plimsoll.tree.Located;
import dev.plimsoll.yaml.Entry;
import dev.plimsoll.yaml.MappingNode;
import dev.plimsoll.yaml.Node;
import dev.plimsoll.yaml.Placeholders;
import dev.plimsoll.yaml.ScalarNode;
import dev.plimsoll.yaml.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what is wrong from what is not there yet: a value that is refused because a placeholder of
 * a template stands in it is reported as not rendered. Where a placeholder is text among text that
 * is taken, nothing was found and nothing is said.
 */
public final class NotRendered {

  private static final Code NOT_RENDERED = new Code(Stage.SYNTAX, "not-rendered");

  private NotRendered() {}

  /**
   * The findings about an object, those about a placeholder put in other words.
   *
   * @param manifest the object
   * @param found what the stages schema and api say about it
   */
  public static List<Diagnostic> explain(Manifest manifest, List<Diagnostic> found) {
    List<Diagnostic> explained = new ArrayList<>(found.size());
    for (Diagnostic diagnostic : found) {
      Diagnostic template = isAboutValue(diagnostic) ? template(manifest, diagnostic) : null;
      explained.add(template == null ? diagnostic : template);
    }
    return explained;
  }

  /** Whether a finding may be about the characters of a value, not about a missing one. */
  private static boolean isAboutValue(Diagnostic diagnostic) {
    Stage stage = diagnostic.code().stage();
    if (stage == Stage.SCHEMA && diagnostic.code().name().equals("unknown-kind")) {
      return true;
    }
    if (diagnostic.severity() != Severity.ERROR) {
      return false;
    }
    return switch (diagnostic.code().name()) {
      case "type", "format" -> stage == Stage.SCHEMA;
      case "invalid", "not-supported", "type-invalid", "too-long", "not-found" ->
          stage == Stage.API;
      default -> false;
    };
  }

  private static @Nullable Diagnostic template(Manifest manifest, Diagnostic diagnostic) {
    Located root = manifest.root();
    if (diagnostic.code().name().equals("unknown-kind")) {
      Diagnostic version = of(root.field("apiVersion").node().orElse(null), root, diagnostic);
      return version == null
          ? of(root.field("kind").node().orElse(null), root, diagnostic)
          : version;
    }
    Node node = at(root, diagnostic.path()).node().orElse(null);
    Span span = diagnostic.location().span();
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        for (Node part : List.of(entry.key(), entry.value().resolved())) {
          if (root.document().locate(part.span()).span().equals(span)) {
            return of(part, root, diagnostic);
          }
        }
      }
      return null;
    }
    return of(node, root, diagnostic);
  }

  /** The place that a path names; the server's own paths may name one that is not written. */
  private static Located at(Located root, FieldPath path) {
    if (path.isRoot()) {
      return root;
    }
    Located above = at(root, path.parent());
    String step = path.lastStep();
    if (above.node().orElse(null) instanceof SequenceNode) {
      int index = 0;
      for (int i = 0; i < step.length(); i++) {
        char c = step.charAt(i);
        if (c < '0' || c > '9' || i > 8) {
          return above.field(step);
        }
        index = index * 10 + c - '0';
      }
      return above.item(index);
    }
    return above.field(step);
  }

  private static @Nullable Diagnostic of(@Nullable Node node, Located root, Diagnostic diagnostic) {
    if (!(node instanceof ScalarNode scalar)) {
      return null;
    }
    Optional<Span> place = Placeholders.in(scalar.text());
    if (place.isEmpty()) {
      return null;
    }
    String placeholder = scalar.text().substring(place.get().start(), place.get().end());
    Location location = root.document().locate(scalar.span());
    return Diagnostic.of(
            NOT_RENDERED,
            Severity.ERROR,
            "the template `" + shorten(placeholder) + "` is not rendered, so this is no value yet",
            location,
            diagnostic.path(),
            diagnostic.object())
        .withHelp(Placeholders.help(placeholder));
  }

  private static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 39) + "…";
  }
}
