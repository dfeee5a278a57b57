package dev.plimsoll.cluster;

import dev.plimsoll.tree.Located;

/**
 * The field of a manifest that a Pod without a node is reported at. Looked up only when asked, for
 * the scheduler blames far more often than it reports.
 *
 * @param template the root of the object or template that has the Pod's {@code spec}
 * @param path the way from there, or the empty string; field names and list indexes between dots:
 *     {@code spec.containers.0.resources}
 */
public record Blame(Located template, String path) {

  /** The place, which is known also where nothing is written. */
  public Located place() {
    Located place = template;
    int start = 0;
    while (start < path.length()) {
      int dot = path.indexOf('.', start);
      int end = dot < 0 ? path.length() : dot;
      String step = path.substring(start, end);
      place =
          Character.isDigit(step.charAt(0))
              ? place.item(Integer.parseInt(step))
              : place.field(step);
      start = end + 1;
    }
    return place;
  }
}
