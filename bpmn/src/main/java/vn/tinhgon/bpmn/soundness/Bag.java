package vn.tinhgon.bpmn.soundness;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Sorted int arrays read as bags of places. */
final class Bag {
  static final int[] EMPTY = {};

  private Bag() {}

  static int[] of(int... items) {
    if (items.length == 0) return EMPTY;
    int[] bag = items.clone();
    Arrays.sort(bag);
    return bag;
  }

  static int[] plus(int[] a, int[] b) {
    if (a.length == 0) return b;
    if (b.length == 0) return a;
    int[] sum = new int[a.length + b.length];
    for (int i = 0, j = 0, k = 0; k < sum.length; k++) {
      sum[k] = j == b.length || (i < a.length && a[i] <= b[j]) ? a[i++] : b[j++];
    }
    return sum;
  }

  /** All of b must be in a. */
  static int[] minus(int[] a, int[] b) {
    if (b.length == 0) return a;
    int[] rest = new int[a.length - b.length];
    for (int i = 0, j = 0, k = 0; i < a.length; i++) {
      if (j < b.length && a[i] == b[j]) j++;
      else rest[k++] = a[i];
    }
    return rest;
  }

  static int[] without(int[] a, int item) {
    return minus(a, new int[] {item});
  }

  static boolean contains(int[] a, int[] b) {
    if (b.length == 1) return has(a, b[0]);
    int i = 0;
    for (int item : b) {
      while (i < a.length && a[i] < item) i++;
      if (i == a.length || a[i] != item) return false;
      i++;
    }
    return true;
  }

  static boolean has(int[] a, int item) {
    return Arrays.binarySearch(a, item) >= 0;
  }

  static int[] replace(int[] a, int old, int fresh) {
    int[] bag = a.clone();
    for (int i = 0; i < bag.length; i++) if (bag[i] == old) bag[i] = fresh;
    Arrays.sort(bag);
    return bag;
  }

  static int[] filter(int[] a, IntPredicate keep) {
    return Arrays.stream(a).filter(keep).toArray();
  }

  /** Some item is in it twice. */
  static boolean repeats(int[] a) {
    for (int i = 1; i < a.length; i++) if (a[i] == a[i - 1]) return true;
    return false;
  }
}
