package vn.tinhgon.bpmn.measure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Limit;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Profile.CostMethod;
import vn.tinhgon.bpmn.Step;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.TimeUnit;
import vn.tinhgon.bpmn.lexicon.Inference;

/** What the measures took for granted, to be shown beside them. */
final class Assumed {

  private Assumed() {}

  static List<Inference> of(Procedure procedure, Odds odds) {
    var notes = new ArrayList<Inference>();
    for (var step : procedure.steps()) days(step, notes);
    notes.addAll(odds.notes());
    mixedDays(procedure, notes);
    rate(procedure, notes);
    return notes;
  }

  private static void days(Step step, List<Inference> notes) {
    var time = StepTime.of(step);
    var because =
        switch (time.source()) {
          case LIMIT, NONE -> null;
          case P90 ->
              new Text(
                  "Chưa có thời hạn: lấy số ngày mà chín phần mười số lần chạy đã xong.",
                  "No limit: taken from the days within which nine of ten runs ended.");
          case EFFORT ->
              new Text(
                  "Chưa có thời hạn: lấy thời gian chờ cộng giờ công chia 8.",
                  "No limit: waiting time plus effort divided by 8 hours.");
        };
    if (because != null) {
      notes.add(new Inference(step.id(), "limit", Percent.plain(time.days()), because));
    }
  }

  private static void mixedDays(Procedure procedure, List<Inference> notes) {
    boolean working =
        procedure.steps().stream().anyMatch(step -> in(step.limit(), TimeUnit.WORKING_DAY));
    if (!working) return;
    for (var step : procedure.steps()) {
      if (!in(step.limit(), TimeUnit.DAY)) continue;
      notes.add(
          new Inference(
              step.id(),
              "limitUnit",
              "WORKING_DAY",
              new Text(
                  "Quy trình dùng lẫn ngày và ngày làm việc: một ngày được tính là một ngày làm việc.",
                  "Days and working days are mixed: a calendar day counts as one working day.")));
    }
  }

  private static boolean in(@Nullable Limit limit, TimeUnit unit) {
    return limit != null && limit.unit() == unit;
  }

  private static void rate(Procedure procedure, List<Inference> notes) {
    if (procedure.profile().hourlyRate() != null || procedure.dossiersPerYear() == null) return;
    boolean internal = YearlyCost.method(procedure) == CostMethod.EFFORT_INTERNAL;
    var rate = internal ? HourlyRate.ofLevel(1) : HourlyRate.ofSubject();
    notes.add(
        new Inference(
            procedure.id(),
            "hourlyRate",
            rate.value().toPlainString(),
            new Text(
                (internal ? "Theo bảng đơn giá từng cấp, " : "Theo bảng đơn giá giờ, ")
                    + rate.source()
                    + ".",
                (internal ? "From the rate table by level, " : "From the table of hourly rates, ")
                    + rate.source()
                    + ".")));
  }
}
