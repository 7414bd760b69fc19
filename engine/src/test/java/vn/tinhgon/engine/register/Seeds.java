package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.calendar.WorkingCalendar;
import vn.tinhgon.engine.running.RunningApplication;

/**
 * Two years of a ministry's books, 2022 and 2023, with the figures its press office published:
 * every row comes from its place in the row, so that each run is the same. It goes in as a clerk's
 * sheet would.
 */
public final class Seeds {
  public static final int UNITS = 36;
  public static final int TASKS = 1_829;
  public static final int TASKS_BEFORE = 1_229;
  public static final int INCOMING = 37_782;
  public static final int INCOMING_BEFORE = 33_614;
  public static final int OUTGOING = 9_900;

  private static final int OUTSIDE_IN = 3_000;
  private static final int OUTSIDE_OUT = 412;
  private static final int DIGITISED_IN = 15_000;
  private static final int DIGITISED_OUT = 7_000;
  private static final int MINISTRIES = 548;
  private static final int PROVINCES = 663;
  private static final int UNITS_NOT_FULL = 4;
  private static final int UNSIGNED_EACH = 5;
  private static final String CLERK = "bui.thi.lan";

  private static boolean sown;

  private final Registers registers;
  private final Drafting.Desk desk;
  private final Map<Integer, List<LocalDate>> workingDays = new HashMap<>();

  private Seeds(RunningApplication application) {
    registers = application.bean(Registers.class);
    desk = application.bean(Drafting.class).desk();
  }

  /** Once for all tests; the years lie apart from every other. */
  public static synchronized void sow(RunningApplication application) {
    if (sown) return;
    sown = true;
    units(application.bean(JdbcClient.class));
    var seeds = new Seeds(application);
    seeds.take(Book.TASKS, TASKS_BEFORE, i -> seeds.task(2022, i));
    seeds.take(Book.TASKS, TASKS, i -> seeds.task(2023, i));
    seeds.take(Book.INCOMING, INCOMING_BEFORE, i -> seeds.incoming(2022, i));
    seeds.take(Book.INCOMING, INCOMING, i -> seeds.incoming(2023, i));
    seeds.take(Book.OUTGOING, OUTGOING, seeds::outgoing);
    seeds.take(Book.INTAKE, 4_200, seeds::intake);
    seeds.take(Book.PLAN, 29 + 30 + 8, seeds::planned);
    var totals = application.bean(PlanTotals.class);
    var source = "Chương trình công tác năm 2023";
    totals.put(new PlanTotals.Total(2023, "PROJECT", 31, source, ""), CLERK);
    totals.put(new PlanTotals.Total(2023, "CIRCULAR", 30, source, ""), CLERK);
    totals.put(new PlanTotals.Total(2023, "KEY_TASK", 8, source, ""), CLERK);
    application
        .bean(JdbcClient.class)
        .sql("analyze incoming_documents, outgoing_documents, assigned_tasks, intakes, plan_items")
        .update();
  }

  private static void units(JdbcClient database) {
    for (var u = 0; u < UNITS; u++) {
      database
          .sql("insert into units (code, name) values (?, ?)")
          .params(unit(u), "Đơn vị %02d".formatted(u + 1))
          .update();
    }
  }

  static String unit(int i) {
    return "DV%02d".formatted(i % UNITS + 1);
  }

  private void take(Book book, int count, IntFunction<Map<String, String>> row) {
    var drafts = new ArrayList<Draft>();
    for (var i = 0; i < count; i++) {
      var draft = desk.draft(book, new HashMap<>(row.apply(i)));
      if (!draft.faults().isEmpty()) throw new AssertionError(draft.faults().toString());
      drafts.add(draft);
    }
    registers.addAll(book, drafts, CLERK);
  }

  /**
   * Of each hundred about 92 are done on time; what is open at the year's end is done in January.
   */
  private Map<String, String> task(int year, int i) {
    var assigned = day(year, i * 7);
    var row = new HashMap<String, String>();
    row.put("content", "Nhiệm vụ thứ " + i);
    row.put("origin", i % 3 == 0 ? "GOVERNMENT" : "MINISTER");
    row.put("source", "Kết luận số %d/KL-B".formatted(i));
    row.put("unit", unit(i));
    row.put("evidence", "Báo cáo số %d/BC".formatted(i));
    if (year == 2023 && i < 40) {
      assigned = LocalDate.of(2023, 12, 1);
      row.put("due", i < 15 ? "2023-12-20" : i < 25 ? "2024-01-04" : "2024-01-20");
      row.put("finishedOn", "2024-01-15");
    } else {
      if (assigned.getMonthValue() == 12) assigned = assigned.minusMonths(1);
      var due = assigned.plusDays(20);
      row.put("due", due.toString());
      row.put("finishedOn", due.plusDays(i % 16 == 5 ? 3 : -2).toString());
    }
    row.put("assignedOn", assigned.toString());
    return row;
  }

  private Map<String, String> incoming(int year, int i) {
    var secret = i % 1_000 == 999;
    var at = moment(year, i, year == 2023 ? OUTSIDE_IN : 2_600);
    var row = new HashMap<String, String>();
    row.put("arrivedAt", at.toString());
    row.put("organName", "Cơ quan " + i % 97);
    row.put("codeNumber", String.valueOf(i));
    row.put("codeNotation", "CQ-" + i % 97);
    row.put("subject", "Văn bản thứ " + i);
    row.put("unit", unit(i));
    row.put("due", at.toLocalDate().plusDays(10).toString());
    row.put("finishedOn", at.toLocalDate().plusDays(i % 25 == 7 ? 12 : 6).toString());
    row.put("secrecy", secret ? "CONFIDENTIAL" : "NONE");
    row.put("channel", secret ? "DIRECT" : i % 5 == 0 ? "POST" : "AXIS");
    if (year == 2023 && !secret && digitised(i)) row.put("pagesDigitised", "1");
    return row;
  }

  /** The first so many that are not secret. */
  private static boolean digitised(int i) {
    return i - i / 1_000 < DIGITISED_IN;
  }

  private Map<String, String> outgoing(int i) {
    var row = new HashMap<String, String>();
    var pulls = i % UNITS < UNITS_NOT_FULL && i / UNITS < UNSIGNED_EACH;
    row.put("issuedAt", moment(2023, i, OUTSIDE_OUT).toString());
    row.put("codeNotation", "CV-" + unit(i));
    row.put("subject", "Văn bản đi thứ " + i);
    row.put("unit", unit(i));
    row.put("signerInfo", "Lãnh đạo " + i % 9);
    row.put("signerLevel", i % 20 == 0 ? "5" : i % 4 == 0 ? "4" : "3");
    row.put("toPlaces", "Nơi nhận " + i % 63);
    row.put(
        "recipient",
        i < MINISTRIES ? "MINISTRY" : i < MINISTRIES + PROVINCES ? "PROVINCE" : "INSIDE");
    row.put("channel", i < MINISTRIES + PROVINCES || i % 7 > 0 ? "AXIS" : "POST");
    row.put("signed", String.valueOf(!pulls));
    if (pulls) row.put("whyNotSigned", "Chứng thư số hết hạn");
    if (i < DIGITISED_OUT) row.put("pagesDigitised", "1");
    return row;
  }

  private Map<String, String> intake(int i) {
    var at = moment(2023, i, 0);
    return Map.of(
        "receivedAt", at.toString(),
        "title", "Hồ sơ thứ " + i,
        "applicant", "Người nộp " + i % 500,
        "unit", unit(i),
        "channel", i < 3_200 ? "ONE_STOP" : i < 3_700 ? "ONLINE" : i < 4_000 ? "POST" : "UNIT",
        "due", at.toLocalDate().plusDays(15).toString(),
        "finishedOn", at.toLocalDate().plusDays(9).toString());
  }

  /** 29 of 31 projects are in the book: 10 submitted, 3 of them issued, and 19 still to submit. */
  private Map<String, String> planned(int i) {
    var row = new HashMap<String, String>();
    row.put("kind", i < 29 ? "PROJECT" : i < 59 ? "CIRCULAR" : "KEY_TASK");
    row.put("title", "Nội dung thứ " + i);
    row.put("plannedOn", "2023-01-05");
    row.put("unit", unit(i));
    row.put("due", "2023-12-15");
    row.put("submittedOn", i < 10 ? "2023-09-01" : "2024-02-01");
    row.put("finishedOn", i < 3 ? "2023-10-01" : "2024-03-01");
    return row;
  }

  /** The first so many in the evening, the others in the morning of a working day. */
  private LocalDateTime moment(int year, int i, int outside) {
    return i < outside ? day(year, i).atTime(19, i % 60) : day(year, i).atTime(8 + i % 3, i % 60);
  }

  private LocalDate day(int year, int i) {
    var days =
        workingDays.computeIfAbsent(
            year,
            y ->
                IntStream.rangeClosed(1, 350)
                    .mapToObj(n -> LocalDate.ofYearDay(y, n))
                    .filter(WorkingCalendar.vietnam()::isWorkingDay)
                    .toList());
    return days.get(i % days.size());
  }
}
