package dev.plimsoll.model;

import dev.plimsoll.tree.Entries;
import dev.plimsoll.tree.Field;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a container of a Pod's beginning or main part means beyond its fields. */
public interface ContainerTraits extends ContainerLike {

  /**
   * What is requested of a resource: as written, or else its limit, as {@code SetDefaults_Pod}
   * fills in.
   *
   * @param resource such as {@code cpu} or {@code memory}
   * @return the field that decides: the request's place where neither is written
   */
  default Field<Quantity> effectiveRequest(String resource) {
    Entries<Field<Quantity>> requests = resources().requests();
    Entries<Field<Quantity>> limits = resources().limits();
    return requests.has(resource) || !limits.has(resource)
        ? requests.value(resource)
        : limits.value(resource);
  }

  /**
   * What is requested of every resource: as written, and else the limits. What is no quantity is
   * left out.
   */
  default Map<String, Quantity> effectiveRequests() {
    Map<String, Quantity> effective = new LinkedHashMap<>();
    Entries<Field<Quantity>> requests = resources().requests();
    for (Entries.Entry<Field<Quantity>> request : requests) {
      request.value().ifPresent(amount -> effective.put(request.key(), amount));
    }
    for (Entries.Entry<Field<Quantity>> limit : resources().limits()) {
      if (!requests.has(limit.key())) {
        limit.value().ifPresent(amount -> effective.put(limit.key(), amount));
      }
    }
    return effective;
  }

  /** Whether it is always restarted on its own account, which makes an init container a sidecar. */
  default boolean restartsAlways() {
    return restartPolicy().is("Always");
  }
}
