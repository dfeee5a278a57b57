package dev.plimsoll.validate;

import dev.plimsoll.manifest.Manifest;
import dev.plimsoll.model.Names;
import java.util.List;

/**
 * What the API server demands of one kind beyond what it demands of every object. Implementations
 * are stateless, with a public constructor without parameters, live in {@code validate.kinds}, and
 * say with {@link ForKinds} what they are for.
 */
public interface KindValidator {

  /**
   * Checks one object. Its metadata has been looked at already.
   *
   * @param manifest the object, of a kind that this validator is for
   * @param options what the chosen minor allows
   * @param errors takes what the server would say
   */
  void validate(Manifest manifest, ValidationOptions options, FieldErrors errors);

  /**
   * What is wrong with a name of this kind: it must be a DNS subdomain unless the kind says
   * otherwise.
   *
   * @param name the name, not empty
   * @return the problems as {@code Names} words them; none when the name will do
   */
  default List<String> nameProblems(String name) {
    return Names.dnsSubdomain(name);
  }

  /**
   * What is wrong with the beginning of a name of this kind, from which the server is to make one.
   *
   * @param prefix the beginning, not empty; it may end with a dash, as what follows does not
   * @return the problems; none when it will do
   */
  default List<String> prefixProblems(String prefix) {
    int length = prefix.length();
    return nameProblems(
        length > 1 && prefix.endsWith("-") ? prefix.substring(0, length - 2) + "a" : prefix);
  }

  /** Whether finalizers of one's own must carry a domain, as they must for most kinds. */
  default boolean asksForOwnFinalizers() {
    return !metadataLast();
  }

  /** Whether the server itself names an object that comes without a name. */
  default boolean namesItself() {
    return false;
  }

  /**
   * Whether the kind's own validation leaves the metadata to the registry, which looks at them only
   * when everything else is in order.
   */
  default boolean metadataLast() {
    return false;
  }
}
