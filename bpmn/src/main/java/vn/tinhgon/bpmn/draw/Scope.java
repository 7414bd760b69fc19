package vn.tinhgon.bpmn.draw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be arranged together: the content of a process or of one sub-process.
 *
 * @param lanes how many bands; at least one
 */
record Scope(List<Item> items, List<Note> notes, List<Link> links, int lanes) {

  /**
   * A node, with the events that sit on it.
   *
   * @param diamond a gateway: flows may leave it at its upper and lower corners
   */
  record Item(
      String id, double width, double height, int lane, boolean diamond, List<String> boundary) {}

  /** A paper or a comment, drawn above the node it belongs to. */
  record Note(String id, double width, double height, @Nullable String beside) {}

  record Link(String id, String from, String to) {}
}
