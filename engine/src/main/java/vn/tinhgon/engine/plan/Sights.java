package vn.tinhgon.engine.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.plan.paper.Amendment;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.review.Decisions;
import vn.tinhgon.engine.review.Verdicts;
import vn.tinhgon.engine.target.Courses;
import vn.tinhgon.engine.target.Ledger;

/** The plans as the pages show them. */
@Component
class Sights {
  private final Rows rows;
  private final ItemRows contents;
  private final Papers papers;
  private final Paperwork paperwork;
  private final Stages stages;
  private final Courses courses;
  private final Verdicts verdicts;
  private final Organisation organisation;

  Sights(
      Rows rows,
      ItemRows contents,
      Papers papers,
      Paperwork paperwork,
      Stages stages,
      Courses courses,
      Verdicts verdicts,
      Organisation organisation) {
    this.rows = rows;
    this.contents = contents;
    this.papers = papers;
    this.paperwork = paperwork;
    this.stages = stages;
    this.courses = courses;
    this.verdicts = verdicts;
    this.organisation = organisation;
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

  Shown.Plan of(Row.Plan plan) {
    var items = contents.of(plan.id());
    var decisions = verdicts.decisions();
    var aim = papers.aim(plan, items);
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
        plan.urgency(),
        items.stream().map(item -> shown(item, decisions)).toList(),
        Shown.PlanSaving.of(Papers.cost(items, Ledger.COMPLIANCE)),
        items.stream().anyMatch(item -> item.ledger() == Ledger.HANDLING)
            ? Shown.PlanSaving.of(Papers.cost(items, Ledger.HANDLING))
            : null,
        aim.reached().stream().map(Shown.Reached::of).toList(),
        texts(items),
        faults.stream().map(it -> new Shown.PlanFault(it.field(), it.message())).toList());
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

  Shown.Somebody somebody(String username) {
    return new Shown.Somebody(
        username, organisation.person(username).map(Person::name).orElse(username));
  }
}
