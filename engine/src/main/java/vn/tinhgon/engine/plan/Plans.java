package vn.tinhgon.engine.plan;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.target.Courses;
import vn.tinhgon.rules.target.CountMode;

/** The plans: made, worded, an item taken out. */
@Component
class Plans {
  private static final int LONGEST_TITLE = 300;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final Rows rows;
  private final ItemRows contents;
  private final Assembling assembling;
  private final Sights sights;
  private final Courses courses;
  private final Audit audit;

  Plans(
      Rows rows,
      ItemRows contents,
      Assembling assembling,
      Sights sights,
      Courses courses,
      Audit audit) {
    this.rows = rows;
    this.contents = contents;
    this.assembling = assembling;
    this.sights = sights;
    this.courses = courses;
    this.audit = audit;
  }

  /**
   * @param countMode how cut procedures are counted; null: as the programme does
   * @throws Refusal 422 naming everything that cannot be done
   */
  @Transactional
  Shown.Plan make(
      String title,
      @Nullable String programme,
      @Nullable CountMode countMode,
      List<List<Assembling.Wanted>> items,
      String author) {
    var faults = new ArrayList<Fault>();
    if (title.isBlank()) {
      faults.add(fault("title", "Hãy đặt tên phương án.", "Give the plan a name."));
    } else if (title.length() > LONGEST_TITLE) {
      faults.add(
          fault("title", "Tên phương án quá 300 ký tự.", "The name exceeds 300 characters."));
    }
    if (items.isEmpty()) {
      faults.add(fault("items", "Hãy chọn ít nhất một thủ tục.", "Choose at least one procedure."));
    }
    if (programme != null
        && courses.programmes().stream().noneMatch(it -> it.id().equals(programme))) {
      faults.add(
          fault(
              "programme",
              "Không có chương trình “%s”; hãy chọn trong danh sách.".formatted(programme),
              "There is no programme “%s”; choose one of the list.".formatted(programme)));
    }
    var made = assembling.make(items, faults);
    if (!faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa lập được phương án", "The plan cannot be made"), faults);
    }
    var plan = rows.add(title.strip(), programme, countMode, author);
    for (var item : made) contents.add(plan.id(), item.wording(), author, item.procedures());
    audit.note(new Entry(author, null, "make", "plan " + plan.code()));
    return sights.of(plan);
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }

  @Transactional(readOnly = true)
  Shown.Plan plan(String code) {
    return sights.of(require(code));
  }

  Row.Plan require(String code) {
    return rows.find(code).orElseThrow(() -> unknown(code));
  }

  Row.Plan lock(String code) {
    return rows.lock(code).orElseThrow(() -> unknown(code));
  }

  private static Refusal unknown(String code) {
    return Refusal.notFound(
        new Text(
            "Không có phương án “" + code + "”; hãy tìm trong danh sách",
            "There is no plan “" + code + "”; look it up in the list"));
  }

  /**
   * Rewords an item.
   *
   * @param seen the revision the officer had before him
   * @throws Refusal 409 where somebody else was quicker, naming who and what; 422 naming what is
   *     too long to print
   */
  @Transactional
  Shown.Plan reword(String code, long id, int seen, Wording wording, String author) {
    var plan = lock(code);
    requireEditable(plan);
    var item = seen(plan, id, seen);
    var faults = wording.faults();
    if (!faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa lưu được mục này", "The item cannot be saved"), faults);
    }
    if (!item.wording().equals(wording)) {
      contents.reword(plan.id(), id, seen + 1, wording, author);
      audit.note(new Entry(author, null, "reword", "plan " + code + " item " + id));
    }
    return sights.of(require(code));
  }

  /**
   * The item as it was seen.
   *
   * @throws Refusal 409 where somebody else was quicker, naming who and what
   */
  Row.Item seen(Row.Plan plan, long id, int seen) {
    var item = item(plan, id);
    if (item.revision() != seen) throw overtaken(item, seen);
    return item;
  }

  /**
   * @param seen the revision the officer had before him; null where he did not say
   * @throws Refusal 409 where somebody else has changed it since
   */
  @Transactional
  Shown.Plan remove(String code, long id, @Nullable Integer seen, String author) {
    var plan = lock(code);
    requireEditable(plan);
    var item = item(plan, id);
    if (seen != null && item.revision() != seen) throw overtaken(item, seen);
    contents.remove(plan.id(), id);
    audit.note(new Entry(author, null, "remove", "plan " + code + " item " + id));
    return sights.of(require(code));
  }

  private Row.Item item(Row.Plan plan, long id) {
    return contents.of(plan.id()).stream()
        .filter(item -> item.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.notFound(
                    new Text(
                        "Mục này không còn trong phương án; hãy tải lại trang",
                        "This item is no longer in the plan; load the page again")));
  }

  static void requireEditable(Row.Plan plan) {
    if (plan.state().editable()) return;
    throw Refusal.conflict(
        new Text(
            "Phương án đã trình nên không sửa được; chỉ sửa khi được trả lại.",
            "The plan has been submitted and cannot be changed unless it is returned."));
  }

  private Refusal overtaken(Row.Item item, int seen) {
    var changes = contents.wording(item.id(), seen).map(item.wording()::changes).orElse(List.of());
    var who = sights.somebody(item.editedBy()).name();
    var when = MOMENT.format(item.editedAt());
    return Refusal.conflict(
        new Text(
            "%s đã sửa mục này lúc %s%s. Nội dung Anh/Chị nhập vẫn còn; hãy đối chiếu rồi lưu lại."
                .formatted(who, when, joined(changes, Text::vi)),
            "%s changed this item at %s%s. What you typed is still there; compare and save again."
                .formatted(who, when, joined(changes, Text::en))));
  }

  private static String joined(List<Text> texts, Function<Text, String> language) {
    return texts.isEmpty()
        ? ""
        : texts.stream().map(language).collect(Collectors.joining(", ", " (", ")"));
  }
}
