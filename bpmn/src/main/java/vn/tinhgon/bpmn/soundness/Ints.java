package vn.tinhgon.bpmn.soundness;

import java.util.Arrays;

/** A growing list of ints. */
final class Ints {
  private int[] items = new int[16];
  private int size;

  void add(int item) {
    if (size == items.length) items = Arrays.copyOf(items, size * 2);
    items[size++] = item;
  }

  int get(int index) {
    return items[index];
  }

  int size() {
    return size;
  }
}
