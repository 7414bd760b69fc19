package vn.tinhgon.engine.plan;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.plan.paper.Amendment;
import vn.tinhgon.engine.plan.paper.PlanPaper;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.review.Decisions;
import vn.tinhgon.engine.review.Verdicts;
import vn.tinhgon.engine.target.Courses;
import vn.tinhgon.engine.target.Ledger;
import vn.tinhgon.rules.target.CountMode;

/** The plans: made, worded, looked at. */
@Component
class Plans {
  private static final int LONGEST_TITLE = 300;
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final Rows rows;
  private final ItemRows contents;
  private final Assembling assembling;
  private final Candidates candidates;
  private final Paperwork paperwork;
  private final Stages stages;
  private final Courses courses;
  private final Verdicts verdicts;
  private final Organisation organisation;
  private final Audit audit;

  Plans(
      Rows rows,
      ItemRows contents,
      Assembling assembling,
      Candidates candidates,
      Paperwork paperwork,
      Stages stages,
      Courses courses,
      Verdicts verdicts,
      Organisation organisation,
      Audit audit) {
    this.rows = rows;
    this.contents = contents;
    this.assembling = assembling;
    this.candidates = candidates;
    this.paperwork = paperwork;
    this.stages = stages;
    this.courses = courses;
    this.verdicts = verdicts;
    this.organisation = organisation;
    this.audit = audit;
  }

  /**
   * @param dossier only the plan approved in it, wherever it stands
   */
  @Transactional(readOnly = true)
  Shown.PlanPage page(
      @Nullable String words, @Nullable Stage state, @Nullable String dossier, int page, int size) {
    var found =
        dossier == null
            ? found(words, state, page, size)
            : rows.page(words, null, List.of(dossier), page, size);
    var standing =
        stages.of(found.items().stream().map(Rows.Line::dossier).filter(Objects::nonNull).toList());
    var names = new HashMap<String, Shown.Somebody>();
    return new Shown.PlanPage(
        found.items().stream()
            .map(
                line ->
                    new Shown.PlanRow(
                        line.code(),
                        line.title(),
                        line.programme(),
                        line.state() == Stage.SUBMITTED
                            ? standing.getOrDefault(line.dossier(), line.state())
                            : line.state(),
                        names.computeIfAbsent(line.author(), this::somebody),
                        line.changedAt(),
                        line.procedures(),
                        Shown.PlanSaving.of(Reduced.of(line.costBefore(), line.costAfter())),
                        line.handlingBefore() == 0
                            ? null
                            : Shown.PlanSaving.of(
                                Reduced.of(line.handlingBefore(), line.handlingAfter()))))
            .toList(),
        found.total());
  }

  /** The stage of a plan on its way is known by its dossier only. */
  private Rows.Page found(@Nullable String words, @Nullable Stage state, int page, int size) {
    if (state == null || !state.underWay()) return rows.page(words, state, null, page, size);
    var submitted =
        rows.submitted().stream().map(Row.Plan::dossier).filter(Objects::nonNull).toList();
    var standing = stages.of(submitted);
    var there = submitted.stream().filter(dossier -> standing.get(dossier) == state).toList();
    return rows.page(words, Stage.SUBMITTED, there, page, size);
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
    if (!faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa lập được phương án", "The plan cannot be made"), faults);
    }
    if (programme != null) courses.programme(programme);
    var made = assembling.make(items);
    var plan = rows.add(title.strip(), programme, countMode, author);
    for (var item : made) contents.add(plan.id(), item.wording(), author, item.procedures());
    audit.note(new Entry(author, null, "make", "plan " + plan.code()));
    return shown(plan);
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }

  @Transactional(readOnly = true)
  Shown.Plan plan(String code) {
    return shown(require(code));
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
   * @throws Refusal 409 where somebody else was quicker, naming who and what
   */
  @Transactional
  Shown.Plan reword(String code, long id, int seen, Wording wording, String author) {
    var plan = lock(code);
    requireEditable(plan);
    var item = seen(plan, id, seen);
    if (!item.wording().equals(wording)) {
      contents.reword(plan.id(), id, seen + 1, wording, author);
      audit.note(new Entry(author, null, "reword", "plan " + code + " item " + id));
    }
    return shown(require(code));
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
    return shown(require(code));
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
    var who = somebody(item.editedBy()).name();
    var when = MOMENT.format(item.editedAt());
    return Refusal.conflict(
        new Text(
            "%s đã sửa mục này lúc %s (%s). Nội dung Anh/Chị nhập vẫn còn; hãy đối chiếu rồi lưu lại."
                .formatted(who, when, joined(changes, Text::vi)),
            "%s changed this item at %s (%s). What you typed is still there; compare and save again."
                .formatted(who, when, joined(changes, Text::en))));
  }

  private static String joined(List<Text> texts, Function<Text, String> language) {
    return texts.stream().map(language).collect(Collectors.joining(", "));
  }

  /**
   * @throws Refusal 422 where texts and figures disagree
   */
  @Transactional(readOnly = true)
  Printed print(String code) {
    var plan = require(code);
    return paperwork.print(paper(plan, contents.of(plan.id())));
  }

  /**
   * The tables for leaders.
   *
   * @throws Refusal 422 where texts and figures disagree
   */
  @Transactional(readOnly = true)
  byte[] tables(String code) {
    var plan = require(code);
    return paperwork.tables(paper(plan, contents.of(plan.id())));
  }

  PlanPaper paper(Row.Plan plan, List<Row.Item> items) {
    return paperwork.paper(plan, items, aim(plan, items));
  }

  /** As it was submitted; a draft follows the catalogue. */
  private Paperwork.Aim aim(Row.Plan plan, List<Row.Item> items) {
    return plan.state().editable()
        ? aimed(plan, items)
        : rows.aim(plan.id()).orElseGet(() -> aimed(plan, items));
  }

  /** What the plan aims at by the catalogue of now: nothing without a programme. */
  Paperwork.Aim aimed(Row.Plan plan, List<Row.Item> items) {
    if (plan.programme() == null) {
      return new Paperwork.Aim(CountMode.ABOLISHED_AND_SIMPLIFIED, List.of(), List.of());
    }
    var programme = courses.programme(plan.programme());
    var mode = plan.countMode() == null ? programme.countMode() : plan.countMode();
    var scope = candidates.of(programme.scope());
    return new Paperwork.Aim(
        mode,
        Goals.reached(programme, mode, scope, items),
        scope.stream()
            .map(
                one ->
                    new Paperwork.Reviewed(one.code(), one.review().procedure().profile().owner()))
            .toList());
  }

  private Shown.Plan shown(Row.Plan plan) {
    var items = contents.of(plan.id());
    var decisions = verdicts.decisions();
    var aim = aim(plan, items);
    var faults = paperwork.paper(plan, items, aim).faults();
    return new Shown.Plan(
        plan.code(),
        plan.title(),
        plan.programme() == null
            ? null
            : Shown.ProgrammeRow.of(courses.programme(plan.programme())),
        stages.of(plan.state(), plan.dossier()),
        somebody(plan.author()),
        plan.madeAt(),
        plan.changedAt(),
        plan.dossier(),
        plan.number(),
        plan.issuedOn(),
        plan.effective(),
        plan.programme() == null ? null : aim.mode(),
        plan.consulted().stream()
            .map(unit -> new Shown.ConsultedUnit(unit, organisation.unitName(unit)))
            .toList(),
        items.stream().map(item -> shown(item, decisions)).toList(),
        Shown.PlanSaving.of(cost(items, Ledger.COMPLIANCE)),
        items.stream().anyMatch(item -> item.ledger() == Ledger.HANDLING)
            ? Shown.PlanSaving.of(cost(items, Ledger.HANDLING))
            : null,
        aim.reached().stream().map(Shown.Reached::of).toList(),
        texts(items),
        faults.stream().map(it -> new Shown.PlanFault(it.field(), it.message())).toList());
  }

  static Reduced cost(List<Row.Item> items, Ledger ledger) {
    return items.stream()
        .filter(item -> item.ledger() == ledger)
        .map(Row.Item::cost)
        .reduce(Reduced.of(0, 0), Reduced::plus);
  }

  private Shown.PlanItem shown(Row.Item item, Decisions decisions) {
    return new Shown.PlanItem(
        item.id(),
        item.revision(),
        item.wording().content(),
        item.wording().reasons(),
        item.wording().amendments(),
        item.wording().roadmap(),
        somebody(item.editedBy()),
        item.editedAt(),
        item.procedures().stream().map(one -> shown(one, decisions)).toList(),
        Shown.PlanSaving.of(item.cost()),
        item.ledger());
  }

  private static Shown.PlanProcedure shown(Row.Procedure procedure, Decisions decisions) {
    return new Shown.PlanProcedure(
        procedure.code(),
        procedure.name(),
        procedure.abolished(),
        cuts(procedure.code(), procedure.cuts(), decisions),
        cuts(procedure.code(), procedure.proposed(), decisions),
        Shown.PlanSaving.of(procedure.cost()),
        Shown.PlanSaving.of(procedure.time().amount()),
        procedure.timeUnit());
  }

  private static List<Shown.PlanCut> cuts(String code, List<Row.Cut> cuts, Decisions decisions) {
    return cuts.stream()
        .map(
            it ->
                new Shown.PlanCut(
                    it.finding(),
                    it.rule(),
                    it.code(),
                    it.message(),
                    it.authority(),
                    decisions.isAccepted(code, it.finding())))
        .toList();
  }

  /** The highest authority first; each text once. */
  private static List<Shown.AmendingAuthority> texts(List<Row.Item> items) {
    Map<String, LinkedHashSet<Amendment>> grouped = new LinkedHashMap<>();
    for (var item : items) {
      for (var one : item.wording().amendments()) {
        grouped.computeIfAbsent(one.authority(), name -> new LinkedHashSet<>()).add(one);
      }
    }
    return grouped.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, LinkedHashSet<Amendment>> one) ->
                        Drafting.rankOf(one.getKey()))
                .thenComparing(one -> one.getKey().toLowerCase(Locale.ROOT)))
        .map(one -> new Shown.AmendingAuthority(one.getKey(), List.copyOf(one.getValue())))
        .toList();
  }

  private Shown.Somebody somebody(String username) {
    return new Shown.Somebody(
        username, organisation.person(username).map(Person::name).orElse(username));
  }
}
