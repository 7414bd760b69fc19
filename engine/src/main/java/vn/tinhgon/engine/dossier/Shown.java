package vn.tinhgon.engine.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** The shapes of the HTTP contract (api.yaml), one record for each. */
final class Shown {
  private Shown() {}

  record Person(String username, String name, @Nullable String title, @Nullable String unitName) {}

  record DossierRow(
      String number,
      String title,
      String procedure,
      String procedureName,
      State state,
      LocalDateTime startedAt,
      Person startedBy,
      @Nullable LocalDateTime due,
      @Nullable LocalDateTime endedAt,
      List<String> currentSteps) {}

  enum State {
    RUNNING,
    COMPLETED
  }

  record DossierPage(List<DossierRow> items, long total) {}

  record Dossier(
      @JsonUnwrapped DossierRow row,
      @Nullable String note,
      List<String> activeElements,
      List<HistoryEntry> history) {}

  enum Result {
    EARLY,
    ON_TIME,
    LATE
  }

  record HistoryEntry(
      @Nullable String task,
      String step,
      String name,
      @Nullable Person person,
      @Nullable Person onBehalfOf,
      List<Person> candidates,
      LocalDateTime receivedAt,
      @Nullable LocalDateTime claimedAt,
      @Nullable LocalDateTime completedAt,
      @Nullable LocalDateTime due,
      @Nullable Result result,
      @Nullable String branch,
      @Nullable String comment) {}

  record TaskRow(
      String id,
      String step,
      String name,
      @Nullable Text kind,
      String dossier,
      String dossierTitle,
      String procedure,
      String procedureName,
      LocalDateTime receivedAt,
      @Nullable LocalDateTime due,
      @Nullable Double workingDaysLeft,
      boolean mine,
      @Nullable Person claimedBy,
      @Nullable Person onBehalfOf,
      @Nullable Text because) {}

  record TaskPage(List<TaskRow> items, long total) {}

  record Way(String flow, String name, @Nullable String leadsTo) {}

  record TaskDetail(@JsonUnwrapped TaskRow row, List<Way> branches, Dossier dossierNow) {}
}
