package dev.plimsoll.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Filters of a profile: in the order in which they look at nodes, and in that of preparing. */
final class Screens {

  private final List<Screen> listed;
  private final List<Screen> inTurn;

  /**
   * A filter with its part in the profile.
   *
   * @param position its place in the profile
   */
  record Screen(Filter<?> filter, int position, Profile.Roles roles) {}

  /** Filters in the order of the profile. */
  Screens(List<Screen> listed) {
    this.listed = List.copyOf(listed);
    List<Screen> sorted = new ArrayList<>(listed);
    sorted.sort(Comparator.comparingInt((Screen screen) -> screen.roles().turn()));
    this.inTurn = sorted.equals(listed) ? this.listed : List.copyOf(sorted);
  }

  /** In the order in which they prepare. */
  List<Screen> inTurn() {
    return inTurn;
  }

  /** Whether that is another order than the one in which they look at nodes. */
  @SuppressWarnings("ReferenceEquality") // one list where the orders are one
  boolean isReordered() {
    return inTurn != listed;
  }

  boolean isEmpty() {
    return listed.isEmpty();
  }

  /** The filters in the order of the profile. */
  List<Filter<?>> filters() {
    List<Filter<?>> filters = new ArrayList<>(listed.size());
    for (Screen screen : listed) {
      filters.add(screen.filter());
    }
    return filters;
  }
}
