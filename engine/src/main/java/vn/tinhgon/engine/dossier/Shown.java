package vn.tinhgon.engine.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.deadline.Consequence.Punctuality;

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
      Urgency urgency,
      Secrecy secrecy,
      LocalDateTime startedAt,
      Person startedBy,
      @Nullable LocalDateTime due,
      @Nullable LocalDateTime endedAt,
      List<String> currentSteps) {}

  enum State {
    RUNNING,
    WAITING,
    COMPLETED,
    REJECTED,
    STOPPED
  }

  record DossierPage(List<DossierRow> items, long total) {}

  record Dossier(
      @JsonUnwrapped DossierRow row,
      int version,
      @Nullable String note,
      @Nullable String field,
      @Nullable Long value,
      @Nullable String sender,
      @Nullable Channel channel,
      @Nullable String reason,
      @Nullable Supplement supplement,
      @Nullable Apology apology,
      List<String> activeElements,
      List<HistoryEntry> history,
      List<Trouble> troubles,
      List<KnownFact> facts,
      List<Comment> comments,
      List<AttachedFile> files,
      List<SecretPaper> secretPapers) {}

  record Supplement(String missing, LocalDateTime askedAt, @Nullable LocalDateTime receivedAt) {}

  /** Drafted with the term that will be missed; given once it has a reason and a new date. */
  record Apology(
      LocalDateTime draftedAt,
      LocalDateTime due,
      @Nullable String reason,
      @Nullable LocalDateTime newDue,
      @Nullable LocalDateTime givenAt) {}

  /**
   * An automatic step that failed.
   *
   * @param stopped it waits for somebody to try it again
   */
  record Trouble(String step, String name, LocalDateTime at, boolean stopped, Text reason) {}

  /** What the program found out by itself. */
  record KnownFact(String name, String value, String source, LocalDateTime at) {}

  record Comment(LocalDateTime at, Person person, String comment) {}

  /**
   * Goes on paper beside the open dossier.
   *
   * @param person who noted it last, and when
   */
  record SecretPaper(
      long id, Secrecy secrecy, String number, String place, LocalDateTime at, Person person) {}

  record AttachedFile(long id, String name, long size, LocalDateTime at, Person person) {}

  record HistoryEntry(
      @Nullable String task,
      String step,
      String name,
      boolean bySystem,
      @Nullable String unit,
      @Nullable Person person,
      @Nullable Person onBehalfOf,
      @Nullable Person delegatedBy,
      List<Person> candidates,
      LocalDateTime receivedAt,
      @Nullable LocalDateTime claimedAt,
      @Nullable LocalDateTime completedAt,
      @Nullable LocalDateTime due,
      @Nullable Punctuality result,
      @Nullable String ending,
      @Nullable String branch,
      @Nullable Opinion opinion,
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
      Urgency urgency,
      Secrecy secrecy,
      LocalDateTime receivedAt,
      @Nullable LocalDateTime due,
      @Nullable Double workingDaysLeft,
      boolean mine,
      boolean routine,
      @Nullable Person claimedBy,
      @Nullable Person onBehalfOf,
      @Nullable Person delegatedBy,
      @Nullable Text because) {}

  record TaskPage(List<TaskRow> items, long total) {}

  record Way(String flow, String name, @Nullable String leadsTo) {}

  record Earlier(String step, String name, @Nullable Person person, LocalDateTime completedAt) {}

  /**
   * @param step a step that asks several units next
   * @param units those drawn, or chosen before
   */
  record Consult(String step, String name, List<String> units) {}

  record TaskDetail(
      @JsonUnwrapped TaskRow row,
      List<Decision> decisions,
      List<Way> branches,
      List<Earlier> returnTo,
      List<Consult> consult,
      boolean asksOpinion,
      Dossier dossierNow) {}

  record Colleague(String username, String name, String title, String unitName) {}

  record Unit(String code, String name) {}

  record BatchResult(String task, boolean done, @Nullable Text refused) {}
}
