package vn.tinhgon.engine.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.catalogue.Act;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.EffectiveDay;
import vn.tinhgon.engine.dossier.DossierEnded;
import vn.tinhgon.engine.dossier.Intake;
import vn.tinhgon.engine.dossier.Opening;
import vn.tinhgon.engine.dossier.Outcome;
import vn.tinhgon.engine.dossier.StepDone;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/**
 * The way of a plan through the ministry: a dossier of its own, on a procedure like any other. The
 * ids of the steps and flows are those of {@code plan/phe-duyet-phuong-an.bpmn.xml}; a ministry
 * that draws its own version keeps them.
 */
@Component
class Approval {
  static final String PROCEDURE = "NB-KSTT-PA";
  private static final String CONSULTATION = "lay_y_kien";
  private static final String MODEL = "/plan/phe-duyet-phuong-an.bpmn.xml";

  private final Plans plans;
  private final Papers papers;
  private final Rows rows;
  private final ItemRows items;
  private final PublishedVersions published;
  private final Legality legality;
  private final Catalogue catalogue;
  private final Intake intake;
  private final DecisionNumber number;
  private final Audit audit;
  private final Clock clock;

  Approval(
      Plans plans,
      Papers papers,
      Rows rows,
      ItemRows items,
      PublishedVersions published,
      Legality legality,
      Catalogue catalogue,
      Intake intake,
      DecisionNumber number,
      Audit audit,
      Clock clock) {
    this.plans = plans;
    this.papers = papers;
    this.rows = rows;
    this.items = items;
    this.published = published;
    this.legality = legality;
    this.catalogue = catalogue;
    this.intake = intake;
    this.number = number;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Submits a plan. Its procedures are kept as they are until it is decided.
   *
   * @throws Refusal 422 with everything that stands in the way
   */
  @Transactional
  Shown.Plan submit(String code, Wishes wishes, String author) {
    var effective = wishes.effective();
    var consulted = wishes.consulted();
    var plan = plans.lock(code);
    Plans.requireEditable(plan);
    var wanted = items.of(plan.id());
    var faults = new ArrayList<Fault>(papers.paper(plan, wanted).faults());
    faults.addAll(legality.faults(wanted));
    if (effective != null) {
      EffectiveDay.fault(effective, LocalDate.now(clock)).ifPresent(faults::add);
    }
    if (!faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text(
              "Chưa trình được phương án. Hãy sửa các điểm dưới đây.",
              "The plan cannot be submitted. Mend what follows."),
          faults);
    }
    var aim = papers.aimed(plan, wanted);
    catalogue.hold(codes(wanted), act(plan, author));
    if (catalogue.current(PROCEDURE).isEmpty()) {
      catalogue.takeIn(model(), PROCEDURE + ".bpmn", author, "Quy trình phê duyệt phương án");
    }
    rows.wished(plan.id(), wishes);
    var dossier =
        intake.start(
            new Opening(
                PROCEDURE,
                plan.title() + " (" + plan.code() + ")",
                null,
                author,
                Opening.Facts.PLAIN,
                consulted.isEmpty() ? Map.of() : Map.of(CONSULTATION, consulted)));
    rows.submitted(plan.id(), dossier, aim);
    audit.note(new Entry(author, null, "submit", "plan " + code));
    return plans.plan(code);
  }

  private static List<String> codes(List<Row.Item> items) {
    return items.stream()
        .flatMap(item -> item.procedures().stream())
        .filter(Row.Procedure::changed)
        .map(Row.Procedure::code)
        .toList();
  }

  private static Act act(Row.Plan plan, String person) {
    return Act.by(person, plan.title() + " (" + plan.code() + ")").of(holder(plan));
  }

  private static String holder(Row.Plan plan) {
    return "plan " + plan.code();
  }

  private static byte[] model() {
    try (var in = Objects.requireNonNull(Approval.class.getResourceAsStream(MODEL), MODEL)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @EventListener
  @Transactional
  void on(StepDone done) {
    var stage = stage(done);
    var plan = stage == null ? null : rows.ofDossier(done.dossier()).orElse(null);
    if (stage == null || plan == null) return;
    if (stage == Stage.ISSUED) issue(plan, String.valueOf(done.person()));
    else back(plan, stage);
  }

  /** What a step makes of a plan, should the dossier be one's; null for most. */
  private static @Nullable Stage stage(StepDone done) {
    return switch (String.valueOf(done.branch())) {
      case "tra_lai", "sua_lai" -> Stage.DRAFT;
      case "khong_duyet" -> Stage.REJECTED;
      default -> done.element().equals("cap_so") ? Stage.ISSUED : null;
    };
  }

  /** Refused or stopped as any dossier may be. */
  @EventListener
  @Transactional
  void on(DossierEnded ended) {
    if (ended.outcome() == Outcome.COMPLETED) return;
    var plan = rows.ofDossier(ended.dossier()).orElse(null);
    if (plan == null || plan.state() == Stage.ISSUED || plan.state() == Stage.DRAFT) return;
    if (ended.outcome() == Outcome.REJECTED) back(plan, Stage.REJECTED);
    if (ended.outcome() == Outcome.STOPPED) back(plan, Stage.DRAFT);
  }

  private void back(Row.Plan plan, Stage stage) {
    rows.state(plan.id(), stage);
    catalogue.release(holder(plan));
  }

  /** The decision has its number: new versions take force on their day, abolished ones end. */
  private void issue(Row.Plan plan, String person) {
    var today = LocalDate.now(clock);
    var effective =
        plan.effective() == null || plan.effective().isBefore(today) ? today : plan.effective();
    rows.issued(plan.id(), number.of(plan, person), today, effective);
    var act = act(plan, person);
    for (var item : items.of(plan.id())) {
      for (var procedure : item.procedures()) {
        if (procedure.abolished()) catalogue.abolish(procedure.code(), effective, act);
        else if (procedure.changed()) publish(plan, procedure, effective, act);
      }
    }
    catalogue.release(holder(plan));
    audit.note(new Entry(person, null, "issue", "plan " + plan.code()));
  }

  /** The author of the plan has drawn it up, and is told what becomes of running dossiers. */
  private void publish(Row.Plan plan, Row.Procedure procedure, LocalDate effective, Act act) {
    var model = Objects.requireNonNull(procedure.model(), procedure.code());
    var draft = catalogue.addDraft(procedure.code(), model, act(plan, plan.author()));
    published.note(plan.id(), procedure.code(), draft);
    catalogue.publish(draft.id(), effective, act);
  }
}
