package vn.tinhgon.rules.fact;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Node.Type;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.rules.fact.Course.Way;

/**
 * The ways by which a dossier is refused: a choice leads it to the end past all work that is still
 * to be done on the others. Where the refused and the granted meet again before the end, the names
 * must say which is which.
 */
final class Rejections {
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(không|chưa) (đạt|đồng ý|chấp thuận|phê duyệt|duyệt|hợp lệ|đủ|đúng|đáp ứng|thông qua)"
              + "|từ chối|trả lại|trả về|bị loại|reject|refus|declin|denied|return|not (approv|valid|ok)");

  /** A refusal longer than this is a way of its own. */
  private static final int LONGEST = 40;

  private final Course course;
  private final boolean[] working;
  private final boolean[] tail;
  private final boolean[] granted;
  private final Set<Way> found = new HashSet<>();

  Rejections(Course course, Map<String, Step> steps) {
    this.course = course;
    int n = course.nodes.size();
    working = new boolean[n];
    tail = new boolean[n];
    granted = new boolean[n];
    for (int i = 0; i < n; i++) working[i] = works(steps.get(course.nodes.get(i).id()));
    findTails();
    findGranted();
    for (int i = 0; i < n; i++) if (course.chooses(i)) choose(i);
  }

  Set<Way> ways() {
    return found;
  }

  private static boolean works(@Nullable Step step) {
    if (step == null || step.automatic()) return false;
    if (step.kind() == null) return true;
    return switch (step.kind()) {
      case REGISTER, NUMBER_AND_SEAL, ISSUE, FORWARD, COPY, NOTIFY, RETURN_RESULT, ARCHIVE -> false;
      default -> true;
    };
  }

  /** Nothing but closing steps is left after it. */
  private void findTails() {
    for (int place = course.order.length - 1; place >= 0; place--) {
      int node = course.order[place];
      tail[node] = !working[node] && allTail(node);
    }
  }

  private boolean allTail(int node) {
    return !course.comesBack[node]
        && course.onward.get(node).stream().allMatch(way -> tail[way.to()]);
  }

  /** Dossiers whose work was all done pass here. */
  private void findGranted() {
    for (int node : course.order) {
      if (!granted[node] && !(working[node] && allTail(node))) continue;
      for (var way : course.onward.get(node)) granted[way.to()] = true;
    }
  }

  private void choose(int gateway) {
    var ways = course.onward.get(gateway);
    if (ways.stream().allMatch(way -> tail[way.to()])) return;
    for (var way : ways) {
      boolean refused =
          named(way) ? tail[way.to()] || apart(way) : tail[way.to()] && !granted[way.to()];
      if (refused) found.add(way);
    }
    if (found.containsAll(ways)) ways.forEach(found::remove);
  }

  private boolean named(Way way) {
    var flow = course.graph.flow(way.flow());
    var target = course.nodes.get(way.to());
    return says(flow == null ? "" : flow.name())
        || target.type() == Type.END_EVENT && says(target.name());
  }

  private static boolean says(String name) {
    return REFUSAL.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  /** No work on this way is shared with another. */
  private boolean apart(Way entry) {
    var region = new HashSet<Integer>();
    var open = new ArrayDeque<Integer>();
    open.add(entry.to());
    while (!open.isEmpty()) {
      int node = open.poll();
      if (!region.add(node)) continue;
      if (region.size() > LONGEST) return false;
      for (var way : course.onward.get(node)) open.add(way.to());
    }
    return region.stream()
        .filter(node -> working[node])
        .flatMap(node -> course.graph.incoming(course.nodes.get(node).id()).stream())
        .allMatch(
            flow -> flow.id().equals(entry.flow()) || region.contains(course.at(flow.source())));
  }
}
