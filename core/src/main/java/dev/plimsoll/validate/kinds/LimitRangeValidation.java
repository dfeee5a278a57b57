package dev.plimsoll.validate.kinds;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.LimitRange;
import dev.plimsoll.model.LimitRangeItem;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import dev.plimsoll.tree.Located;
import dev.plimsoll.validate.FieldErrors;
import dev.plimsoll.validate.ForKinds;
import dev.plimsoll.validate.KindValidator;
import dev.plimsoll.validate.ResourceValidation;
import dev.plimsoll.validate.Site;
import dev.plimsoll.validate.ValidationOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the API server demands of a LimitRange: {@code ValidateLimitRange}. */
@ForKinds(kinds = "LimitRange")
public final class LimitRangeValidation implements KindValidator {

  private static final List<String> TYPES = List.of("Container", "PersistentVolumeClaim", "Pod");

  /** From here on the server counts whole units and not thousandths: {@code MaxMilliValue}. */
  private static final long HUGE = Long.MAX_VALUE / 1000;

  private static final Quantity ONE = Quantity.of(1, Quantity.Format.DECIMAL_SI);

  @Override
  public boolean namesItself() {
    return true;
  }

  @Override
  public void validate(Manifest manifest, ValidationOptions options, FieldErrors errors) {
    Set<String> types = new TreeSet<>();
    for (LimitRangeItem limit : new LimitRange(manifest.root()).spec().limits()) {
      String type = limit.type().orElse("");
      List<String> problems = Names.labelKey(type);
      errors.check(limit.type(), problems, "write one of " + String.join(", ", TYPES));
      if (problems.isEmpty() && type.indexOf('/') < 0 && !TYPES.contains(type)) {
        errors.invalid(limit.type(), "must be one of " + String.join(", ", TYPES));
      }
      if (!types.add(type)) {
        errors.duplicate(limit.type());
      }
      limit(limit, type, options, errors);
    }
  }

  private static void limit(
      LimitRangeItem limit, String type, ValidationOptions options, FieldErrors errors) {
    Map<String, Quantity> most = amounts(limit.max());
    Map<String, Quantity> least = amounts(limit.min());
    Map<String, Quantity> limits = amounts(limit.default_());
    Map<String, Quantity> requests = amounts(limit.defaultRequest());
    if (type.equals("Container")) {
      // SetDefaults_LimitRangeItem
      fill(limits, most);
      fill(requests, limits);
      fill(requests, least);
    }
    if (type.equals("Pod")) {
      notForPods(limit.default_(), errors);
      notForPods(limit.defaultRequest(), errors);
      // refused as a whole, they are not looked into
      limits.clear();
      requests.clear();
    }
    if (type.equals("PersistentVolumeClaim")
        && !least.containsKey("storage")
        && !most.containsKey("storage")) {
      errors.required(
          Site.of(limit.at(), limit.at().field("limits")), "needs min or max of storage", "");
    }
    boolean contained = type.equals("Container") || type.equals("Pod");
    names(limit.max(), contained, errors);
    names(limit.min(), contained, errors);
    names(limit.maxLimitRequestRatio(), contained, errors);
    filledNames(limit.default_().at(), limits, contained, options, errors);
    filledNames(limit.defaultRequest().at(), requests, contained, options, errors);
    atMost(limit.min().at(), least, most, "max", errors);
    atMost(limit.defaultRequest().at(), requests, most, "max", errors);
    atMost(limit.defaultRequest().at(), requests, limits, "default", errors);
    atMost(limit.default_().at(), limits, most, "max", errors);
    atLeast(limit.defaultRequest().at(), requests, least, errors);
    atLeast(limit.default_().at(), limits, least, errors);
    for (Map.Entry<String, Quantity> request : requests.entrySet()) {
      Quantity filledIn = limits.get(request.getKey());
      if (filledIn != null
          && filledIn.compareTo(request.getValue()) != 0
          && !ResourceValidation.mayBeOvercommitted(request.getKey())) {
        errors.invalid(
            Site.of(limit.defaultRequest().at().entry(request.getKey())),
            "must be equal to default, " + filledIn + ", since it cannot be shared",
            "write the same amount twice");
      }
    }
    for (Entries.Entry<Field<Quantity>> ratio : limit.maxLimitRequestRatio()) {
      ratio(ratio, least, most, errors);
    }
  }

  private static void fill(Map<String, Quantity> amounts, Map<String, Quantity> defaults) {
    for (Map.Entry<String, Quantity> entry : defaults.entrySet()) {
      amounts.putIfAbsent(entry.getKey(), entry.getValue());
    }
  }

  private static Map<String, Quantity> amounts(Entries<Field<Quantity>> entries) {
    Map<String, Quantity> amounts = new TreeMap<>();
    for (Entries.Entry<Field<Quantity>> entry : entries) {
      amounts.put(entry.key(), entry.value().orDefault());
    }
    return amounts;
  }

  private static void notForPods(Entries<Field<Quantity>> entries, FieldErrors errors) {
    if (!entries.isEmpty()) {
      errors.forbidden(entries, "for the type Pod");
    }
  }

  private static void names(
      Entries<Field<Quantity>> entries, boolean contained, FieldErrors errors) {
    for (Entries.Entry<Field<Quantity>> entry : entries) {
      name(entry.key(), Site.key(entry.value().at()), contained, errors);
    }
  }

  /** {@code validateLimitRangeResourceName}: containers and Pods have fewer resources. */
  private static void name(String name, Site key, boolean contained, FieldErrors errors) {
    if (contained) {
      ResourceValidation.name(name, key, errors);
    } else {
      ResourceValidation.anyName(name, key, errors);
    }
  }

  /** What the server has filled in is refused with what it was filled in from. */
  private static void filledNames(
      Located at,
      Map<String, Quantity> amounts,
      boolean contained,
      ValidationOptions options,
      FieldErrors errors) {
    for (String name : amounts.keySet()) {
      Located entry = at.entry(name);
      if (entry.isWritten() || options.consequences()) {
        name(name, Site.key(entry), contained, errors);
      }
    }
  }

  private static void atMost(
      Located at,
      Map<String, Quantity> amounts,
      Map<String, Quantity> bounds,
      String bound,
      FieldErrors errors) {
    for (Map.Entry<String, Quantity> amount : amounts.entrySet()) {
      Quantity most = bounds.get(amount.getKey());
      if (most != null && amount.getValue().compareTo(most) > 0) {
        errors.invalid(
            Site.of(at.entry(amount.getKey())), "must not be more than " + bound + ": " + most);
      }
    }
  }

  private static void atLeast(
      Located at, Map<String, Quantity> amounts, Map<String, Quantity> bounds, FieldErrors errors) {
    for (Map.Entry<String, Quantity> amount : amounts.entrySet()) {
      Quantity least = bounds.get(amount.getKey());
      if (least != null && amount.getValue().compareTo(least) < 0) {
        errors.invalid(Site.of(at.entry(amount.getKey())), "must not be less than min: " + least);
      }
    }
  }

  /** A ratio is at least 1, and no larger than what min and max allow anyway. */
  private static void ratio(
      Entries.Entry<Field<Quantity>> ratio,
      Map<String, Quantity> least,
      Map<String, Quantity> most,
      FieldErrors errors) {
    Quantity value = ratio.value().orDefault();
    if (value.compareTo(ONE) < 0) {
      errors.invalid(ratio.value(), "must be 1 or more");
    }
    Quantity low = least.get(ratio.key());
    Quantity high = most.get(ratio.key());
    if (low == null || high == null) {
      return;
    }
    // in 64 bits as the server does it, with what that makes of amounts that do not fit
    boolean small = value.value() < HUGE && low.value() < HUGE && high.value() < HUGE;
    double wanted = small ? value.milliValue() / 1000.0 : value.value();
    double from = small ? low.milliValue() : low.value();
    double to = small ? high.milliValue() : high.value();
    if (wanted > to / from) {
      errors.invalid(
          ratio.value(), "must not be more than max divided by min", "lower it, or raise max");
    }
  }
}
