package vn.tinhgon.engine.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.engine.plan.paper.Reduced;
import vn.tinhgon.engine.plan.paper.TimeTaken;
import vn.tinhgon.rules.AuthorityClass;

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
      @Nullable LocalDate effective) {}

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
  }

  /** A finding as it was carried out. */
  record Cut(String finding, String rule, String code, Text message, AuthorityClass authority) {}

  record Procedure(
      long version,
      String code,
      String name,
      List<Cut> cuts,
      boolean abolished,
      long costBefore,
      long costAfter,
      BigDecimal timeBefore,
      BigDecimal timeAfter,
      TimeUnit timeUnit,
      byte @Nullable [] model) {

    Reduced cost() {
      return Reduced.of(costBefore, costAfter);
    }

    TimeTaken time() {
      return new TimeTaken(Reduced.of(timeBefore, timeAfter), timeUnit);
    }

    boolean changed() {
      return abolished || !cuts.isEmpty();
    }
  }
}
