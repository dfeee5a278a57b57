package dev.plimsoll.validate;

import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.model.PodSpec;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.ResourceRequirements;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.List;
import java.util.Optional;

/** Requests and limits of a container: {@code ValidateContainerResourceRequirements}. */
public final class ResourceValidation {

  private static final String HUGE_PAGES = "hugepages-";

  private static final List<String> COUNTED =
      List.of(
          "pods",
          "resourcequotas",
          "services",
          "replicationcontrollers",
          "secrets",
          "configmaps",
          "persistentvolumeclaims",
          "services.nodeports",
          "services.loadbalancers");

  private ResourceValidation() {}

  /**
   * Requests and limits, each by itself and against one another: {@code
   * validateResourceRequirements}.
   *
   * @param whole whether they are those of a Pod as a whole
   * @param copied whether a limit stands for the request that is not written, too, and is to be
   *     reported twice: so does the server in a Pod, not in a template
   */
  static void validate(
      ResourceRequirements resources,
      PodSpec spec,
      boolean whole,
      boolean copied,
      FieldErrors errors) {
    boolean hugePages = false;
    boolean ordinary = false;
    for (Entries.Entry<Field<Quantity>> limit : resources.limits()) {
      resource(limit, limit.value().at().path(), whole, errors);
      if (copied && !resources.requests().has(limit.key())) {
        resource(limit, resources.requests().at().path().entry(limit.key()), whole, errors);
      }
      hugePages |= limit.key().startsWith(HUGE_PAGES);
      ordinary |= isOrdinary(limit.key());
    }
    for (Entries.Entry<Field<Quantity>> request : resources.requests()) {
      resource(request, request.value().at().path(), whole, errors);
      against(request, resources, errors);
      hugePages |= request.key().startsWith(HUGE_PAGES);
      ordinary |= isOrdinary(request.key());
    }
    if (hugePages && !ordinary) {
      errors.forbidden(resources, "with huge pages only, without cpu or memory");
    }
    ResourceClaimValidation.container(resources.claims(), spec, errors);
  }

  private static boolean isOrdinary(String name) {
    return name.equals("cpu") || name.equals("memory");
  }

  /**
   * An amount of a resource: {@code ValidateResourceQuantityValue}. Pods, other objects and what
   * has a domain are counted in whole numbers.
   *
   * @param reported the path that the server gives for it
   */
  public static void amount(
      String name, Field<Quantity> amount, FieldPath reported, FieldErrors errors) {
    Quantity quantity = amount.orDefault();
    Site at = Site.of(amount.at(), reported);
    if (quantity.sign() < 0) {
      errors.invalid(at, "must not be negative", "write 0 or more");
    }
    if (isCounted(name) && quantity.milliValue() % 1000 != 0) {
      errors.invalid(at, "must be a whole number", "write it without a fraction");
    }
  }

  private static boolean isCounted(String name) {
    return isNative(name) ? COUNTED.contains(name) : isExtended(name);
  }

  /**
   * What the Pod itself takes, which the server calls limits.
   *
   * @param reported the path that the server puts the limits under
   */
  public static void overhead(
      Entries<Field<Quantity>> overhead, FieldPath reported, FieldErrors errors) {
    FieldPath limits = reported.field("limits");
    boolean hugePages = false;
    boolean ordinary = false;
    for (Entries.Entry<Field<Quantity>> entry : overhead) {
      resource(entry, limits.entry(entry.key()), false, errors);
      hugePages |= entry.key().startsWith(HUGE_PAGES);
      ordinary |= isOrdinary(entry.key());
    }
    if (hugePages && !ordinary) {
      errors.forbidden(
          Site.of(overhead.at(), reported), "with huge pages only, without cpu or memory");
    }
  }

  static void resource(
      Entries.Entry<Field<Quantity>> entry, FieldPath reported, boolean whole, FieldErrors errors) {
    String name = entry.key();
    Site key = new Site(entry.value().at(), reported, true);
    int before = errors.count();
    if (!whole) {
      name(name, key, errors);
    } else {
      anyName(name, key, errors);
    }
    if (whole && errors.count() == before && !PodResourceValidation.isSupported(name)) {
      errors.notSupported(key, PodResourceValidation.supported());
    }
    amount(name, entry.value(), reported, errors);
    if (name.startsWith(HUGE_PAGES) && !isPages(name, entry.value().orDefault())) {
      errors.invalid(
          Site.of(entry.value().at(), reported),
          "must be a whole number of pages of " + name.substring(HUGE_PAGES.length()));
    }
  }

  /** {@code IsStandardResourceName}. */
  private static boolean isStandard(String name) {
    boolean prefixed = name.startsWith("requests.") || name.startsWith("limits.");
    String bare = prefixed ? name.substring(name.indexOf('.') + 1) : name;
    boolean limit = name.startsWith("limits.");
    return (isContainerResource(bare) && !(limit && bare.startsWith(HUGE_PAGES)))
        || (bare.equals("storage") && !limit)
        || (!prefixed && COUNTED.contains(name));
  }

  /** Whether an amount is a multiple of the size in the name: huge pages come whole. */
  static boolean isPages(String name, Quantity amount) {
    Quantity size = Quantity.parse(name.substring(HUGE_PAGES.length())).orElse(Quantity.ZERO);
    return size.sign() > 0 && size.milliValue() % 1000 == 0 && amount.value() % size.value() == 0;
  }

  /** The name of a resource of whatever kind: {@code validateResourceName}. */
  public static void anyName(String name, Site key, FieldErrors errors) {
    if (!Grammar.LABEL_KEY.problems(name).isEmpty()) {
      errors.check(key, Grammar.LABEL_KEY, name);
    } else if (name.indexOf('/') < 0 && !isStandard(name)) {
      errors.invalid(key, "must be a resource that Kubernetes knows, or have a domain");
    }
  }

  /** The name of a resource that a container can have: {@code validateContainerResourceName}. */
  public static void name(String name, Site key, FieldErrors errors) {
    if (!Grammar.LABEL_KEY.problems(name).isEmpty()) {
      errors.check(key, Grammar.LABEL_KEY, name);
    } else if (name.indexOf('/') < 0 && !isContainerResource(name)) {
      errors.invalid(
          key,
          "must be cpu, memory, ephemeral-storage, hugepages-SIZE, or have a domain before a '/'");
    } else if (!isNative(name) && !isExtended(name)) {
      errors.invalid(key, "must not begin with requests., and be short enough for a quota");
    }
  }

  private static boolean isNative(String name) {
    return name.indexOf('/') < 0 || name.contains("kubernetes.io/");
  }

  /** {@code IsExtendedResourceName}: a quota must be able to name its requests. */
  private static boolean isExtended(String name) {
    return !name.startsWith("requests.")
        && Grammar.LABEL_KEY.problems("requests." + name).isEmpty();
  }

  private static void against(
      Entries.Entry<Field<Quantity>> request, ResourceRequirements resources, FieldErrors errors) {
    boolean limited = resources.limits().has(request.key());
    Field<Quantity> written = resources.limits().value(request.key());
    boolean isNull = limited && !written.at().isPresent();
    Optional<Quantity> limit = isNull ? Optional.of(Quantity.ZERO) : written.value();
    if (limited && limit.isPresent()) {
      int order = request.value().orDefault().compareTo(limit.get());
      Site at = Site.of(request.value().at(), resources.requests().at());
      if (order != 0 && !mayBeOvercommitted(request.key())) {
        errors.invalid(at, "must be equal to the limit of " + limit.get());
      } else if (order > 0) {
        errors.invalid(at, "must not be more than the limit of " + limit.get());
      }
    } else if (!limited && !mayBeOvercommitted(request.key())) {
      errors.required(
          Site.of(request.value().at(), resources.limits().at()),
          "needs a limit, since it cannot be shared",
          "set the same limit for " + request.key());
    }
  }

  /** Whether a resource without a domain is one that a container has. */
  private static boolean isContainerResource(String name) {
    return name.equals("cpu")
        || name.equals("memory")
        || name.equals("ephemeral-storage")
        || name.startsWith("hugepages-");
  }

  /** Whether more may be promised than there is: only of Kubernetes' own, without huge pages. */
  public static boolean mayBeOvercommitted(String name) {
    boolean own = name.indexOf('/') < 0 || name.contains("kubernetes.io/");
    return own && !name.startsWith("hugepages-");
  }
}
