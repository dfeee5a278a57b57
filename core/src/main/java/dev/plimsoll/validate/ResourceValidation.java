package dev.plimsoll.validate;

import dev.plimsoll.diagnostic.FieldPath;
import dev.plimsoll.model.Names;
import dev.plimsoll.model.Quantity;
import dev.plimsoll.model.ResourceRequirements;
import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.List;
import java.util.Optional;

/** Requests and limits of a container: {@code ValidateContainerResourceRequirements}. */
public final class ResourceValidation {

  private ResourceValidation() {}

  /** Requests and limits, each by itself and against one another. */
  static void container(ResourceRequirements resources, FieldErrors errors) {
    for (Entries.Entry<Field<Quantity>> limit : resources.limits()) {
      resource(limit, errors);
    }
    for (Entries.Entry<Field<Quantity>> request : resources.requests()) {
      resource(request, errors);
      against(request, resources, errors);
    }
  }

  /** What the Pod itself takes, which the server calls limits. */
  static void overhead(Entries<Field<Quantity>> overhead, FieldErrors errors) {
    FieldPath limits = overhead.at().path().field("limits");
    for (Entries.Entry<Field<Quantity>> entry : overhead) {
      resource(entry, limits.entry(entry.key()), errors);
    }
  }

  private static void resource(Entries.Entry<Field<Quantity>> entry, FieldErrors errors) {
    resource(entry, entry.value().at().path(), errors);
  }

  private static void resource(
      Entries.Entry<Field<Quantity>> entry, FieldPath reported, FieldErrors errors) {
    String name = entry.key();
    Field<Quantity> amount = entry.value();
    Site key = new Site(amount.at(), reported, true);
    name(name, key, errors);
    if (amount.orDefault().sign() < 0) {
      errors.invalid(Site.of(amount.at(), reported), "must not be negative");
    }
  }

  /** The name of a resource that a container can have: {@code validateContainerResourceName}. */
  public static void name(String name, Site key, FieldErrors errors) {
    List<String> problems = Names.labelKey(name);
    if (!problems.isEmpty()) {
      errors.check(key, problems);
    } else if (name.indexOf('/') < 0 && !isContainerResource(name)) {
      errors.invalid(
          key,
          "must be cpu, memory, ephemeral-storage, hugepages-SIZE, or have a domain before a '/'");
    }
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
  private static boolean mayBeOvercommitted(String name) {
    boolean own = name.indexOf('/') < 0 || name.contains("kubernetes.io/");
    return own && !name.startsWith("hugepages-");
  }
}
