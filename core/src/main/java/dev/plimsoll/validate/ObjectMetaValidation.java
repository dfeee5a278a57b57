package dev.plimsoll.validate;

import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.ObjectMeta;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import java.util.List;
import java.util.Locale;

/**
 * What the API server demands of every object's metadata: {@code ValidateObjectMeta}, and {@code
 * BeforeCreate} for the kinds that leave it to that.
 */
public final class ObjectMetaValidation {

  private static final int ANNOTATION_BYTES = 256 * 1024;
  private static final int SHORT = 50;
  private static final String GENERATED = "x7k2p";

  /** What the server keeps of a prefix: {@code MaxGeneratedNameLength}. */
  private static final int MOST_KEPT = 58;

  private ObjectMetaValidation() {}

  /** The metadata of an object whose kind has a validator, which knows how its names look. */
  static void validate(
      Manifest manifest, KindValidator validator, ValidationOptions options, FieldErrors errors) {
    ObjectMeta metadata = manifest.metadata();
    if (metadata.name().orElse("").isEmpty() && validator.namesItself()) {
      validate(metadata, options, errors);
      return;
    }
    String prefix = metadata.generateName().orElse("");
    List<String> prefixProblems = prefix.isEmpty() ? List.of() : validator.prefixProblems(prefix);
    String name = nameOrGenerated(metadata, errors);
    List<String> problems = name.isEmpty() ? List.of() : validator.nameProblems(name);
    if (!prefixProblems.isEmpty() || !problems.isEmpty()) {
      names(metadata, prefixProblems, problems, nameHelp(metadata, validator), errors);
    }
    validate(metadata, options, errors);
    if (validator.asksForOwnFinalizers()) {
      OwnershipValidation.ownFinalizers(metadata, errors);
    }
  }

  private static void validate(ObjectMeta metadata, ValidationOptions options, FieldErrors errors) {
    if (options.namespaced()) {
      errors.check(metadata.namespace(), Grammar.DNS_LABEL);
    }
    labels(metadata.labels(), metadata.labels().at().path(), errors);
    annotations(metadata.annotations(), metadata.annotations().at().path(), errors);
    OwnershipValidation.validate(metadata, errors);
  }

  /** The metadata of an object within an object, which needs no name. */
  public static void validateEmbedded(ObjectMeta metadata, FieldErrors errors) {
    String name = metadata.name().orElse("");
    if (!name.isEmpty()) {
      names(metadata, List.of(), Names.pathSegment(name), Grammar.PATH_SEGMENT.help(name), errors);
    }
    if (!metadata.namespace().orElse("").isEmpty()) {
      errors.check(metadata.namespace(), Grammar.DNS_LABEL);
    }
    labels(metadata.labels(), metadata.labels().at().path(), errors);
    annotations(metadata.annotations(), metadata.annotations().at().path(), errors);
  }

  /**
   * The metadata of an object whose kind has no validator here: its name need only fit into a URL,
   * which is the least that every kind asks for.
   */
  static void validateOther(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    ObjectMeta metadata = manifest.metadata();
    String name = nameOrGenerated(metadata, errors);
    names(
        metadata,
        Names.pathSegmentPrefix(metadata.generateName().orElse("")),
        Names.pathSegment(name),
        Grammar.PATH_SEGMENT.help(name),
        errors);
    validate(metadata, options, errors);
  }

  /** The name, or one that the server would make of the prefix; without either an error. */
  private static String nameOrGenerated(ObjectMeta metadata, FieldErrors errors) {
    String name = nameInEffect(metadata);
    if (name.isEmpty()) {
      errors.required(metadata.name(), "give the object a name");
    }
    return name;
  }

  /** The name, or one like the server would make of the prefix; empty without either. */
  public static String nameInEffect(ObjectMeta metadata) {
    String name = metadata.name().orElse("");
    String prefix = metadata.generateName().orElse("");
    if (!name.isEmpty() || prefix.isEmpty()) {
      return name;
    }
    return prefix.substring(0, Math.min(prefix.length(), MOST_KEPT)) + GENERATED;
  }

  /** The nearest name that the kind takes: with dots, or at least without. */
  private static String nameHelp(ObjectMeta metadata, KindValidator validator) {
    String name = metadata.name().orElse(metadata.generateName().orElse(""));
    for (String marks : List.of("-.", "-")) {
      String near = Grammar.near(name, marks);
      if (!near.isEmpty() && validator.nameProblems(near).isEmpty()) {
        return "write " + near;
      }
    }
    return name.length() > SHORT ? "shorten it" : "";
  }

  /** The server looks at the prefix, and at the name, even if it has made it from the prefix. */
  private static void names(
      ObjectMeta metadata,
      List<String> prefixProblems,
      List<String> problems,
      String help,
      FieldErrors errors) {
    errors.check(metadata.generateName(), prefixProblems, help);
    if (metadata.name().orElse("").isEmpty()) {
      errors.check(Site.of(metadata.generateName().at(), metadata.name().at()), problems, help);
    } else {
      errors.check(metadata.name(), problems, help);
    }
  }

  /**
   * Labels: {@code ValidateLabels}. The carets stand under the label at fault.
   *
   * @param labels the labels
   * @param reported the path that the server gives for all of them
   */
  public static void labels(Entries<Field<String>> labels, FieldPath reported, FieldErrors errors) {
    for (Entries.Entry<Field<String>> label : labels) {
      Field<String> value = label.value();
      if (!Names.labelKey(label.key()).isEmpty()) {
        errors.check(new Site(value.at(), reported, true), Grammar.LABEL_KEY, label.key());
      }
      String text = value.orElse("");
      if (!Names.labelValue(text).isEmpty() && !isGiven(label)) {
        errors.check(new Site(value.at(), reported, false), Grammar.LABEL_VALUE, text);
      }
    }
  }

  /** Whether it is the label with a Namespace's name, which the server writes in any case. */
  private static boolean isGiven(Entries.Entry<Field<String>> label) {
    Located root = label.value().at().parent().parent().parent();
    return label.key().equals("kubernetes.io/metadata.name")
        && root.isRoot()
        && Field.text(root.field("kind")).is("Namespace");
  }

  /**
   * Annotations: {@code ValidateAnnotations}; keys count in lower case, sizes in bytes.
   *
   * @param annotations the annotations
   * @param reported the path that the server gives for all of them
   */
  public static void annotations(
      Entries<Field<String>> annotations, FieldPath reported, FieldErrors errors) {
    long size = 0;
    for (Entries.Entry<Field<String>> annotation : annotations) {
      String key = annotation.key();
      List<String> problems = Names.labelKey(key);
      if (!problems.isEmpty()) {
        problems = Names.labelKey(key.toLowerCase(Locale.ROOT));
      }
      if (!problems.isEmpty()) {
        errors.check(
            new Site(annotation.value().at(), reported, true),
            problems,
            Grammar.LABEL_KEY.help(key));
      }
      size += TextSize.utf8(key) + TextSize.utf8(annotation.value().orElse(""));
    }
    if (size > ANNOTATION_BYTES) {
      errors.tooLong(Site.of(annotations.at(), reported), ANNOTATION_BYTES + " bytes");
    }
  }
}
