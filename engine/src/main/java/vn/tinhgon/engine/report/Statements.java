package vn.tinhgon.engine.report;

import static vn.tinhgon.engine.report.Shares.compared;
import static vn.tinhgon.engine.report.Shares.number;
import static vn.tinhgon.engine.report.Shares.percent;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.register.Book;
import vn.tinhgon.engine.register.Figure;
import vn.tinhgon.engine.register.Tallied;
import vn.tinhgon.engine.register.Tallied.Counts;
import vn.tinhgon.engine.report.Report.Claim;
import vn.tinhgon.engine.report.Report.Statement;

/** The text of a report, written from the counts and not read off the tables. */
final class Statements {
  private Statements() {}

  static List<Statement> of(Tallied now, Tallied before, ReportTable outgoing) {
    var told = new ArrayList<Statement>();
    told.add(tasks(now.all(Book.TASKS), before.all(Book.TASKS)));
    told.addAll(incoming(now.all(Book.INCOMING), before.all(Book.INCOMING)));
    var in = now.all(Book.INCOMING);
    if (in.of(Figure.PASSED) + in.of(Figure.PASSED_LATE) + in.of(Figure.PASS_OVERDUE) > 0) {
      told.add(passing(in));
    }
    var out = now.all(Book.OUTGOING);
    told.addAll(outgoing(out, before.all(Book.OUTGOING)));
    if (out.of(Figure.SENT) + out.of(Figure.SENT_LATE) + out.of(Figure.SEND_OVERDUE) > 0) {
      told.add(sending(out));
    }
    told.add(signed(out, outgoing));
    if (out.of(Figure.TO_MINISTRIES) + out.of(Figure.TO_PROVINCES) > 0) told.add(channels(out));
    told.add(intake(now.all(Book.INTAKE)));
    return told;
  }

  private static Statement tasks(Counts now, Counts before) {
    var all = now.of(Figure.ALL);
    var compared = compared(before.of(Figure.ALL), all);
    var rate = percent(Layouts.onTimeRate(now));
    return new Statement(
        new Text(
            "Theo dõi %s nhiệm vụ, %s: %s xong đúng hạn, %s xong quá hạn, %s quá hạn chưa xong, %s sắp đến hạn; tỷ lệ đúng hạn %s."
                .formatted(
                    number(all),
                    compared.vi(),
                    number(now.of(Figure.ON_TIME)),
                    number(now.of(Figure.DONE_LATE)),
                    number(now.of(Figure.OVERDUE)),
                    number(now.of(Figure.DUE_SOON)),
                    rate.vi()),
            "%,d tasks followed, %s: %,d done on time, %,d done late, %,d overdue, %,d coming due; %s on time."
                .formatted(
                    all,
                    compared.en(),
                    now.of(Figure.ON_TIME),
                    now.of(Figure.DONE_LATE),
                    now.of(Figure.OVERDUE),
                    now.of(Figure.DUE_SOON),
                    rate.en())),
        claims(
            "TASKS",
            now,
            Figure.ALL,
            Figure.ON_TIME,
            Figure.DONE_LATE,
            Figure.OVERDUE,
            Figure.DUE_SOON));
  }

  private static List<Statement> incoming(Counts now, Counts before) {
    var all = now.of(Figure.ALL);
    var compared = compared(before.of(Figure.ALL), all);
    return List.of(
        new Statement(
            new Text(
                "Tiếp nhận %s văn bản đến, %s; số hóa %s trang."
                    .formatted(number(all), compared.vi(), number(now.pagesDigitised())),
                "%,d documents came in, %s; %,d pages were digitised."
                    .formatted(all, compared.en(), now.pagesDigitised())),
            List.of(
                claim("INCOMING", "ALL", all), claim("INCOMING", "PAGES", now.pagesDigitised()))),
        outOfHours("INCOMING", "văn bản đến", "incoming documents", now));
  }

  private static List<Statement> outgoing(Counts now, Counts before) {
    var all = now.of(Figure.ALL);
    var compared = compared(before.of(Figure.ALL), all);
    return List.of(
        new Statement(
            new Text(
                "Phát hành %s văn bản đi, %s; số hóa %s trang."
                    .formatted(number(all), compared.vi(), number(now.pagesDigitised())),
                "%,d documents were issued, %s; %,d pages were digitised."
                    .formatted(all, compared.en(), now.pagesDigitised())),
            List.of(
                claim("OUTGOING", "ALL", all), claim("OUTGOING", "PAGES", now.pagesDigitised()))),
        outOfHours("OUTGOING", "văn bản đi", "outgoing documents", now));
  }

  /** Nghị định 30/2020 Đ.23: passed on the same day, the next working day at the latest. */
  private static Statement passing(Counts now) {
    var rate = percent(Layouts.passedRate(now));
    return new Statement(
        new Text(
            "Chuyển giao đúng hạn %s văn bản đến (%s), quá hạn %s; %s quá hạn chưa chuyển giao."
                .formatted(
                    number(now.of(Figure.PASSED)),
                    rate.vi(),
                    number(now.of(Figure.PASSED_LATE)),
                    number(now.of(Figure.PASS_OVERDUE))),
            "%,d incoming documents passed on in time (%s), %,d late; %,d overdue and not passed on."
                .formatted(
                    now.of(Figure.PASSED),
                    rate.en(),
                    now.of(Figure.PASSED_LATE),
                    now.of(Figure.PASS_OVERDUE))),
        claims("PASSING", now, Figure.PASSED, Figure.PASSED_LATE, Figure.PASS_OVERDUE));
  }

  /** Nghị định 30/2020 Đ.15, Đ.18: numbered and sent the next working day at the latest. */
  private static Statement sending(Counts now) {
    var rate = percent(Layouts.sentRate(now));
    return new Statement(
        new Text(
            "Phát hành đúng hạn sau khi ký %s văn bản đi (%s), quá hạn %s; %s quá hạn chưa phát hành; %s cấp số quá hạn."
                .formatted(
                    number(now.of(Figure.SENT)),
                    rate.vi(),
                    number(now.of(Figure.SENT_LATE)),
                    number(now.of(Figure.SEND_OVERDUE)),
                    number(now.of(Figure.NUMBERED_LATE))),
            "%,d documents sent in time once signed (%s), %,d late; %,d overdue and not sent; %,d numbered late."
                .formatted(
                    now.of(Figure.SENT),
                    rate.en(),
                    now.of(Figure.SENT_LATE),
                    now.of(Figure.SEND_OVERDUE),
                    now.of(Figure.NUMBERED_LATE))),
        claims(
            "SENDING",
            now,
            Figure.SENT,
            Figure.SENT_LATE,
            Figure.SEND_OVERDUE,
            Figure.NUMBERED_LATE));
  }

  private static Statement outOfHours(String table, String vi, String en, Counts now) {
    var outside = now.of(Figure.OUT_OF_HOURS);
    var share = percent(Shares.share(outside, now.of(Figure.ALL)));
    return new Statement(
        new Text(
            "%s %s được xử lý ngoài giờ hành chính (%s)."
                .formatted(number(outside), vi, share.vi()),
            "%,d %s were handled out of hours (%s).".formatted(outside, en, share.en())),
        claims(table, now, Figure.OUT_OF_HOURS));
  }

  private static Statement signed(Counts out, ReportTable table) {
    var signed = out.of(Figure.SIGNED);
    var signable = out.of(Figure.SIGNABLE);
    var rate = percent(Shares.share(signed, signable));
    var units =
        table.lines().stream().filter(l -> table.count(l, "SIGNABLE").signum() > 0).toList();
    var above = units.stream().filter(line -> compare(table, line, 90) > 0).count();
    var full = units.stream().filter(line -> compare(table, line, 100) == 0).count();
    return new Statement(
        new Text(
            "Ký số %s/%s văn bản đi (%s); %d/%d đơn vị đạt trên 90%%, %d đơn vị đạt 100%%. Trong số đã ký, chương trình kiểm tra được chữ ký của %s văn bản, %s văn bản do đơn vị khai báo."
                .formatted(
                    number(signed),
                    number(signable),
                    rate.vi(),
                    above,
                    units.size(),
                    full,
                    number(out.of(Figure.VERIFIED)),
                    number(out.of(Figure.DECLARED))),
            "%,d of %,d issued documents signed digitally (%s); %d of %d units above 90%%, %d at 100%%. Of the signed ones the program has verified %,d, %,d are only declared."
                .formatted(
                    signed,
                    signable,
                    rate.en(),
                    above,
                    units.size(),
                    full,
                    out.of(Figure.VERIFIED),
                    out.of(Figure.DECLARED))),
        claims("OUTGOING", out, Figure.SIGNED, Figure.SIGNABLE, Figure.VERIFIED, Figure.DECLARED));
  }

  /** By the counts, since a rounded 100 % may hide one unsigned document. */
  private static int compare(ReportTable table, ReportTable.Line line, int percent) {
    var signed = table.count(line, "SIGNED").multiply(BigDecimal.valueOf(100));
    return signed.compareTo(table.count(line, "SIGNABLE").multiply(BigDecimal.valueOf(percent)));
  }

  private static Statement channels(Counts out) {
    var ministries = out.of(Figure.TO_MINISTRIES);
    var provinces = out.of(Figure.TO_PROVINCES);
    var byNetM = out.of(Figure.TO_MINISTRIES_ELECTRONIC);
    var byNetP = out.of(Figure.TO_PROVINCES_ELECTRONIC);
    return new Statement(
        new Text(
            "Gửi điện tử %s/%s văn bản tới bộ, ngành (%s) và %s/%s văn bản tới địa phương (%s)."
                .formatted(
                    number(byNetM),
                    number(ministries),
                    percent(Shares.share(byNetM, ministries)).vi(),
                    number(byNetP),
                    number(provinces),
                    percent(Shares.share(byNetP, provinces)).vi()),
            "%,d of %,d documents went to ministries electronically (%s), %,d of %,d to provinces (%s)."
                .formatted(
                    byNetM,
                    ministries,
                    percent(Shares.share(byNetM, ministries)).en(),
                    byNetP,
                    provinces,
                    percent(Shares.share(byNetP, provinces)).en())),
        List.of());
  }

  private static Statement intake(Counts now) {
    var all = now.of(Figure.ALL);
    var desk = now.of(Figure.ONE_STOP);
    var share = percent(Shares.share(desk, all));
    return new Statement(
        new Text(
            "Tiếp nhận %s hồ sơ, trong đó %s hồ sơ trực tiếp qua Bộ phận Một cửa (%s)."
                .formatted(number(all), number(desk), share.vi()),
            "%,d dossiers were received, %,d of them at the one-stop desk (%s)."
                .formatted(all, desk, share.en())),
        claims("INTAKE", now, Figure.ALL, Figure.ONE_STOP));
  }

  private static List<Claim> claims(String table, Counts counts, Figure... figures) {
    return List.of(figures).stream()
        .map(figure -> claim(table, figure.name(), counts.of(figure)))
        .toList();
  }

  private static Claim claim(String table, String column, long value) {
    return new Claim(table, column, BigDecimal.valueOf(value));
  }
}
