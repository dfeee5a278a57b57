package dev.plimsoll.schemas;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A kind in one version of its group, and what is known of its life. */
public final class KindInfo {

  private static final int NONE = 0xFFFF;

  private static final int FIRST_OPTIONAL_BETA = 24;

  private final String group;
  private final String version;
  private final String kind;
  private final TypeInfo type;
  private final @Nullable String resource;
  private final boolean namespaced;
  private final int introduced;
  private final int deprecated;
  private final int removed;
  private final @Nullable Replacement replacement;
  private final int since;
  private final int until;

  KindInfo(TypeTable table, int at) {
    TableBytes bytes = table.bytes();
    this.group = bytes.string(bytes.uint16(at));
    this.version = bytes.string(bytes.uint16(at + 2));
    this.kind = bytes.string(bytes.uint16(at + 4));
    this.type = table.type(bytes.uint16(at + 6));
    int name = bytes.uint16(at + 8);
    this.resource = name == NONE ? null : bytes.string(name);
    this.namespaced = bytes.uint8(at + 10) != 0;
    this.introduced = bytes.uint8(at + 11);
    this.deprecated = bytes.uint8(at + 12);
    this.removed = bytes.uint8(at + 13);
    this.replacement =
        bytes.uint16(at + 14) == NONE
            ? null
            : new Replacement(
                bytes.string(bytes.uint16(at + 14)),
                bytes.string(bytes.uint16(at + 16)),
                bytes.string(bytes.uint16(at + 18)));
    this.since = bytes.uint8(at + 20);
    this.until = bytes.uint8(at + 21);
  }

  /**
   * What to write instead of a deprecated or removed kind.
   *
   * @param group the API group, empty for the core group
   * @param version such as {@code v1}
   * @param kind such as {@code Deployment}
   */
  public record Replacement(String group, String version, String kind) {
    /** The value for {@code apiVersion}. */
    public String apiVersion() {
      return group.isEmpty() ? version : group + "/" + version;
    }
  }

  /** The API group, empty for the core group. */
  public String group() {
    return group;
  }

  /** Such as {@code v1beta1}. */
  public String version() {
    return version;
  }

  /** Such as {@code Deployment}. */
  public String kind() {
    return kind;
  }

  /** The value of {@code apiVersion}: group and version, or the version alone in the core group. */
  public String apiVersion() {
    return group.isEmpty() ? version : group + "/" + version;
  }

  /** The type of its objects. */
  public TypeInfo type() {
    return type;
  }

  /**
   * The plural name in a URL, such as {@code deployments}. Empty for what cannot be applied: lists,
   * options, files of configuration, what exists only below another resource.
   */
  public Optional<String> resource() {
    return Optional.ofNullable(resource);
  }

  /** Whether its objects live in namespaces; false where {@link #resource} is empty. */
  public boolean namespaced() {
    return namespaced;
  }

  /**
   * The minor that introduced the kind; empty if it was there from the start or nothing is
   * recorded.
   */
  public OptionalInt introduced() {
    return Minors.optional(introduced);
  }

  /** The minor since which the kind is deprecated. */
  public OptionalInt deprecated() {
    return Minors.optional(deprecated);
  }

  /** The first minor that no longer serves the kind, which may lie ahead. */
  public OptionalInt removed() {
    return Minors.optional(removed);
  }

  /** What to use instead, if the API names it. */
  public Optional<Replacement> replacement() {
    return Optional.ofNullable(replacement);
  }

  /**
   * The first recorded minor whose definitions have the kind; empty if the oldest one already had
   * it.
   */
  public OptionalInt since() {
    return Minors.optional(since);
  }

  /**
   * The last recorded minor whose definitions have the kind; empty if the newest one still has it.
   */
  public OptionalInt until() {
    return Minors.optional(until);
  }

  /** Whether the definitions of this minor have the kind, served or not, as far as recorded. */
  public boolean existsIn(int minor) {
    return Minors.within(minor, since, until);
  }

  /**
   * Whether a server of this minor may serve the kind: introduced, not removed, and known as far as
   * recorded.
   */
  public boolean servedIn(int minor) {
    return minor >= introduced && (removed == 0 || minor < removed) && existsIn(minor);
  }

  /**
   * Whether a server serves the kind without being told to: alpha versions are off, and since 1.24
   * beta versions of new APIs are off, too. Priority and fairness kept its betas on.
   */
  public boolean servedByDefault() {
    if (version.contains("alpha")) {
      return false;
    }
    return !version.contains("beta")
        || introduced < FIRST_OPTIONAL_BETA
        || group.equals("flowcontrol.apiserver.k8s.io");
  }

  /** Whether a server of this minor warns that the kind is deprecated. */
  public boolean deprecatedIn(int minor) {
    return deprecated != 0 && minor >= deprecated;
  }

  @Override
  public String toString() {
    return apiVersion() + " " + kind;
  }
}
