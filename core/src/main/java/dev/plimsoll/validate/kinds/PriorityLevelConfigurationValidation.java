package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.NumberValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;

/**
 * What the API server demands of a PriorityLevelConfiguration: {@code
 * ValidatePriorityLevelConfiguration}.
 */
@ForKinds(group = "flowcontrol.apiserver.k8s.io", kinds = "PriorityLevelConfiguration")
public final class PriorityLevelConfigurationValidation implements KindValidator {

  private static final List<String> TYPES = List.of("Exempt", "Limited");
  private static final List<String> RESPONSES = List.of("Queue", "Reject");
  private static final String ZERO_SHARES =
      "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares";

  /** The server's own defaults. */
  private static final int QUEUES = 64;

  private static final int HAND = 8;
  private static final int QUEUE_LENGTH = 50;

  private static final int MOST_QUEUES = 10_000_000;
  private static final int MOST_BITS = 60;

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Entries<Field<String>> annotations = manifest.metadata().annotations();
    if (annotations.has(ZERO_SHARES)) {
      errors.forbidden(
          Site.key(annotations.value(ZERO_SHARES).at(), annotations.at()),
          "for it is for the version v1beta3 only");
    }
    Located spec = manifest.root().field("spec");
    String name = manifest.metadata().name().orElse("");
    Field<String> type = Field.text(spec.field("type"));
    if (name.equals("exempt") != type.is("Exempt")) {
      errors.invalid(
          type,
          "must be Exempt for the name exempt, and for no other",
          name.equals("exempt") ? "write Exempt" : "write Limited");
    }
    switch (type.orElse("")) {
      case "" -> errors.required(type, "write Limited");
      case "Exempt" -> {
        without(spec.field("limited"), "for the type Exempt", errors);
        shares(spec.field("exempt"), errors);
      }
      case "Limited" -> {
        without(spec.field("exempt"), "for the type Limited", errors);
        if (spec.field("limited").isPresent()) {
          limited(spec.field("limited"), errors);
        } else {
          errors.required(Site.of(spec.field("limited")), "the type Limited says how");
        }
      }
      default -> errors.notSupported(type, TYPES);
    }
    mandatory(spec, name, errors);
  }

  private static void without(Located field, String reason, FieldErrors errors) {
    if (field.isPresent()) {
      errors.forbidden(Site.of(field), reason);
    }
  }

  private static void shares(Located level, FieldErrors errors) {
    NumberValidation.nonNegative(Field.int32(level.field("nominalConcurrencyShares")), errors);
    Field<Integer> lendable = Field.int32(level.field("lendablePercent"));
    if (lendable.orElse(0) < 0 || lendable.orElse(0) > 100) {
      errors.invalid(lendable, "must be 0 to 100");
    }
  }

  private static void limited(Located limited, FieldErrors errors) {
    shares(limited, errors);
    NumberValidation.nonNegative(Field.int32(limited.field("borrowingLimitPercent")), errors);
    Located response = limited.field("limitResponse");
    Located queuing = response.field("queuing");
    Field<String> type = Field.text(response.field("type"));
    switch (type.orElse("")) {
      case "" -> errors.required(type, "write Queue or Reject");
      case "Reject" -> without(queuing, "for the type Reject", errors);
      case "Queue" -> {
        if (queuing.isPresent()) {
          queuing(queuing, errors);
        } else {
          errors.required(Site.of(queuing), "the type Queue says how; queuing: {} will do");
        }
      }
      default -> errors.notSupported(type, RESPONSES);
    }
  }

  /** {@code ValidatePriorityLevelQueuingConfiguration}; 0 is filled in. */
  private static void queuing(Located queuing, FieldErrors errors) {
    Field<Integer> length = Field.int32(queuing.field("queueLengthLimit"));
    if (filled(length, QUEUE_LENGTH) <= 0) {
      errors.invalid(length, "must be 1 or more");
    }
    Field<Integer> queues = Field.int32(queuing.field("queues"));
    int deck = filled(queues, QUEUES);
    if (deck <= 0 || deck > MOST_QUEUES) {
      errors.invalid(queues, "must be 1 to " + MOST_QUEUES);
    }
    Field<Integer> handSize = Field.int32(queuing.field("handSize"));
    int hand = filled(handSize, HAND);
    if (hand <= 0) {
      errors.invalid(handSize, "must be 1 or more");
    } else if (hand > deck) {
      errors.invalid(handSize, "must not be more than queues, which is " + deck, "lower it");
    } else if (Math.ceil(Math.log(deck) / Math.log(2) * hand) > MOST_BITS) {
      errors.invalid(
          handSize,
          "is too much to deal from " + deck + " queues: that takes more than 60 bits of a hash",
          "lower it, or queues");
    }
  }

  private static int filled(Field<Integer> number, int filledIn) {
    int value = number.orElse(0);
    return value == 0 ? filledIn : value;
  }

  /** The two levels that the server makes itself: {@code MandatoryPriorityLevelConfigurations}. */
  private static void mandatory(Located spec, String name, FieldErrors errors) {
    boolean fits =
        switch (name) {
          case "exempt" ->
              Field.text(spec.field("type")).is("Exempt") && !spec.field("limited").isPresent();
          case "catch-all" -> isCatchAll(spec);
          default -> true;
        };
    if (!fits) {
      errors.invalid(
          Site.of(spec),
          "must be what Kubernetes itself gives to the level " + name,
          "give your own level another name");
    }
  }

  private static boolean isCatchAll(Located spec) {
    Located limited = spec.field("limited");
    return Field.text(spec.field("type")).is("Limited")
        && !spec.field("exempt").isPresent()
        && limited.isPresent()
        && Field.int32(limited.field("nominalConcurrencyShares")).is(5)
        && Field.int32(limited.field("lendablePercent")).orElse(0) == 0
        && !limited.field("borrowingLimitPercent").isPresent()
        && Field.text(limited.field("limitResponse").field("type")).is("Reject")
        && !limited.field("limitResponse").field("queuing").isPresent();
  }
}
