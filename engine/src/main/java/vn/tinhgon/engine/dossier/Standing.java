package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a dossier stands, for other rooms.
 *
 * @param outcome null while it runs
 * @param reason of a refusal or a stop
 * @param waiting a supplement has been asked for and is not in yet
 */
public record Standing(
    String number,
    String procedure,
    String title,
    String requester,
    LocalDateTime startedAt,
    @Nullable LocalDateTime due,
    @Nullable LocalDateTime endedAt,
    @Nullable Outcome outcome,
    @Nullable String reason,
    boolean waiting,
    List<Line> slip) {

  public Standing {
    slip = List.copyOf(slip);
  }

  public boolean running() {
    return outcome == null;
  }

  public List<Line> open() {
    return slip.stream().filter(line -> line.endedAt() == null).toList();
  }

  /**
   * A line of the control slip.
   *
   * @param task null where the program did it
   * @param persons who did it or holds it, else those who may take it
   * @param ending DONE, RETURNED, REJECTED, STOPPED, UNDONE, EXPIRED, WITHDRAWN or SYSTEM; null
   *     while it is open
   * @param answer the branch or the silence, in words
   */
  public record Line(
      @Nullable String task,
      String element,
      String name,
      List<String> persons,
      @Nullable String unit,
      LocalDateTime receivedAt,
      @Nullable LocalDateTime claimedAt,
      @Nullable LocalDateTime endedAt,
      @Nullable LocalDateTime due,
      @Nullable String ending,
      @Nullable String answer,
      @Nullable Opinion opinion,
      @Nullable String comment) {

    public Line {
      persons = List.copyOf(persons);
    }
  }
}
