package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Profile.CostMethod;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.plan.paper.TimeTaken;
import vn.tinhgon.engine.target.Ledger;
import vn.tinhgon.rules.AuthorityClass;
import vn.tinhgon.rules.target.CountMode;

/** The rows of a plan. */
final class Row {
  private Row() {}

  record Plan(
      long id,
      String code,
      String title,
      @Nullable String programme,
      Stage state,
      String author,
      LocalDateTime madeAt,
      LocalDateTime changedAt,
      @Nullable String dossier,
      @Nullable Integer number,
      @Nullable LocalDate issuedOn,
      @Nullable LocalDate effective,
      @Nullable CountMode countMode,
      List<String> consulted,
      Urgency urgency) {

    public Plan {
      consulted = List.copyOf(consulted);
    }
  }

  record Item(
      long id,
      int revision,
      Wording wording,
      String editedBy,
      LocalDateTime editedAt,
      List<Procedure> procedures) {

    Reduced cost() {
      return procedures.stream().map(Procedure::cost).reduce(Reduced.of(0, 0), Reduced::plus);
    }

    /** One for all its procedures: figures of two ledgers have no sum. */
    Ledger ledger() {
      return procedures.get(0).ledger();
    }
  }

  /** A finding as it was carried out, or proposed to those above the ministry. */
  record Cut(String finding, String rule, String code, Text message, AuthorityClass authority) {}

  /**
   * @param proposed what only those above the ministry can allow: nothing of it is carried out
   * @param timeBefore the term as the annex prints it
   * @param own its wording by itself, for the day its item is split
   * @param daysBefore expected working days, as targets count them
   */
  record Procedure(
      long version,
      String code,
      String name,
      List<Cut> cuts,
      List<Cut> proposed,
      boolean abolished,
      long costBefore,
      long costAfter,
      BigDecimal timeBefore,
      BigDecimal timeAfter,
      TimeUnit timeUnit,
      double daysBefore,
      double daysAfter,
      CostMethod costMethod,
      Wording own,
      byte @Nullable [] model) {

    Reduced cost() {
      return Reduced.of(costBefore, costAfter);
    }

    TimeTaken time() {
      return new TimeTaken(Reduced.of(timeBefore, timeAfter), timeUnit);
    }

    Ledger ledger() {
      return Ledger.of(costMethod);
    }

    Procedure worded(Wording wording) {
      return new Procedure(
          version,
          code,
          name,
          cuts,
          proposed,
          abolished,
          costBefore,
          costAfter,
          timeBefore,
          timeAfter,
          timeUnit,
          daysBefore,
          daysAfter,
          costMethod,
          wording,
          model);
    }

    boolean merged() {
      return abolished && cuts.stream().anyMatch(cut -> cut.rule().startsWith("merge-"));
    }

    boolean changed() {
      return abolished || !cuts.isEmpty();
    }
  }
}
