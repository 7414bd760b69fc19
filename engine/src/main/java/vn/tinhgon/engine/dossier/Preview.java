package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.organisation.Organisation;

/** What the engine will do with each element of a procedure, told before a dossier is started. */
@Component
class Preview {
  private final Catalogue catalogue;
  private final Organisation organisation;
  private final SelfStarts starts;

  Preview(Catalogue catalogue, Organisation organisation, SelfStarts starts) {
    this.starts = starts;
    this.catalogue = catalogue;
    this.organisation = organisation;
  }

  record Told(String element, String name, Text what) {}

  /**
   * @param faults why no dossier can be started; empty when one can
   * @param ignored what another engine would have run
   * @param registers it enters what came in into the book of incoming documents
   * @param door through which its dossiers mostly come in; null where nobody hands them in
   * @param consult steps that ask several units, with those drawn
   */
  record Execution(
      boolean runs,
      List<Text> faults,
      List<Told> elements,
      List<Neutralised.Code> ignored,
      boolean registers,
      Profile.@Nullable Intake door,
      List<Shown.Consult> consult) {}

  @Transactional(readOnly = true)
  Execution of(String code) {
    var version = catalogue.require(code);
    var procedure = Publications.procedure(version);
    var publication = Publication.of(procedure, Soundness.check(procedure).sound());
    var told = new ArrayList<Told>();
    for (var place : publication.course().places()) {
      var what = what(place, publication);
      if (what != null) told.add(new Told(place.element(), place.name(), what));
    }
    return new Execution(
        publication.runs(),
        publication.faults(),
        told,
        ignored(version.bpmn(), procedure, publication),
        procedure.steps().stream().anyMatch(step -> step.kind() == StepKind.REGISTER),
        procedure.profile().receivedThrough(),
        publication.course().places().stream().filter(Place::several).map(Preview::asks).toList());
  }

  private static List<Neutralised.Code> ignored(
      byte[] bpmn, Procedure procedure, Publication publication) {
    return Neutralised.in(bpmn).stream()
        .filter(code -> !(code.time() && runs(code.element(), publication)))
        .map(
            code -> {
              var own =
                  code.time()
                      ? Timed.unread(procedure.graph().node(code.element()), publication.course())
                      : null;
              return own == null ? code : new Neutralised.Code(code.element(), own);
            })
        .distinct()
        .toList();
  }

  private static boolean runs(String element, Publication publication) {
    if (Timed.runs(publication.course(), element)) return true;
    var event = SelfStart.event(publication.procedure());
    return event != null && event.id().equals(element) && SelfStart.of(publication) != null;
  }

  private static Shown.Consult asks(Place place) {
    var step = place.step();
    return new Shown.Consult(place.id(), place.name(), step == null ? List.of() : step.units());
  }

  private @Nullable Text what(Place place, Publication publication) {
    return switch (place.kind()) {
      case WORK -> work(place, publication);
      case SYSTEM, ACTION -> byItself(place, publication.procedure());
      case WAIT, DEADLINE -> Timed.told(place);
      case FORK ->
          publication.course().from(place.id()).size() > 1
              ? new Text("Các nhánh chạy song song", "The ways on run side by side")
              : new Text("Chờ mọi nhánh song song xong", "Waits for all ways side by side");
      case TERMINATE -> new Text("Kết thúc cả hồ sơ ngay", "Ends the whole dossier at once");
      case START, PASS, CHOOSE_ONE, CHOOSE_SOME, MERGE_SOME, END, SCOPE ->
          place.id().equals(place.element()) && drawn(place, publication)
              ? passing(place, publication)
              : null;
    };
  }

  /** The program lays places of its own between those of the drawing. */
  private static boolean drawn(Place place, Publication publication) {
    return publication.procedure().graph().node(place.element()) != null;
  }

  private Text passing(Place place, Publication publication) {
    var itself = start(place, publication);
    if (itself != null) return itself;
    var chosen = publication.course().from(place.id()).size() > 1;
    return switch (place.kind()) {
      case START -> new Text("Bắt đầu ở đây", "Starts here");
      case END ->
          new Text(
              "Kết thúc; hồ sơ xong khi mọi nhánh đã kết thúc",
              "Ends; the dossier is done when every way has ended");
      case SCOPE -> new Text("Chạy các bước bên trong", "Runs the steps within");
      case MERGE_SOME -> new Text("Chờ mọi nhánh đã chọn", "Waits for all ways that were chosen");
      case CHOOSE_ONE, CHOOSE_SOME ->
          chosen
              ? new Text("Đi theo hướng đã được chọn", "Takes the way that was chosen")
              : new Text("Đi tiếp ngay", "Goes on at once");
      default -> new Text("Đi tiếp ngay", "Goes on at once");
    };
  }

  private @Nullable Text start(Place place, Publication publication) {
    var event = SelfStart.event(publication.procedure());
    if (event == null || !event.id().equals(place.id())) return null;
    var objection = SelfStart.objection(publication, event);
    if (objection != null) return objection;
    var told = Objects.requireNonNull(SelfStart.of(publication)).told();
    var next = starts.next(String.valueOf(publication.procedure().profile().code()));
    var moment = next == null ? "" : Waiting.written(next);
    return new Text(
        told.vi()
            + ", chương trình tự mở hồ sơ và báo người đứng đầu đơn vị chủ trì; gặp ngày nghỉ thì mở"
            + " vào đầu ngày làm việc kế tiếp"
            + (next == null ? "" : "; lần tới " + moment),
        told.en()
            + ", the program opens a dossier itself and tells the head of the unit in charge; on a"
            + " day off it waits for the next working day"
            + (next == null ? "" : "; next " + moment));
  }

  private static Text byItself(Place place, Procedure procedure) {
    var step = procedure.step(place.id());
    var automatic = Objects.requireNonNull(Automatic.of(procedure, step));
    var promise = automatic.promise();
    if (step == null || automatic != Automatic.LOOK_UP) return promise;
    var sources =
        Automatic.sources(procedure, step).stream()
            .map(Database.Source::label)
            .collect(Collectors.joining(", "));
    return new Text(promise.vi() + ": " + sources, promise.en() + ": " + sources);
  }

  private Text work(Place place, Publication publication) {
    var step = place.step();
    var unread =
        Timed.unread(publication.procedure().graph().node(place.id()), publication.course());
    var consents = Consent.follows(publication.course(), place);
    if (place.several()) {
      var units = step == null ? List.<String>of() : step.units();
      var names = units.stream().map(organisation::unitName).collect(Collectors.joining(", "));
      return units.isEmpty()
          ? new Text(
              "Hỏi ý kiến các đơn vị do người ở bước trước chọn",
              "Asks the units that the person before chooses")
          : new Text(
              "Mỗi đơn vị một việc: " + names + (consents ? "; quá hạn coi như đồng ý" : ""),
              "A task for each of: " + names + (consents ? "; silence is consent" : ""));
    }
    var branches = publication.branches(place.id());
    var owner = publication.procedure().profile().owner();
    var unit = step == null || step.unit() == null ? owner : step.unit();
    var where =
        unit == null
            ? new Text("chờ quản trị phân công", "waits for an administrator")
            : new Text(organisation.unitName(unit), organisation.unitName(unit));
    var term = step != null && place.isStep() && Deadlines.reckonable(step.limit());
    var ways = branches.stream().map(Branch::name).collect(Collectors.joining(", "));
    var judged = step != null && step.automatic() && place.isStep();
    var beside = place.isStep() ? Automatic.beside(step) : null;
    return new Text(
        (unread == null ? "" : unread.vi() + ". ")
            + (judged ? "Đánh dấu tự động nhưng loại bước này cần người quyết định. " : "")
            + "Giao việc: "
            + where.vi()
            + (term
                ? "; có hạn, được nhắc trước và "
                    + (consents ? "quá hạn coi như đồng ý" : "báo khi quá hạn")
                : "; không có hạn")
            + (ways.isEmpty() ? "" : "; người xử lý chọn: " + ways)
            + (beside == null ? "" : "; khi hoàn thành: " + small(beside.promise().vi())),
        (unread == null ? "" : unread.en() + ". ")
            + (judged ? "Marked automatic, but such a step needs a person to decide. " : "")
            + "Work for: "
            + where.en()
            + (term
                ? "; with a term, warned before, and "
                    + (consents ? "silence is consent" : "escalated after")
                : "; without a term")
            + (ways.isEmpty() ? "" : "; the performer chooses: " + ways)
            + (beside == null ? "" : "; on completion: " + small(beside.promise().en())));
  }

  private static String small(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
