package vn.tinhgon.bpmn.soundness;

import java.util.Arrays;

/** A small set of ints that keeps no order; most hold one or two. */
final class IntSet {
  private int[] items = new int[2];
  private int size;
  private long sum;

  int size() {
    return size;
  }

  int get(int index) {
    return items[index];
  }

  int[] toArray() {
    return Arrays.copyOf(items, size);
  }

  boolean isOnly(int item) {
    return size == 1 && items[0] == item;
  }

  void add(int item) {
    for (int i = 0; i < size; i++) if (items[i] == item) return;
    if (size == items.length) items = Arrays.copyOf(items, size * 2);
    items[size++] = item;
    sum += mix(item);
  }

  void remove(int item) {
    for (int i = 0; i < size; i++) {
      if (items[i] != item) continue;
      items[i] = items[--size];
      sum -= mix(item);
      return;
    }
  }

  /** The same for sets of the same items; hardly ever for others. */
  long sum() {
    return sum;
  }

  boolean sameAs(IntSet other) {
    if (size != other.size || sum != other.sum) return false;
    int[] mine = toArray();
    int[] theirs = other.toArray();
    Arrays.sort(mine);
    Arrays.sort(theirs);
    return Arrays.equals(mine, theirs);
  }

  private static long mix(int item) {
    long mixed = (item + 1) * 0x9E3779B97F4A7C15L;
    return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L;
  }
}
