package dev.plimsoll.cluster;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * An immutable list of a fixed length; the same with one element replaced shares nearly everything
 * with it, so that a cluster of many nodes need not be copied for each Pod.
 *
 * @param <T> the elements
 */
final class Slots<T> extends AbstractList<T> implements RandomAccess {

  /** Elements in a block, as a power of two. */
  private static final int BITS = 6;

  private static final int BLOCK = 1 << BITS;

  private final Object[][] blocks;
  private final int size;

  private Slots(Object[][] blocks, int size) {
    this.blocks = blocks;
    this.size = size;
  }

  /** The same elements in the same order. */
  static <T> Slots<T> of(List<? extends T> elements) {
    Object[] all = elements.toArray();
    Object[][] blocks = new Object[(all.length + BLOCK - 1) / BLOCK][];
    for (int i = 0; i < blocks.length; i++) {
      int start = i * BLOCK;
      blocks[i] = new Object[Math.min(BLOCK, all.length - start)];
      System.arraycopy(all, start, blocks[i], 0, blocks[i].length);
    }
    return new Slots<>(blocks, all.length);
  }

  /** The same with another element at a position. */
  Slots<T> with(int position, T element) {
    Object[][] changed = blocks.clone();
    Object[] block = changed[position >> BITS].clone();
    block[position & (BLOCK - 1)] = element;
    changed[position >> BITS] = block;
    return new Slots<>(changed, size);
  }

  @Override
  @SuppressWarnings("unchecked") // of() and with() take nothing else
  public T get(int position) {
    return (T) blocks[position >> BITS][position & (BLOCK - 1)];
  }

  @Override
  public int size() {
    return size;
  }
}
