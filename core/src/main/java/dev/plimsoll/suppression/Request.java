package dev.plimsoll.suppression;

import dev.plimsoll.diagnostic.Code;
import dev.plimsoll.diagnostic.ObjectName;
import dev.plimsoll.diagnostic.Suppressed;
import dev.plimsoll.source.Location;
import java.util.List;

/**
 * Somebody asks for silence about some codes in some part of a text.
 *
 * @param region findings that begin in it are meant
 * @param wanted the codes
 * @param reason why
 * @param by what asks
 * @param place where it is asked for
 * @param object the object that it is about, as far as that is known
 * @param own whether it is meant for Plimsoll; what is meant for another tool is never complained
 *     about
 */
record Request(
    Location region,
    List<Wanted> wanted,
    String reason,
    Suppressed.By by,
    Location place,
    ObjectName object,
    boolean own) {

  Request {
    wanted = List.copyOf(wanted);
  }

  /**
   * A code that is not to be heard of.
   *
   * @param code the code
   * @param name the name that it was given by
   * @param place where it is named
   */
  record Wanted(Code code, String name, Location place) {}

  /** Whether a place is in the part of the text that this is about. */
  boolean covers(Location location) {
    return location.file() == region.file() && region.span().contains(location.span().start());
  }
}
