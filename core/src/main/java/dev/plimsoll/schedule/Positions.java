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

  /** The same positions elsewhere; without those that are nowhere, -1. */
  Positions moved(int[] targets) {
    Positions moved = new Positions();
    moved.all = new int[Math.max(size, 1)];
    for (int i = 0; i < size; i++) {
      int target = targets[all[i]];
      moved.all[moved.size] = target;
      moved.size += target < 0 ? 0 : 1;
    }
    return moved;
  }

  int at(int index) {
    return all[index];
  }

  int size() {
    return size;
  }
}
