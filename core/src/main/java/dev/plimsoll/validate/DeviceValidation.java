package dev.plimsoll.validate;

import dev.plimsoll.model.Names;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import dev.plimsoll.tree.View;
import dev.plimsoll.yaml.MappingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What claims, classes and slices of devices have in common: how things are called, and what is
 * meant for a driver.
 */
public final class DeviceValidation {

  private static final List<String> EFFECTS = List.of("NoExecute", "NoSchedule", "None");
  private static final int MOST_SELECTORS = 32;
  private static final int LONGEST_EXPRESSION = 10 * 1024;
  private static final int LONGEST_PARAMETERS = 10 * 1024;
  private static final int LONGEST_ID = 32;

  private DeviceValidation() {}

  /** Selectors of devices; whether their expressions compile is not looked at here. */
  public static void selectors(Located list, FieldErrors errors) {
    Items<Site> selectors = Items.of(list, Site::of);
    if (isTooMany(selectors, MOST_SELECTORS, errors)) {
      return;
    }
    for (Site selector : selectors) {
      Located cel = selector.at().field("cel");
      Field<String> expression = Field.text(cel.field("expression"));
      if (!cel.isPresent()) {
        errors.required(Site.of(cel), "write the expression that selects devices");
      } else if (TextSize.utf8(expression.orElse("")) > LONGEST_EXPRESSION) {
        errors.tooLong(expression, LONGEST_EXPRESSION + " bytes");
      }
    }
  }

  /** What only the driver understands: {@code validateDeviceConfiguration}. */
  public static void configuration(Located configuration, FieldErrors errors) {
    Located opaque = configuration.field("opaque");
    if (!opaque.isPresent()) {
      errors.required(Site.of(opaque), "name a driver and its parameters");
      return;
    }
    VolumeValidation.csiDriver(Field.text(opaque.field("driver")), errors);
    Located parameters = opaque.field("parameters");
    if (!parameters.isPresent()) {
      errors.required(Site.of(parameters), "write what the driver is to know");
    } else if (!(parameters.node().orElse(null) instanceof MappingNode)) {
      errors.invalid(Site.of(parameters), "must be an object", "write fields below it");
    } else if (TextSize.json(parameters.node().get()) > LONGEST_PARAMETERS) {
      errors.tooLong(Site.of(parameters), LONGEST_PARAMETERS + " bytes");
    }
  }

  /** The name of an attribute or a capacity: an identifier, with or without a domain. */
  public static void qualifiedName(View at, String name, FieldErrors errors) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      identifier(at, name, errors);
    } else if (slash == name.lastIndexOf('/')) { // the server takes what has more of them
      String domain = name.substring(0, slash);
      if (domain.isEmpty()) {
        errors.invalid(at, "must have a domain before the slash", "write it like example.com/name");
      } else {
        VolumeValidation.csiDriver(at, domain, errors);
      }
      String rest = name.substring(slash + 1);
      if (rest.isEmpty()) {
        errors.invalid(at, "must have a name behind the slash", "write it like example.com/name");
      } else {
        identifier(at, rest, errors);
      }
    }
  }

  /** Such a name with a domain: {@code validateFullyQualifiedName}. */
  static void fullyQualifiedName(Field<String> field, FieldErrors errors) {
    String name = field.orElse("");
    qualifiedName(field, name, errors);
    if (name.indexOf('/') < 0) {
      errors.invalid(field, "must have a domain", "write it like example.com/" + name);
    }
  }

  private static void identifier(View at, String name, FieldErrors errors) {
    if (name.length() > LONGEST_ID) {
      errors.tooLong(at, LONGEST_ID + " characters");
    }
    errors.check(at, Names.cIdentifier(name), "write letters, digits and _ only");
  }

  /** A taint of a device: {@code validateDeviceTaint}. */
  public static void taint(Located taint, FieldErrors errors) {
    Field<String> key = Field.text(taint.field("key"));
    errors.check(key, Grammar.LABEL_KEY, key.orElse(""));
    errors.check(Field.text(taint.field("value")), Grammar.LABEL_VALUE);
    Field<String> effect = Field.text(taint.field("effect"));
    errors.requireText(effect);
    errors.oneOf(effect, EFFECTS);
  }

  /** A toleration of such a taint: {@code validateDeviceToleration}. */
  static void toleration(Located toleration, FieldErrors errors) {
    errors.check(Field.text(toleration.field("key")), Grammar.LABEL_KEY);
    Field<String> operator = Field.text(toleration.field("operator"));
    Field<String> value = Field.text(toleration.field("value"));
    switch (operator.orElse("")) {
      case "Exists" -> {
        if (!value.orElse("").isEmpty()) {
          errors.invalid(value, "must be empty for the operator Exists", "remove it");
        }
      }
      case "Equal" -> errors.check(value, Grammar.LABEL_VALUE);
      case "" -> {
        // Equal is filled in
        errors.check(value, Grammar.LABEL_VALUE);
      }
      default -> errors.notSupported(operator, List.of("Equal", "Exists"));
    }
    errors.oneOf(Field.text(toleration.field("effect")), EFFECTS);
  }

  /** Whether a list has more items than the server looks at, which is an error. */
  public static boolean isTooMany(Items<?> items, int most, FieldErrors errors) {
    boolean tooMany = items.size() > most;
    if (tooMany) {
      errors.tooMany(items, most);
    }
    return tooMany;
  }

  /** No two items of a list may have the same name; the item is reported. */
  public static void unique(Items<Site> items, String name, FieldErrors errors) {
    Set<String> seen = new HashSet<>();
    for (Site item : items) {
      Field<String> field = Field.text(item.at().field(name));
      if (!seen.add(field.orElse(""))) {
        errors.duplicate(Site.of(field.at(), item.at()));
      }
    }
  }

  /** No text may be there twice. */
  public static void unique(Items<Field<String>> texts, FieldErrors errors) {
    Set<String> seen = new HashSet<>();
    for (Field<String> text : texts) {
      if (!seen.add(text.orElse(""))) {
        errors.duplicate(text);
      }
    }
  }
}
