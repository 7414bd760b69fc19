package vn.tinhgon.engine.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** What another room wrote down by the calendar; it follows when the calendar changes. */
public interface Reckoned {
  /** At most so many are told one by one. */
  int TOLD = 100;

  /**
   * Within the transaction of the change, after the open terms.
   *
   * @param until the first day that has not changed; null where none is known
   * @param why in the words of the office, for whoever reads it there
   */
  Anew reckon(LocalDate from, @Nullable LocalDate until, String why, String person);

  /**
   * @param first of all that changed
   */
  record Anew(int total, List<Changed> first) {
    public Anew {
      first = List.copyOf(first);
    }
  }

  /**
   * @param page where it is read
   */
  record Changed(Text what, String page, Text before, Text after) {}
}
