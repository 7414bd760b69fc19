package vn.tinhgon.engine.dossier;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Document;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;

/** What the program does by itself at a step marked automatic, told from what the step says. */
public enum Automatic {
  NUMBER(
      true,
      "Hệ thống lấy số tiếp theo và ghi vào sổ văn bản đi",
      "The program takes the next number and enters it in the book of outgoing documents"),
  REGISTER(
      true,
      "Hệ thống ghi vào sổ văn bản đến",
      "The program enters it in the book of incoming documents"),
  NOTIFY(
      true,
      "Hệ thống thông báo cho những người liên quan đến hồ sơ",
      "The program tells everybody concerned with the dossier"),
  REMIND(
      true,
      "Hệ thống nhắc người còn nợ việc: đơn vị còn nhiệm vụ trong sổ mà bước này dùng, người đang giữ"
          + " việc của hồ sơ; không có thì nhắc người đứng đầu đơn vị của bước",
      "The program reminds who still owes work: units with open tasks in the book the step uses,"
          + " whoever holds the dossier, else the head of the step's unit"),
  REPORT(
      true,
      "Hệ thống lập báo cáo định kỳ của kỳ trước và đính kèm vào hồ sơ",
      "The program makes the periodic report of the past period and attaches it"),
  LOOK_UP(
      true,
      "Hệ thống tra cứu dữ liệu đã có và ghi kết quả vào hồ sơ",
      "The program looks up data that is there already and keeps it with the dossier"),
  CARRY(
      false,
      "Hệ thống tự thực hiện và ghi vào phiếu kiểm soát",
      "The program does it and enters it on the control slip"),
  NONE(
      false,
      "Đánh dấu tự động nhưng hệ thống chưa có hành động phù hợp; hồ sơ đi tiếp, phiếu kiểm soát ghi lại",
      "Marked automatic, but the program knows no action for it; the dossier goes on, the control slip says so");

  private final boolean acts;
  private final Text promise;

  Automatic(boolean acts, String vi, String en) {
    this.acts = acts;
    this.promise = new Text(vi, en);
  }

  /** Null where a person has to judge, whatever the drawing says. */
  static @Nullable Automatic of(Procedure procedure, @Nullable Step step) {
    if (step == null) return NONE;
    var kind = Objects.requireNonNullElse(step.kind(), StepKind.OTHER);
    return switch (kind) {
      case NUMBER_AND_SEAL -> NUMBER;
      case NOTIFY -> NOTIFY;
      case REMIND -> REMIND;
      case COMPILE_REPORT -> REPORT;
      case REKEY, OTHER -> {
        if (!sources(procedure, step).isEmpty()) yield LOOK_UP;
        yield kind == StepKind.REKEY ? CARRY : NONE;
      }
      case REGISTER -> REGISTER;
      case FORWARD, COPY, ARCHIVE -> CARRY;
      case RECEIVE,
          ASSIGN,
          DRAFT,
          APPRAISE,
          FORMAT_CHECK,
          REVIEW,
          CONSULT,
          COUNCIL,
          APPROVE,
          ISSUE,
          RETURN_RESULT ->
          null;
    };
  }

  /** What the program does when a person completes such work: a number never depends on typing. */
  static @Nullable Automatic beside(@Nullable Step step) {
    if (step == null || step.kind() == null) return null;
    return switch (step.kind()) {
      case NUMBER_AND_SEAL -> NUMBER;
      case REGISTER -> REGISTER;
      default -> null;
    };
  }

  /** The databases within reach that hold what the step reads. */
  static List<Database.Source> sources(Procedure procedure, Step step) {
    return procedure.documents().stream()
        .filter(document -> step.reads().contains(document.id()))
        .map(Document::availableIn)
        .flatMap(List::stream)
        .flatMap(name -> Stream.ofNullable(Database.Source.called(name)))
        .distinct()
        .toList();
  }

  /** Whether a step reads or writes what such a book holds. */
  static boolean concerns(Action.Call call, String book) {
    return call.procedure().documents().stream()
        .filter(
            document ->
                call.step().reads().contains(document.id())
                    || call.step().writes().contains(document.id()))
        .anyMatch(document -> document.availableIn().contains(book));
  }

  /** It does more than hand the dossier on, in a job of its own. */
  boolean acts() {
    return acts;
  }

  /** A number once given stays, however often the dossier comes by. */
  boolean once() {
    return this == NUMBER || this == REGISTER;
  }

  Text promise() {
    return promise;
  }
}
