package dev.plimsoll.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The name of an image as container runtimes read it: {@code nginx} is {@code
 * docker.io/library/nginx}.
 *
 * <p>Mirrors {@code ParseNormalizedNamed} of the distribution project's reference package.
 *
 * @param registry the registry's host and port, {@code docker.io} where none is written
 * @param repository the path at the registry, such as {@code library/nginx}
 * @param tag the tag as written, or the empty string
 * @param digest the digest as written, such as {@code sha256:...}, or the empty string
 */
public record ImageReference(String registry, String repository, String tag, String digest) {

  private static final String DEFAULT_REGISTRY = "docker.io";
  private static final String LATEST = "latest";
  private static final int LONGEST_REPOSITORY = 255;
  private static final int LONGEST_TAG = 128;
  private static final int IDENTIFIER_LENGTH = 64;

  /**
   * Reads an image's name.
   *
   * @param text such as {@code ghcr.io/org/app:v1}
   * @return nothing when a container runtime could not read it
   */
  public static Optional<ImageReference> parse(String text) {
    if (isHex(text, IDENTIFIER_LENGTH)) {
      return Optional.empty(); // an image's identifier is no name
    }
    String registry = DEFAULT_REGISTRY;
    String rest = text;
    int slash = text.indexOf('/');
    if (slash >= 0 && isRegistry(text.substring(0, slash))) {
      registry = text.substring(0, slash);
      rest = text.substring(slash + 1);
    }
    if (registry.equals("index.docker.io")) {
      registry = DEFAULT_REGISTRY;
    }
    if (registry.equals(DEFAULT_REGISTRY) && rest.indexOf('/') < 0) {
      rest = "library/" + rest;
    }
    return Optional.ofNullable(
        isHost(registry) ? parse(registry, rest) : parse("", registry + "/" + rest));
  }

  private static @Nullable ImageReference parse(String registry, String rest) {
    int at = rest.indexOf('@');
    String name = at < 0 ? rest : rest.substring(0, at);
    String digest = at < 0 ? "" : rest.substring(at + 1);
    int colon = name.indexOf(':');
    String repository = colon < 0 ? name : name.substring(0, colon);
    String tag = colon < 0 ? "" : name.substring(colon + 1);
    boolean well =
        isRepository(repository) && (colon < 0 || isTag(tag)) && (at < 0 || isDigest(digest));
    return well ? new ImageReference(registry, repository, tag, digest) : null;
  }

  /**
   * The tag that counts: the one written; {@code latest} where neither tag nor digest is; else the
   * empty string.
   */
  public String effectiveTag() {
    return tag.isEmpty() && digest.isEmpty() ? LATEST : tag;
  }

  /** Whether the tag that counts is {@code latest}. */
  public boolean isLatest() {
    return effectiveTag().equals(LATEST);
  }

  /** The whole name, nothing left out but an absent tag or digest. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (!registry.isEmpty()) {
      text.append(registry).append('/');
    }
    text.append(repository);
    if (!tag.isEmpty()) {
      text.append(':').append(tag);
    }
    if (!digest.isEmpty()) {
      text.append('@').append(digest);
    }
    return text.toString();
  }

  /** Whether what stands before the first slash is meant as a registry. */
  private static boolean isRegistry(String part) {
    if (part.equals("localhost")) {
      return true;
    }
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '.' || c == ':' || Character.isUpperCase(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHost(String text) {
    int bracket = text.startsWith("[") ? text.indexOf(']') : 0;
    int colon = bracket < 0 ? -1 : text.indexOf(':', bracket);
    String host = colon < 0 ? text : text.substring(0, colon);
    for (int i = colon + 1; colon >= 0 && i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    if (colon == text.length() - 1) {
      return false;
    }
    return bracket > 0 ? isAddress(host) : isDomain(host);
  }

  private static boolean isAddress(String host) {
    int last = host.length() - 1;
    for (int i = 1; i < last; i++) {
      char c = host.charAt(i);
      if (c != ':' && !isDigit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F')) {
        return false;
      }
    }
    return last > 1 && host.charAt(last) == ']';
  }

  private static boolean isDomain(String host) {
    boolean edge = true;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      boolean next = i + 1 == host.length() || host.charAt(i + 1) == '.';
      boolean alphanumeric = isDigit(c) || isLower(c) || isUpper(c);
      if (c == '.' ? edge : !alphanumeric && (c != '-' || edge || next)) {
        return false;
      }
      edge = c == '.';
    }
    return !edge;
  }

  /** Lower-case letters and digits, with {@code .}, {@code _}, {@code __} or dashes between. */
  private static boolean isRepository(String path) {
    int separators = 0;
    boolean start = true;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (isLower(c) || isDigit(c)) {
        separators = 0;
        start = false;
        continue;
      }
      boolean repeats = separators > 0 && path.charAt(i - 1) == c;
      boolean well =
          switch (c) {
            case '/', '.' -> separators == 0;
            case '_' -> separators == 0 || (repeats && separators == 1);
            case '-' -> separators == 0 || repeats;
            default -> false;
          };
      if (start || !well) {
        return false;
      }
      separators = c == '/' ? 0 : separators + 1;
      start = c == '/';
    }
    return !start && separators == 0 && path.length() <= LONGEST_REPOSITORY;
  }

  private static boolean isTag(String tag) {
    for (int i = 0; i < tag.length(); i++) {
      char c = tag.charAt(i);
      boolean word = isLower(c) || isUpper(c) || isDigit(c) || c == '_';
      if (!word && (i == 0 || (c != '.' && c != '-'))) {
        return false;
      }
    }
    return !tag.isEmpty() && tag.length() <= LONGEST_TAG;
  }

  private static boolean isDigest(String digest) {
    int colon = digest.indexOf(':');
    String encoded = digest.substring(colon + 1);
    return switch (digest.substring(0, Math.max(0, colon))) {
      case "sha256" -> isHex(encoded, 64);
      case "sha384" -> isHex(encoded, 96);
      case "sha512" -> isHex(encoded, 128);
      default -> false;
    };
  }

  private static boolean isHex(String text, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!isDigit(c) && !(c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
