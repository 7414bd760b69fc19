package vn.tinhgon.bpmn.soundness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements a step of the net passes: a tree that grows in constant time however many steps are
 * folded into one. {@code beside} holds what can happen exactly when this can, but off the way.
 */
record Trail(@Nullable String id, @Nullable Trail left, @Nullable Trail right, boolean beside) {
  private static final int LONGEST = 20_000;
  static final Trail NONE = new Trail(null, null, null, false);

  static Trail of(String... ids) {
    var trail = NONE;
    for (var id : ids) trail = trail.then(new Trail(id, null, null, false));
    return trail;
  }

  Trail then(Trail next) {
    if (this == NONE) return next;
    return next == NONE ? this : new Trail(null, this, next, false);
  }

  Trail beside(Trail other) {
    return other == NONE ? this : new Trail(null, this, other, true);
  }

  /** In order of passing, without what lies beside. */
  List<String> path() {
    var path = new ArrayList<String>();
    var open = new ArrayDeque<Trail>();
    open.push(this);
    while (!open.isEmpty() && path.size() < LONGEST) {
      var trail = open.pop();
      if (trail.id != null) path.add(trail.id);
      if (trail.right != null && !trail.beside) open.push(trail.right);
      if (trail.left != null) open.push(trail.left);
    }
    return path;
  }

  /** Collects every id below the given trails, each part of the tree visited once. */
  static void collect(Iterable<Trail> trails, Set<String> into) {
    Set<Trail> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var open = new ArrayDeque<Trail>();
    trails.forEach(open::push);
    while (!open.isEmpty()) {
      var trail = open.pop();
      if (!seen.add(trail)) continue;
      if (trail.id != null) into.add(trail.id);
      if (trail.left != null) open.push(trail.left);
      if (trail.right != null) open.push(trail.right);
    }
  }
}
