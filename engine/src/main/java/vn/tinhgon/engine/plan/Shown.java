package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.LegalRank;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.measure.Percent;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.engine.plan.choice.Goal;
import vn.tinhgon.engine.plan.choice.Reach;
import vn.tinhgon.engine.plan.paper.Amendment;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.target.Ledger;
import vn.tinhgon.rules.AuthorityClass;
import vn.tinhgon.rules.Finding;
import vn.tinhgon.rules.target.CountMode;
import vn.tinhgon.rules.target.TargetProgramme;

/** The shapes of the HTTP contract (api.yaml), one record for each. */
final class Shown {
  private Shown() {}

  record Somebody(String username, String name) {}

  /** A figure before and after; the percent is missing where there was nothing before. */
  record PlanSaving(
      BigDecimal before, BigDecimal after, BigDecimal saved, @Nullable BigDecimal percent) {
    static PlanSaving of(Reduced reduced) {
      return new PlanSaving(reduced.before(), reduced.after(), reduced.saved(), reduced.percent());
    }
  }

  record Reached(
      Goal.Metric metric,
      Text label,
      BigDecimal threshold,
      BigDecimal before,
      BigDecimal saved,
      @Nullable BigDecimal percent,
      boolean met,
      BigDecimal missing) {
    static Reached of(Reach reach) {
      return new Reached(
          reach.goal().metric(),
          Goals.label(reach.goal().metric()),
          reach.goal().percent(),
          reach.before(),
          reach.saved(),
          Percent.of(reach.saved(), reach.before()),
          reach.met(),
          reach.missing());
    }
  }

  record ProgrammeRow(String id, Text name, String legalRef, Text note, CountMode countMode) {
    static ProgrammeRow of(TargetProgramme programme) {
      return new ProgrammeRow(
          programme.id(),
          programme.name(),
          programme.legalRef(),
          programme.note(),
          programme.countMode());
    }
  }

  /**
   * @param accepted an officer has accepted the finding on the procedure's page
   */
  record PlanCut(
      String finding,
      String rule,
      String code,
      Text message,
      AuthorityClass authority,
      boolean accepted) {
    static PlanCut of(Finding finding, boolean accepted) {
      return new PlanCut(
          finding.id(),
          finding.rule(),
          finding.code(),
          finding.message(),
          finding.authority(),
          accepted);
    }
  }

  record ChosenProcedure(
      String code,
      String name,
      boolean abolished,
      List<PlanCut> cuts,
      PlanSaving cost,
      Ledger ledger,
      PlanSaving days,
      int effort,
      int risk) {}

  /** A choice of the front: what it saves, and what it takes. */
  record FrontPoint(
      BigDecimal saved, BigDecimal daysSaved, int cuts, int effort, int risk, boolean proven) {}

  /** A finding that only those above the ministry can allow, with its own estimate. */
  record HigherCut(
      String procedure,
      String name,
      String finding,
      Text message,
      String guard,
      LegalRank rank,
      long costPerYear,
      double days) {}

  /** What may be put into a plan from one procedure: to carry out, and to propose. */
  record PlanOffer(String code, String name, List<PlanCut> cuts, List<HigherCut> higher) {}

  record PlanPlace(String code, String name) {}

  /**
   * An accepted finding between procedures.
   *
   * @param procedures the first of those it is about
   * @param offer what a plan can take up of it; null where each procedure has to be redesigned
   */
  record PlanTogether(
      String finding,
      String rule,
      String code,
      Text message,
      List<PlanPlace> procedures,
      @Nullable PlanOffer offer) {}

  /**
   * A target the law does not let the ministry reach by itself.
   *
   * @param missing in the unit of the metric
   * @param closable whether amending the texts in the way would be enough, by estimate
   * @param by what those above the ministry would have to allow
   */
  record PlanGap(
      Goal.Metric metric, BigDecimal missing, boolean closable, List<HigherCut> by, Text message) {}

  record Proved(
      int atLeast,
      int effortAtLeast,
      int riskAtLeast,
      boolean cuts,
      boolean effort,
      boolean risk,
      int partly) {}

  record PlanChoice(
      int scope,
      boolean met,
      int cuts,
      int effort,
      int risk,
      Proved proved,
      List<Reached> reached,
      List<ChosenProcedure> procedures,
      List<FrontPoint> front,
      List<PlanGap> gaps,
      List<HigherCut> higher,
      String weights) {}

  record PlanRow(
      String code,
      String title,
      @Nullable String programme,
      Stage state,
      Somebody author,
      LocalDateTime changedAt,
      int procedures,
      PlanSaving cost,
      @Nullable PlanSaving handling) {}

  record PlanPage(List<PlanRow> items, long total) {}

  /**
   * @param proposed what only those above the ministry can allow: proposed, not carried out
   */
  record PlanProcedure(
      String code,
      String name,
      boolean abolished,
      List<PlanCut> cuts,
      List<PlanCut> proposed,
      PlanSaving cost,
      PlanSaving time,
      TimeUnit timeUnit) {}

  /** A unit asked for its opinion. */
  record ConsultedUnit(String code, String name) {}

  record PlanItem(
      long id,
      int revision,
      String content,
      String reasons,
      List<Amendment> amendments,
      String roadmap,
      Somebody editedBy,
      LocalDateTime editedAt,
      List<PlanProcedure> procedures,
      PlanSaving cost,
      Ledger ledger) {}

  /** The texts that one authority has to amend. */
  record AmendingAuthority(String authority, List<Amendment> amendments) {}

  record PlanFault(String field, Text message) {}

  record Plan(
      String code,
      String title,
      @Nullable ProgrammeRow programme,
      Stage state,
      Somebody author,
      LocalDateTime madeAt,
      LocalDateTime changedAt,
      @Nullable String dossier,
      @Nullable Integer number,
      @Nullable LocalDate issuedOn,
      @Nullable LocalDate effective,
      @Nullable CountMode countMode,
      List<ConsultedUnit> consulted,
      Urgency urgency,
      List<PlanItem> items,
      PlanSaving cost,
      @Nullable PlanSaving handling,
      List<Reached> reached,
      List<AmendingAuthority> texts,
      List<PlanFault> faults) {}

  /**
   * What somebody proposes to drop.
   *
   * @param finding how it is named among the findings of a plan once it is accepted
   */
  record Proposal(
      String code,
      String procedure,
      String procedureName,
      @Nullable String element,
      @Nullable String elementName,
      String reason,
      AuthorityClass authority,
      String guard,
      Text decider,
      Somebody proposer,
      LocalDateTime madeAt,
      ProposalRows.State state,
      @Nullable Somebody decidedBy,
      @Nullable LocalDateTime decidedAt,
      @Nullable String answer,
      boolean mayDecide,
      String finding) {}

  /**
   * @param mayPropose whether whoever asks heads a unit
   */
  record ProposalPage(List<Proposal> items, long total, boolean mayPropose) {}
}
