package vn.tinhgon.engine.review.form;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to one question.
 *
 * @param choice null where nothing is ticked
 * @param words one paragraph a line; empty where nothing is written
 */
record Answer(@Nullable Choice choice, String words) {
  static final Answer NONE = new Answer(null, "");

  static Answer of(@Nullable Choice choice, Collection<String> lines) {
    return new Answer(choice, String.join("\n", lines));
  }

  /** Tick and words in one, to tell whether something changed. */
  String whole() {
    return choice == null ? words : choice + "\n" + words;
  }

  List<String> paragraphs() {
    return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
