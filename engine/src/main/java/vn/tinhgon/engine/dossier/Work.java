package vn.tinhgon.engine.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Taking work and handing it on. */
@Component
class Work {
  static final int LONGEST_COMMENT = 4000;

  private static final Text GONE =
      new Text(
          "Không có việc này trong hộp việc của anh/chị; hãy tải lại trang",
          "There is no such work on your desk; reload the page");

  private final WorkItems items;
  private final Publications publications;
  private final TaskService engine;
  private final Deadlines deadlines;
  private final Organisation organisation;
  private final Audit audit;

  Work(
      WorkItems items,
      Publications publications,
      TaskService engine,
      Deadlines deadlines,
      Organisation organisation,
      Audit audit) {
    this.items = items;
    this.publications = publications;
    this.engine = engine;
    this.deadlines = deadlines;
    this.organisation = organisation;
    this.audit = audit;
  }

  /** The row stays locked until the transaction ends, so there is one winner. */
  @Transactional
  void claim(String id, Reader reader) {
    var item = open(id, reader);
    if (item.claimed()) {
      if (reader.username().equals(item.person())) return;
      throw Refusal.conflict(takenBy(item));
    }
    var seat =
        items
            .seat(id, reader.username(), reader.administers())
            .orElseThrow(() -> Refusal.notFound(GONE));
    var number = items.run(item.dossier()).number();
    audit.note(new Entry(reader.username(), seat.onBehalfOf(), "claim", "dossier " + number));
    items.claim(item, reader.username(), seat, deadlines.now());
  }

  /**
   * @throws Refusal 409 when it is done already or held by somebody else, 422 with the ways on when
   *     one has to be chosen
   */
  @Transactional
  void complete(String id, @Nullable String branch, @Nullable String comment, Reader reader) {
    var item = open(id, reader);
    if (!reader.username().equals(item.person())) {
      throw Refusal.conflict(item.claimed() ? takenBy(item) : claimFirst(item));
    }
    if (comment != null && comment.length() > LONGEST_COMMENT) {
      throw unprocessable(
          "comment",
          new Text(
              "Ý kiến dài quá " + LONGEST_COMMENT + " ký tự",
              "The comment is longer than " + LONGEST_COMMENT + " characters"));
    }
    var run = items.run(item.dossier());
    var publication = publications.of(run.version());
    var chosen = chosen(item, publication.branches(item.place()), branch);
    audit.note(
        new Entry(reader.username(), item.onBehalfOf(), "complete", "dossier " + run.number()));
    items.done(item, chosen == null ? null : chosen.name(), blankToNull(comment), deadlines.now());
    engine.complete(id, chosen == null ? new HashMap<>() : answers(publication, chosen));
  }

  /** Transient: the gateways read them in this very transaction, nothing is left behind. */
  private static HashMap<String, Object> answers(Publication publication, Branch chosen) {
    var answers = new HashMap<String, Object>();
    var asked = publication.asked(chosen);
    asked.forEach(
        passage ->
            answers.put(
                publication.answer(passage),
                Variables.booleanValue(chosen.passages().contains(passage), true)));
    return answers;
  }

  private WorkItem open(String id, Reader reader) {
    var item = items.lock(id).orElseThrow(() -> Refusal.notFound(GONE));
    var concerned = List.of(item.candidates()).contains(reader.username());
    if (!concerned && !reader.seesAll() && !reader.username().equals(item.person())) {
      throw Refusal.notFound(GONE);
    }
    if (!item.open()) {
      var by = item.person() == null ? "" : name(item.person());
      throw Refusal.conflict(
          new Text(
              ("Việc “" + item.name() + "” đã xong" + (by.isEmpty() ? "" : ", do " + by + " làm")),
              ("“" + item.name() + "” is done already" + (by.isEmpty() ? "" : ", by " + by))));
    }
    return item;
  }

  private String name(String username) {
    return organisation.person(username).map(person -> person.name()).orElse(username);
  }

  private Text takenBy(WorkItem item) {
    var name = name(String.valueOf(item.person()));
    return new Text(
        name + " đã nhận việc “" + item.name() + "”", name + " has taken “" + item.name() + "”");
  }

  private static Text claimFirst(WorkItem item) {
    return new Text(
        "Việc “" + item.name() + "” chưa ai nhận; hãy bấm Nhận việc trước khi hoàn thành",
        "Nobody has taken “" + item.name() + "” yet; claim it before you complete it");
  }

  private static @Nullable Branch chosen(
      WorkItem item, List<Branch> branches, @Nullable String flow) {
    var asked = blankToNull(flow);
    if (branches.isEmpty() && asked == null) return null;
    for (var branch : branches) if (branch.flow().equals(asked)) return branch;
    if (branches.isEmpty()) {
      throw unprocessable(
          "branch",
          new Text(
              "Sau việc “" + item.name() + "” không có nhánh nào để chọn; hãy bỏ trống",
              "There is nothing to choose after “" + item.name() + "”; leave it out"));
    }
    var ways =
        branches.stream()
            .map(branch -> branch.flow() + " (" + branch.name() + ")")
            .collect(Collectors.joining(", "));
    throw unprocessable(
        "branch",
        new Text(
            (asked == null
                    ? "Hãy chọn hướng xử lý: "
                    : "Không có nhánh “" + asked + "”; hãy chọn: ")
                + ways,
            (asked == null ? "Choose the way on: " : "There is no way “" + asked + "”; choose: ")
                + ways));
  }

  private static Refusal unprocessable(String field, Text message) {
    return Refusal.unprocessable(message, List.of(new Fault(field, message)));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
