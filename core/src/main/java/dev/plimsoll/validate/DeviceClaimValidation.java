package dev.plimsoll.validate;

import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The devices that a claim asks for: {@code validateDeviceClaim}. */
public final class DeviceClaimValidation {

  private static final List<String> MODES = List.of("All", "ExactCount");
  private static final int MOST_REQUESTS = 32;
  private static final int MOST_ALTERNATIVES = 8;
  private static final int MOST_CONSTRAINTS = 32;
  private static final int MOST_CONFIGURATIONS = 32;

  private DeviceClaimValidation() {}

  /**
   * Checks the specification of a claim.
   *
   * @param spec the specification
   */
  public static void validate(Located spec, FieldErrors errors) {
    Located devices = spec.field("devices");
    Items<Site> requests = Items.of(devices.field("requests"), Site::of);
    if (!DeviceValidation.isTooMany(requests, MOST_REQUESTS, errors)) {
      for (Site request : requests) {
        request(request, errors);
      }
      DeviceValidation.unique(requests, "name", errors);
    }
    Map<String, Set<String>> names = names(requests);
    Items<Site> constraints = Items.of(devices.field("constraints"), Site::of);
    if (!DeviceValidation.isTooMany(constraints, MOST_CONSTRAINTS, errors)) {
      for (Site constraint : constraints) {
        constraint(constraint, names, errors);
      }
    }
    Items<Site> configurations = Items.of(devices.field("config"), Site::of);
    if (!DeviceValidation.isTooMany(configurations, MOST_CONFIGURATIONS, errors)) {
      for (Site configuration : configurations) {
        references(configuration.at().field("requests"), names, errors);
        DeviceValidation.configuration(configuration.at(), errors);
      }
    }
  }

  /** The names of requests, each with those of its alternatives. */
  private static Map<String, Set<String>> names(Items<Site> requests) {
    Map<String, Set<String>> names = new HashMap<>();
    for (Site request : requests) {
      Set<String> alternatives = new HashSet<>();
      for (Site each : Items.of(request.at().field("firstAvailable"), Site::of)) {
        alternatives.add(Field.text(each.at().field("name")).orElse(""));
      }
      names.put(Field.text(request.at().field("name")).orElse(""), alternatives);
    }
    return names;
  }

  private static void request(Site request, FieldErrors errors) {
    name(request.at(), errors);
    Located exactly = request.at().field("exactly");
    Items<Site> alternatives = Items.of(request.at().field("firstAvailable"), Site::of);
    if (exactly.isPresent() && !alternatives.isEmpty()) {
      errors.invalid(request, "must not have both exactly and firstAvailable", "remove one");
    } else if (exactly.isPresent()) {
      devices(exactly, errors);
    } else if (alternatives.isEmpty()) {
      errors.required(
          request, "must have exactly or firstAvailable", "say which devices are wanted");
    } else if (!DeviceValidation.isTooMany(alternatives, MOST_ALTERNATIVES, errors)) {
      for (Site alternative : alternatives) {
        name(alternative.at(), errors);
        devices(alternative.at(), errors);
      }
      DeviceValidation.unique(alternatives, "name", errors);
    }
  }

  private static void name(Located request, FieldErrors errors) {
    Field<String> name = Field.text(request.field("name"));
    errors.check(name, Grammar.DNS_LABEL, name.orElse(""));
  }

  private static void devices(Located wanted, FieldErrors errors) {
    errors.requireAndCheck(Field.text(wanted.field("deviceClassName")), Grammar.DNS_SUBDOMAIN);
    DeviceValidation.selectors(wanted.field("selectors"), errors);
    Field<String> mode = Field.text(wanted.field("allocationMode"));
    Field<Long> count = Field.int64(wanted.field("count"));
    switch (mode.orElse("")) {
      case "", "ExactCount" -> { // 0 becomes 1
        if (count.orElse(0L) < 0) {
          errors.invalid(count, "must be 1 or more");
        }
      }
      case "All" -> {
        if (count.orElse(0L) != 0) {
          errors.invalid(count, "must not be set where allocationMode is All", "remove it");
        }
      }
      default -> errors.notSupported(mode, MODES);
    }
    for (Site toleration : Items.of(wanted.field("tolerations"), Site::of)) {
      DeviceValidation.toleration(toleration.at(), errors);
    }
  }

  private static void constraint(
      Site constraint, Map<String, Set<String>> names, FieldErrors errors) {
    references(constraint.at().field("requests"), names, errors);
    Field<String> match = Field.text(constraint.at().field("matchAttribute"));
    Field<String> distinct = Field.text(constraint.at().field("distinctAttribute"));
    if (match.isPresent()) {
      DeviceValidation.fullyQualifiedName(match, errors);
    } else if (distinct.isPresent()) {
      DeviceValidation.fullyQualifiedName(distinct, errors);
    } else {
      errors.required(
          constraint,
          "must have matchAttribute or distinctAttribute",
          "name the attribute that devices are to share");
    }
  }

  /** Names of requests, or of their alternatives: {@code validateRequestNameRef}. */
  private static void references(Located list, Map<String, Set<String>> names, FieldErrors errors) {
    Items<Field<String>> references = Items.of(list, Field::text);
    if (DeviceValidation.isTooMany(references, MOST_REQUESTS, errors)) {
      return;
    }
    for (Field<String> reference : references) {
      String[] steps = reference.orElse("").split("/", -1);
      if (steps.length <= 2) {
        for (String step : steps) {
          errors.check(reference, Grammar.DNS_LABEL, step);
        }
      }
      Set<String> alternatives = names.get(steps[0]);
      boolean known =
          alternatives != null
              && (steps.length == 1 || (steps.length == 2 && alternatives.contains(steps[1])));
      if (!known) {
        errors.invalid(
            reference,
            "must be the name of a request of this claim, or request/alternative",
            names.isEmpty()
                ? ""
                : "write one of " + String.join(", ", new TreeSet<>(names.keySet())));
      }
    }
    DeviceValidation.unique(references, errors);
  }
}
