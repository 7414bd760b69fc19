package vn.tinhgon.engine.report;

import static vn.tinhgon.engine.report.ReportTable.Kind.COUNT;
import static vn.tinhgon.engine.report.ReportTable.Kind.PERCENT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.register.Book;
import vn.tinhgon.engine.register.Figure;
import vn.tinhgon.engine.register.Tallied.Counts;
import vn.tinhgon.engine.register.Tallied.Split;

/** The columns of each table of the books, and how each value comes from the counts. */
enum Layouts {
  TASKS(
      Book.TASKS,
      Split.UNIT,
      "unit",
      new Text("Nhiệm vụ theo đơn vị", "Tasks by unit"),
      List.of(
          figure(Figure.ALL),
          figure(Figure.CARRIED),
          figure(Figure.NEW),
          figure(Figure.ON_TIME),
          figure(Figure.DONE_LATE),
          figure(Figure.OVERDUE),
          figure(Figure.DUE_SOON),
          figure(Figure.IN_TERM),
          Extra.ON_TIME_RATE.entry(),
          Extra.GROWTH.entry()),
      List.of(
          List.of("ALL", "CARRIED", "NEW"),
          List.of("ALL", "ON_TIME", "DONE_LATE", "OVERDUE", "DUE_SOON", "IN_TERM"))),
  INCOMING(
      Book.INCOMING,
      Split.UNIT,
      "unit",
      new Text("Văn bản đến theo đơn vị", "Incoming documents by unit"),
      List.of(
          figure(Figure.ALL),
          figure(Figure.ON_TIME),
          figure(Figure.DONE_LATE),
          figure(Figure.OVERDUE),
          figure(Figure.DUE_SOON),
          figure(Figure.IN_TERM),
          figure(Figure.OUT_OF_HOURS),
          figure(Figure.ELECTRONIC),
          Extra.PAGES.entry(),
          Extra.ON_TIME_RATE.entry(),
          Extra.OUT_OF_HOURS_SHARE.entry(),
          Extra.GROWTH.entry()),
      List.of(List.of("ALL", "ON_TIME", "DONE_LATE", "OVERDUE", "DUE_SOON", "IN_TERM"))),
  OUTGOING(
      Book.OUTGOING,
      Split.UNIT,
      "unit",
      new Text("Văn bản đi và ký số theo đơn vị", "Outgoing documents and signatures by unit"),
      List.of(
          figure(Figure.ALL),
          figure(Figure.SECRET),
          figure(Figure.SIGNABLE),
          figure(Figure.SIGNED),
          figure(Figure.VERIFIED),
          figure(Figure.DECLARED),
          figure(Figure.UNSIGNED),
          figure(Figure.OUT_OF_HOURS),
          Extra.OUT_OF_HOURS_SHARE.entry(),
          Extra.PAGES.entry(),
          Extra.SIGNATURE_RATE.entry(),
          Extra.GROWTH.entry()),
      List.of(
          List.of("ALL", "SECRET", "SIGNABLE"),
          List.of("SIGNABLE", "SIGNED", "UNSIGNED"),
          List.of("SIGNED", "VERIFIED", "DECLARED"))),
  PASSING(
      Book.INCOMING,
      Split.UNIT,
      "unit",
      new Text("Chuyển giao văn bản đến theo đơn vị", "Passing on of incoming documents by unit"),
      List.of(
          figure(Figure.PASSED),
          figure(Figure.PASSED_LATE),
          figure(Figure.PASS_OVERDUE),
          figure(Figure.TO_PASS),
          Extra.PASSED_RATE.entry()),
      List.of()),
  SENDING(
      Book.OUTGOING,
      Split.UNIT,
      "unit",
      new Text("Cấp số, phát hành văn bản đi theo đơn vị", "Numbering and sending by unit"),
      List.of(
          figure(Figure.SENT),
          figure(Figure.SENT_LATE),
          figure(Figure.SEND_OVERDUE),
          figure(Figure.TO_SEND),
          figure(Figure.NUMBERED_LATE),
          Extra.SENT_RATE.entry()),
      List.of()),
  CHANNELS(
      Book.OUTGOING,
      Split.MONTH,
      null,
      new Text("Gửi văn bản điện tử theo tháng", "Electronic dispatch by month"),
      List.of(
          figure(Figure.TO_MINISTRIES),
          figure(Figure.TO_MINISTRIES_ELECTRONIC),
          Extra.MINISTRIES_RATE.entry(),
          figure(Figure.TO_PROVINCES),
          figure(Figure.TO_PROVINCES_ELECTRONIC),
          Extra.PROVINCES_RATE.entry()),
      List.of()),
  INTAKE(
      Book.INTAKE,
      Split.UNIT,
      "unit",
      new Text("Hồ sơ tiếp nhận theo đơn vị", "Intake by unit"),
      List.of(
          figure(Figure.ALL),
          figure(Figure.ONE_STOP),
          figure(Figure.ONLINE),
          figure(Figure.POST),
          figure(Figure.STRAIGHT),
          Extra.ONE_STOP_SHARE.entry(),
          figure(Figure.ON_TIME),
          figure(Figure.DONE_LATE),
          figure(Figure.OVERDUE),
          figure(Figure.DUE_SOON),
          figure(Figure.IN_TERM),
          Extra.ON_TIME_RATE.entry(),
          Extra.GROWTH.entry()),
      List.of(
          List.of("ALL", "ONE_STOP", "ONLINE", "POST", "STRAIGHT"),
          List.of("ALL", "ON_TIME", "DONE_LATE", "OVERDUE", "DUE_SOON", "IN_TERM"))),
  SIGNERS(
      Book.OUTGOING,
      Split.SIGNER,
      null,
      new Text("Văn bản ký theo lãnh đạo và cấp ký", "Documents by signer and level"),
      List.of(figure(Figure.ALL), figure(Figure.SIGNED), Extra.SIGNATURE_RATE.entry()),
      List.of());

  private final Book book;
  private final Split split;
  private final @Nullable String field;
  private final Text title;
  private final List<Entry> entries;
  private final List<List<String>> sums;

  Layouts(
      Book book,
      Split split,
      @Nullable String field,
      Text title,
      List<Entry> entries,
      List<List<String>> sums) {
    this.book = book;
    this.split = split;
    this.field = field;
    this.title = title;
    this.entries = entries;
    this.sums = sums;
  }

  /** How a column's value comes from what was counted now and in the previous period. */
  record Entry(ReportTable.Column column, BiFunction<Counts, Counts, @Nullable BigDecimal> value) {}

  private static Entry figure(Figure figure) {
    return new Entry(
        new ReportTable.Column(figure.name(), figure.label(), COUNT, figure),
        (now, before) -> BigDecimal.valueOf(now.of(figure)));
  }

  /** Values that no single figure counts. */
  enum Extra {
    ON_TIME_RATE("Tỷ lệ đúng hạn", "On-time rate", (now, before) -> onTimeRate(now)),
    OUT_OF_HOURS_SHARE(
        "Tỷ lệ ngoài giờ",
        "Out-of-hours share",
        (now, before) -> Shares.share(now.of(Figure.OUT_OF_HOURS), now.of(Figure.ALL))),
    SIGNATURE_RATE(
        "Tỷ lệ ký số",
        "Signature rate",
        (now, before) -> Shares.share(now.of(Figure.SIGNED), now.of(Figure.SIGNABLE))),
    PASSED_RATE("Tỷ lệ đúng hạn", "In time", (now, before) -> passedRate(now)),
    SENT_RATE("Tỷ lệ đúng hạn", "In time", (now, before) -> sentRate(now)),
    MINISTRIES_RATE(
        "Tỷ lệ điện tử",
        "Electronic",
        (now, before) ->
            Shares.share(now.of(Figure.TO_MINISTRIES_ELECTRONIC), now.of(Figure.TO_MINISTRIES))),
    PROVINCES_RATE(
        "Tỷ lệ điện tử",
        "Electronic",
        (now, before) ->
            Shares.share(now.of(Figure.TO_PROVINCES_ELECTRONIC), now.of(Figure.TO_PROVINCES))),
    ONE_STOP_SHARE(
        "Tỷ lệ qua một cửa",
        "One-stop share",
        (now, before) -> Shares.share(now.of(Figure.ONE_STOP), now.of(Figure.ALL))),
    GROWTH(
        "Tăng, giảm so với kỳ trước",
        "Growth",
        (now, before) -> Shares.growth(before.of(Figure.ALL), now.of(Figure.ALL))),
    PAGES(
        "Số trang số hóa",
        "Pages digitised",
        (now, before) -> BigDecimal.valueOf(now.pagesDigitised()));

    private final Text label;
    private final BiFunction<Counts, Counts, @Nullable BigDecimal> value;

    Extra(String vi, String en, BiFunction<Counts, Counts, @Nullable BigDecimal> value) {
      this.label = new Text(vi, en);
      this.value = value;
    }

    Entry entry() {
      var kind = this == PAGES ? COUNT : PERCENT;
      return new Entry(new ReportTable.Column(name(), label, kind, null), value);
    }
  }

  /** Of all that is finished or should be. */
  static @Nullable BigDecimal onTimeRate(Counts now) {
    var onTime = now.of(Figure.ON_TIME);
    return Shares.share(onTime, onTime + now.of(Figure.DONE_LATE) + now.of(Figure.OVERDUE));
  }

  /** Of all that was passed on or should be. */
  static @Nullable BigDecimal passedRate(Counts now) {
    var inTime = now.of(Figure.PASSED);
    return Shares.share(inTime, inTime + now.of(Figure.PASSED_LATE) + now.of(Figure.PASS_OVERDUE));
  }

  /** Of all that was sent or should be. */
  static @Nullable BigDecimal sentRate(Counts now) {
    var inTime = now.of(Figure.SENT);
    return Shares.share(inTime, inTime + now.of(Figure.SENT_LATE) + now.of(Figure.SEND_OVERDUE));
  }

  Book book() {
    return book;
  }

  Split split() {
    return split;
  }

  @Nullable String field() {
    return field;
  }

  Text title() {
    return title;
  }

  List<List<String>> sums() {
    return sums;
  }

  Text partLabel() {
    return switch (split) {
      case MONTH -> new Text("Tháng", "Month");
      case SIGNER -> new Text("Người ký", "Signer");
      case UNIT, KIND, NOT -> new Text("Đơn vị", "Unit");
    };
  }

  List<ReportTable.Column> columns() {
    return entries.stream().map(Entry::column).toList();
  }

  List<@Nullable BigDecimal> values(Counts now, Counts before) {
    var values = new ArrayList<@Nullable BigDecimal>();
    entries.forEach(entry -> values.add(entry.value().apply(now, before)));
    return values;
  }
}
