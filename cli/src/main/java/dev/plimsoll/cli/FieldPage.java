package dev.plimsoll.cli;

import dev.plimsoll.report.Style;
import dev.plimsoll.schemas.Deprecations;
import dev.plimsoll.schemas.Deprecations.Deprecation;
import dev.plimsoll.schemas.Descriptions;
import dev.plimsoll.schemas.FieldInfo;
import dev.plimsoll.schemas.KindInfo;
import dev.plimsoll.schemas.ListType;
import dev.plimsoll.schemas.Shape;
import dev.plimsoll.schemas.TypeInfo;
import java.util.Optional;

/** What a field or kind is, for people: its type and rules, what it means, its own fields. */
final class FieldPage {

  private static final int LABEL = 12;
  private static final String INDENT = "    ";

  private final Descriptions descriptions = Descriptions.load();
  private final StringBuilder out = new StringBuilder();
  private final Style style;
  private final int width;
  private final int minor;

  private FieldPage(Style style, int width, int minor) {
    this.style = style;
    this.width = width;
    this.minor = minor;
  }

  /**
   * The page of a field or kind.
   *
   * @param width how many characters a line may have
   * @param minor the minor of Kubernetes, such as 36
   */
  static String of(FieldQuery query, Style style, int width, int minor) {
    FieldPage page = new FieldPage(style, width, minor);
    page.write(query);
    return page.out.toString();
  }

  private void write(FieldQuery query) {
    KindInfo kind = query.kind();
    out.append(style.strong(query.path()))
        .append(" (")
        .append(kind.apiVersion())
        .append(", Kubernetes 1.")
        .append(minor)
        .append(")\n\n");
    TypeInfo type = kind.type();
    Optional<String> text = descriptions.type(type.name());
    if (query.fields().isEmpty()) {
      life(kind);
    } else {
      FieldQuery.Step last = query.fields().get(query.fields().size() - 1);
      facts(last);
      type = FieldQuery.below(last.field().shape());
      text = descriptions.field(last.owner().name(), last.field().name());
    }
    text.ifPresent(this::paragraphs);
    if (type != null) {
      Optional<String> more = descriptions.type(type.name());
      if (more.isPresent() && !more.equals(text)) {
        paragraphs(more.get());
      }
      fields(type);
    }
  }

  private void life(KindInfo kind) {
    fact("scope", kind.namespaced() ? "in a namespace" : "the whole cluster");
    kind.introduced().ifPresent(since -> fact("since", "1." + since));
    if (kind.deprecatedIn(minor)) {
      fact("deprecated", "since 1." + kind.deprecated().getAsInt());
    }
    kind.removed().ifPresent(removed -> fact("removed", "in 1." + removed));
    kind.replacement()
        .ifPresent(instead -> fact("use instead", instead.apiVersion() + " " + instead.kind()));
    if (!kind.servedByDefault()) {
      fact("served", "only if switched on (--runtime-config)");
    }
  }

  private void facts(FieldQuery.Step step) {
    FieldInfo field = step.field();
    fact("type", words(field.shape()));
    if (field.requiredIn(minor)) {
      fact("required", "yes");
    }
    field.defaultValue().ifPresent(value -> fact("default", value));
    if (!field.enumValues().isEmpty()) {
      fact("one of", String.join(", ", field.enumValues()).strip());
    }
    if (field.listType() == ListType.MAP) {
      fact("items", "told apart by " + String.join(" and ", field.listMapKeys()));
    } else if (field.listType() == ListType.SET) {
      fact("items", "all different");
    } else if (field.listType() == ListType.ATOMIC) {
      fact("items", "replaced as a whole");
    }
    field.since().ifPresent(since -> fact("since", "1." + since + notIn(field, since > minor)));
    field.until().ifPresent(until -> fact("until", "1." + until + notIn(field, until < minor)));
    if (field.marked()) {
      Optional<Deprecation> row = Deprecations.load().field(step.owner().name(), field.name());
      if (row.isPresent() && row.get().isIn(minor)) {
        String since =
            row.get().hasNoEffectIn(minor)
                ? "without effect since 1." + row.get().ends() + ": "
                : row.get().since() == 0 ? "" : "since 1." + row.get().since() + ": ";
        fact("deprecated", since + row.get().words());
      }
    }
  }

  private String notIn(FieldInfo field, boolean missing) {
    return missing ? ", so 1." + minor + " has no " + field.name() : "";
  }

  private void fact(String label, String text) {
    String pad = " ".repeat(Math.max(1, LABEL - label.length()));
    String lines = wrapped(text, INDENT + " ".repeat(LABEL));
    out.append(INDENT).append(style.faint(label)).append(pad).append(lines.strip()).append('\n');
  }

  private void paragraphs(String text) {
    for (String paragraph : text.split("\n")) {
      if (!paragraph.isBlank()) {
        out.append('\n').append(wrapped(paragraph.strip(), INDENT)).append('\n');
      }
    }
  }

  private void fields(TypeInfo type) {
    boolean first = true;
    for (FieldInfo field : type.fields()) {
      if (!field.existsIn(minor)) {
        continue;
      }
      if (first) {
        out.append('\n').append(style.strong("fields")).append('\n');
      }
      first = false;
      out.append(INDENT)
          .append(style.strong(field.name()))
          .append("  ")
          .append(words(field.shape()))
          .append(field.requiredIn(minor) ? ", required" : "")
          .append(values(field))
          .append(field.defaultValue().map(value -> ", " + value + " if not set").orElse(""))
          .append(field.since().isPresent() ? ", since 1." + field.since().getAsInt() : "")
          .append('\n');
      Optional<String> text = descriptions.field(type.name(), field.name());
      text.ifPresent(it -> out.append(wrapped(sentence(it), INDENT + INDENT)).append('\n'));
    }
  }

  private static String values(FieldInfo field) {
    return field.enumValues().isEmpty() ? "" : ", one of " + String.join(", ", field.enumValues());
  }

  /** The first sentence: a full stop and a blank end it, unless it is an abbreviation's. */
  static String sentence(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    for (int at = line.indexOf(". "); at >= 0; at = line.indexOf(". ", at + 1)) {
      boolean abbreviated = line.startsWith("i.e", at - 3) || line.startsWith("e.g", at - 3);
      if (!abbreviated) {
        return line.substring(0, at + 1);
      }
    }
    return line;
  }

  /** A shape in words, {@code list of Container}. */
  static String words(Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      return "list of " + words(list.element());
    }
    if (shape instanceof Shape.MapOf map) {
      return "map of " + words(map.value());
    }
    return shape instanceof Shape.Structured structured
        ? structured.type().simpleName()
        : shape.toString();
  }

  private String wrapped(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    int room = Math.max(20, width - indent.length());
    int used = 0;
    for (String word : text.split(" +")) {
      if (used > 0 && used + 1 + word.length() > room) {
        lines.append('\n');
        used = 0;
      }
      lines.append(used == 0 ? indent : " ").append(word);
      used += (used == 0 ? 0 : 1) + word.length();
    }
    return lines.toString();
  }
}
