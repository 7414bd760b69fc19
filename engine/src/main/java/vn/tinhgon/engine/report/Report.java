package vn.tinhgon.engine.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * A periodic report: tables, and the sentences that tell them.
 *
 * @param at the day it is seen from
 * @param gaps where the ministry's own figures leave something unexplained; told, not hidden
 * @param pulledDown documents without digital signature, which lower the rate of their unit
 */
record Report(
    LocalDate from,
    LocalDate to,
    LocalDate at,
    LocalDate previousFrom,
    LocalDate previousTo,
    List<Statement> statements,
    List<ReportTable> tables,
    List<Text> gaps,
    List<Pull> pulledDown,
    ReportCost cost) {

  /** A sentence and the figures it names, each with the place in the tables it must agree with. */
  record Statement(Text text, List<Claim> claims) {}

  /**
   * @param table id of a table
   * @param column id of the column whose total is meant
   * @param value as the sentence says it
   */
  record Claim(String table, String column, @Nullable BigDecimal value) {}

  record Pull(
      int year,
      int number,
      String notation,
      String unit,
      String unitName,
      @Nullable String subject,
      @Nullable String why) {}
}
