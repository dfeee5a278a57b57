package dev.plimsoll.validate;

import dev.plimsoll.model.PersistentVolumeClaimSpec;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;

/** What a claim's volume begins with: {@code validateDataSource} and its sibling. */
final class ClaimSourceValidation {

  private static final String CLAIM = "PersistentVolumeClaim";

  private ClaimSourceValidation() {}

  /**
   * The source and the reference to it. Of an object of its own the server copies the one to the
   * other, and forgets what neither a claim nor a snapshot is; in a template it does not.
   */
  static void validate(
      PersistentVolumeClaimSpec spec, ValidationOptions options, FieldErrors errors) {
    Located source = spec.dataSource().at();
    Located reference = spec.dataSourceRef().at();
    String namespace = Field.text(reference.field("namespace")).orElse("");
    boolean object = spec.at().parent().isRoot();
    boolean referred = reference.isPresent() && !(object && !namespace.isEmpty());
    boolean given = source.isPresent() && !(object && !referred && !isKnown(source));
    if (given) {
      source(source, source, errors);
    }
    if (referred) {
      source(reference, reference, errors);
      Field<String> name = Field.text(reference.field("namespace"));
      errors.check(name, Grammar.DNS_LABEL);
    }
    if (object && options.consequences() && given != referred) {
      Located copied = given ? source : reference;
      source(copied, given ? reference : source, errors);
    }
    if (given && referred) {
      boolean same = namespace.isEmpty();
      for (String field : new String[] {"apiGroup", "kind", "name"}) {
        same &=
            Field.text(source.field(field))
                .orElse("")
                .equals(Field.text(reference.field(field)).orElse(""));
      }
      if (!same) {
        errors.invalid(
            Site.of(source, spec.at()), "must be the same as dataSourceRef, or not be there");
      }
    }
  }

  private static boolean isKnown(Located source) {
    String group = Field.text(source.field("apiGroup")).orElse("");
    String kind = Field.text(source.field("kind")).orElse("");
    return (kind.equals(CLAIM) && group.isEmpty())
        || (kind.equals("VolumeSnapshot") && group.equals("snapshot.storage.k8s.io"));
  }

  private static void source(Located source, Located reported, FieldErrors errors) {
    String group = Field.text(source.field("apiGroup")).orElse("");
    String kind = Field.text(source.field("kind")).orElse("");
    if (Field.text(source.field("name")).orElse("").isEmpty()) {
      errors.required(
          Site.of(source.field("name"), reported.field("name")), "name what to begin with");
    }
    if (kind.isEmpty()) {
      errors.required(Site.of(source.field("kind"), reported.field("kind")), "");
    }
    if (group.isEmpty() && !kind.equals(CLAIM)) {
      errors.invalid(Site.of(source, reported), "must be a claim, or name an apiGroup");
    }
    if (!group.isEmpty()) {
      errors.check(
          Site.of(source.field("apiGroup"), reported.field("apiGroup")),
          Grammar.DNS_SUBDOMAIN,
          group);
    }
  }
}
