package dev.plimsoll.schedule;

import java.util.Arrays;

/** Positions of nodes in the inventory, in a list that grows. */
final class Positions {

  private int[] all = new int[8];
  private int size;

  void add(int position) {
    if (size == all.length) {
      all = Arrays.copyOf(all, size * 2);
    }
    all[size++] = position;
  }

  int at(int index) {
    return all[index];
  }

  int size() {
    return size;
  }
}
