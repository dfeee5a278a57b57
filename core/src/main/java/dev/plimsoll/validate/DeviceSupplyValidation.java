package dev.plimsoll.validate;

import dev.plimsoll.model.NodeSelector;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Items;
import dev.plimsoll.tree.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A device that a driver offers: {@code validateDevice}. */
public final class DeviceSupplyValidation {

  private static final int MOST_FACTS = 32;
  private static final int MOST_VALUES = 48;
  private static final int MOST_TAINTS = 16;
  private static final int MOST_CONSUMPTIONS = 2;
  private static final int MOST_COUNTERS = 32;
  private static final int MOST_CONDITIONS = 4;
  private static final int MOST_OPTIONS = 10;
  private static final int LONGEST_VALUE = 64;

  private DeviceSupplyValidation() {}

  /**
   * Checks a device.
   *
   * @param perDevice whether each device of the slice says which nodes have it
   */
  public static void device(Site device, boolean perDevice, FieldErrors errors) {
    Located at = device.at();
    Field<String> name = Field.text(at.field("name"));
    errors.check(name, Grammar.DNS_LABEL, name.orElse(""));
    Entries<Site> attributes = Entries.of(at.field("attributes"), Site::of);
    Entries<Site> capacities = Entries.of(at.field("capacity"), Site::of);
    if (attributes.size() + capacities.size() > MOST_FACTS) {
      errors.invalid(
          device, "must have no more than 32 attributes and capacities together", "remove some");
    }
    if (attributes.size() > MOST_VALUES) {
      errors.invalid(device, "must have no more than 48 values of attributes", "remove some");
    }
    for (Entries.Entry<Site> attribute : attributes) {
      Site key = Site.key(attribute.value().at(), attributes.at());
      DeviceValidation.qualifiedName(key, attribute.key(), errors);
      attribute(attribute.value(), errors);
    }
    boolean shared = Field.bool(at.field("allowMultipleAllocations")).orElse(false);
    for (Entries.Entry<Site> capacity : capacities) {
      Site key = Site.key(capacity.value().at(), capacities.at());
      DeviceValidation.qualifiedName(key, capacity.key(), errors);
      capacity(capacity.value().at(), shared, errors);
    }
    Items<Site> taints = Items.of(at.field("taints"), Site::of);
    if (!DeviceValidation.isTooMany(taints, MOST_TAINTS, errors)) {
      for (Site taint : taints) {
        DeviceValidation.taint(taint.at(), errors);
      }
    }
    consumption(Items.of(at.field("consumesCounters"), Site::of), errors);
    nodes(device, perDevice, errors);
    conditions(at, errors);
  }

  /** Exactly one value: {@code validateDeviceAttribute}; lists of values are dropped. */
  private static void attribute(Site attribute, FieldErrors errors) {
    Field<String> text = Field.text(attribute.at().field("string"));
    Field<String> version = Field.text(attribute.at().field("version"));
    tooLong(text, errors);
    if (version.isPresent() && !isVersion(version.orElse(""))) {
      errors.invalid(version, "must be a semantic version", "write it like 1.2.3");
    }
    tooLong(version, errors);
    int values = text.at().isPresent() ? 1 : 0;
    values += version.at().isPresent() ? 1 : 0;
    values += attribute.at().field("bool").isPresent() ? 1 : 0;
    values += attribute.at().field("int").isPresent() ? 1 : 0;
    if (values != 1) {
      errors.invalid(
          attribute, "must have exactly one of bool, int, string and version", "leave one of them");
    }
  }

  private static void tooLong(Field<String> text, FieldErrors errors) {
    if (TextSize.utf8(text.orElse("")) > LONGEST_VALUE) {
      errors.tooLong(text, LONGEST_VALUE + " bytes");
    }
  }

  /** A version as semver.org defines it. */
  static boolean isVersion(String text) {
    int plus = text.indexOf('+');
    String rest = plus < 0 ? text : text.substring(0, plus);
    int dash = rest.indexOf('-');
    String[] numbers = (dash < 0 ? rest : rest.substring(0, dash)).split("\\.", -1);
    boolean good = numbers.length == 3;
    for (String number : numbers) {
      good &= isNumber(number) && isPart(number, true);
    }
    if (dash >= 0) {
      for (String part : rest.substring(dash + 1).split("\\.", -1)) {
        good &= isPart(part, true);
      }
    }
    if (plus >= 0) {
      for (String part : text.substring(plus + 1).split("\\.", -1)) {
        good &= isPart(part, false);
      }
    }
    return good;
  }

  private static boolean isNumber(String part) {
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) < '0' || part.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Letters, digits and dashes; a number without a zero in front, if that matters. */
  private static boolean isPart(String part, boolean noZero) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '-') {
        return false;
      }
    }
    return !part.isEmpty()
        && !(noZero && isNumber(part) && part.length() > 1 && part.charAt(0) == '0');
  }

  private static void capacity(Located capacity, boolean shared, FieldErrors errors) {
    Located policy = capacity.field("requestPolicy");
    if (!policy.isPresent()) {
      return;
    }
    if (!shared) {
      errors.forbidden(Site.of(policy), "unless allowMultipleAllocations is true");
      return;
    }
    Quantity whole = Field.of(capacity.field("value"), Quantity.READER).orDefault();
    Items<Field<Quantity>> values =
        Items.of(policy.field("validValues"), at -> Field.of(at, Quantity.READER));
    Located range = policy.field("validRange");
    Field<Quantity> filledIn = Field.of(policy.field("default"), Quantity.READER);
    if (!values.isEmpty() && range.isPresent()) {
      errors.forbidden(Site.of(policy), "with both validValues and validRange");
    } else if (values.isEmpty() && !range.isPresent()) {
      return;
    } else if (!filledIn.isPresent()) {
      errors.required(filledIn, "say how much is taken where a request does not");
    } else if (range.isPresent()) {
      range(range, filledIn.orDefault(), whole, errors);
    } else {
      values(values, filledIn.orDefault(), whole, errors);
    }
  }

  /** {@code validateRequestPolicyValidValues}. */
  private static void values(
      Items<Field<Quantity>> values, Quantity filledIn, Quantity whole, FieldErrors errors) {
    for (int i = 1; i < values.size(); i++) {
      if (values.item(i - 1).orDefault().compareTo(values.item(i).orDefault()) > 0) {
        errors.invalid(values.item(i), "must not be less than the one before it", "sort them");
      }
    }
    if (DeviceValidation.isTooMany(values, MOST_OPTIONS, errors)) {
      return;
    }
    boolean found = false;
    Set<Long> seen = new HashSet<>();
    for (Field<Quantity> value : values) {
      if (value.orDefault().compareTo(whole) > 0) {
        errors.invalid(value, "must not be more than the value of the capacity: " + whole);
      }
      found |= value.orDefault().compareTo(filledIn) == 0;
    }
    for (Field<Quantity> value : values) {
      if (!seen.add(value.orDefault().value())) {
        errors.duplicate(value);
      }
    }
    if (!found) {
      errors.invalid(values, "must have the default, " + filledIn, "add it");
    }
  }

  /** {@code validateRequestPolicyRange}. */
  private static void range(Located range, Quantity filledIn, Quantity whole, FieldErrors errors) {
    Field<Quantity> min = Field.of(range.field("min"), Quantity.READER);
    Field<Quantity> max = Field.of(range.field("max"), Quantity.READER);
    Field<Quantity> step = Field.of(range.field("step"), Quantity.READER);
    if (!min.isPresent()) {
      errors.required(min, "say how little can be taken");
      return;
    }
    Quantity least = min.orDefault();
    atMost(min, least, whole, "the value of the capacity", errors);
    atMost(min, least, filledIn, "the default", errors);
    if (max.isPresent()) {
      atMost(max, least, max.orDefault(), "max, which min is", errors);
      atMost(max, max.orDefault(), whole, "the value of the capacity", errors);
      atMost(max, filledIn, max.orDefault(), "max, which the default is", errors);
    }
    if (step.isPresent()) {
      atMost(step, least.add(step.orDefault()), whole, "the value, with min", errors);
      long width = step.orDefault().value();
      for (Quantity end :
          max.isPresent() ? List.of(filledIn, max.orDefault()) : List.of(filledIn)) {
        if (width != 0 && (end.value() - least.value()) % width != 0) {
          errors.invalid(step, "must lead from min to " + end, "choose another step");
        }
      }
    }
  }

  private static void atMost(
      Field<Quantity> at, Quantity amount, Quantity most, String what, FieldErrors errors) {
    if (amount.compareTo(most) > 0) {
      errors.invalid(at, "must not be more than " + what + ": " + most, "");
    }
  }

  private static void consumption(Items<Site> consumptions, FieldErrors errors) {
    if (DeviceValidation.isTooMany(consumptions, MOST_CONSUMPTIONS, errors)) {
      return;
    }
    for (Site each : consumptions) {
      errors.requireAndCheck(Field.text(each.at().field("counterSet")), Grammar.DNS_LABEL);
      counters(each.at().field("counters"), MOST_COUNTERS, errors);
    }
    DeviceValidation.unique(consumptions, "counterSet", errors);
  }

  /** Counters by name, of which there is at least one. */
  public static void counters(Located map, int most, FieldErrors errors) {
    Entries<Site> counters = Entries.of(map, Site::of);
    if (counters.isEmpty()) {
      errors.required(counters, "name at least one");
    } else if (counters.size() > most) {
      errors.tooMany(counters, most);
    } else {
      for (Entries.Entry<Site> counter : counters) {
        errors.check(Site.key(counter.value().at(), map), Grammar.DNS_LABEL, counter.key());
      }
    }
  }

  private static void nodes(Site device, boolean perDevice, FieldErrors errors) {
    Field<String> node = Field.text(device.at().field("nodeName"));
    Located selector = device.at().field("nodeSelector");
    Field<Boolean> all = Field.bool(device.at().field("allNodes"));
    int ways = 0;
    if (!perDevice) {
      if (node.isPresent() || selector.isPresent() || all.isPresent()) {
        errors.invalid(
            device,
            "must not say which nodes have it",
            "set perDeviceNodeSelection to true in the spec");
      }
      return;
    }
    if (node.isPresent() && node.orElse("").isEmpty()) {
      errors.invalid(node, "must not be empty", "name the node, or remove it");
    } else if (node.isPresent()) {
      ways++;
      errors.check(node, Grammar.DNS_SUBDOMAIN);
    }
    if (selector.isPresent()) {
      ways++;
      SchedulingValidation.nodeSelector(new NodeSelector(selector), errors);
    }
    if (all.isPresent() && !all.is(true)) {
      errors.invalid(all, "must be true where it is written", "remove it");
    }
    ways += all.is(true) ? 1 : 0;
    String one = "must have exactly one of nodeName, nodeSelector and allNodes";
    if (ways == 0) {
      errors.required(device, one, "say which nodes have it");
    } else if (ways > 1) {
      errors.invalid(device, one, "remove all but one");
    }
  }

  /** {@code validateDeviceBindingParameters}. */
  private static void conditions(Located device, FieldErrors errors) {
    Items<Field<String>> good = labels(device.field("bindingConditions"), errors);
    Items<Field<String>> bad = labels(device.field("bindingFailureConditions"), errors);
    DeviceValidation.unique(good, errors);
    DeviceValidation.unique(bad, errors);
    Set<String> wanted = new HashSet<>();
    for (Field<String> condition : good) {
      wanted.add(condition.orElse(""));
    }
    for (Field<String> condition : bad) {
      if (wanted.contains(condition.orElse(""))) {
        errors.invalid(condition, "must not be in bindingConditions as well", "remove it there");
      }
    }
    if (good.isEmpty() && !bad.isEmpty()) {
      errors.invalid(good, "must be there beside bindingFailureConditions", "add it");
    }
    if (bad.isEmpty() && !good.isEmpty()) {
      errors.invalid(bad, "must be there beside bindingConditions", "add it");
    }
  }

  private static Items<Field<String>> labels(Located list, FieldErrors errors) {
    Items<Field<String>> conditions = Items.of(list, Field::text);
    if (!DeviceValidation.isTooMany(conditions, MOST_CONDITIONS, errors)) {
      for (Field<String> condition : conditions) {
        errors.check(condition, Grammar.LABEL_KEY, condition.orElse(""));
      }
    }
    return conditions;
  }
}
