package vn.tinhgon.engine.register;

import static vn.tinhgon.engine.register.Book.INCOMING;
import static vn.tinhgon.engine.register.Book.INTAKE;
import static vn.tinhgon.engine.register.Book.OUTGOING;
import static vn.tinhgon.engine.register.Book.PLAN;
import static vn.tinhgon.engine.register.Book.TASKS;

import java.util.Set;
import vn.tinhgon.bpmn.Text;

/**
 * What reports count. A figure and the list of its rows are the same condition, so that whoever
 * opens a figure finds exactly as many rows.
 */
public enum Figure {
  ALL("Tổng số", "All", "true", Book.values()),
  NEW("Mới trong kỳ", "New in the period", "day >= :from", TASKS, PLAN),
  CARRIED("Kỳ trước chuyển sang", "Carried over", "day < :from", TASKS, PLAN),
  ON_TIME(
      "Xong đúng hạn",
      "Done on time",
      Conditions.DONE + " and (due is null or finished_on <= due)",
      INCOMING,
      TASKS,
      INTAKE),
  DONE_LATE(
      "Xong quá hạn",
      "Done late",
      Conditions.DONE + " and finished_on > due",
      INCOMING,
      TASKS,
      INTAKE),
  OVERDUE(
      "Quá hạn chưa xong",
      "Overdue",
      Conditions.OPEN + " and due < :at",
      INCOMING,
      TASKS,
      PLAN,
      INTAKE),
  DUE_SOON(
      "Sắp đến hạn",
      "Coming due",
      Conditions.OPEN + " and due >= :at and due <= :soon",
      INCOMING,
      TASKS,
      PLAN,
      INTAKE),
  IN_TERM(
      "Còn trong hạn",
      "Within term",
      Conditions.OPEN + " and (due is null or due > :soon)",
      INCOMING,
      TASKS,
      PLAN,
      INTAKE),
  OUT_OF_HOURS("Ngoài giờ hành chính", "Out of hours", "out_of_hours", INCOMING, OUTGOING, INTAKE),
  ELECTRONIC(
      "Qua kênh điện tử",
      "By electronic channel",
      "channel in ('AXIS', 'EMAIL')",
      INCOMING,
      OUTGOING),
  SECRET("Văn bản mật", "Secret", "secrecy <> 'NONE'", INCOMING, OUTGOING),
  SIGNABLE("Thuộc diện ký số", "To be signed digitally", "secrecy = 'NONE'", OUTGOING),
  SIGNED("Đã ký số", "Digitally signed", "secrecy = 'NONE' and signed", OUTGOING),
  UNSIGNED("Chưa ký số", "Not signed digitally", "secrecy = 'NONE' and not signed", OUTGOING),
  VERIFIED(
      "Ký số đã kiểm tra",
      "Signature verified",
      "secrecy = 'NONE' and signed and signature = 'VALID'",
      OUTGOING),
  DECLARED(
      "Ký số do khai báo",
      "Signature only declared",
      "secrecy = 'NONE' and signed and signature is null",
      OUTGOING),
  NUMBERED_LATE("Cấp số quá hạn", "Numbered late", "issued_at > number_due", OUTGOING),
  PASSED(
      "Chuyển giao đúng hạn",
      "Passed on in time",
      Conditions.PASSED + " <= :until and " + Conditions.PASSED + " <= pass_due",
      INCOMING),
  PASSED_LATE(
      "Chuyển giao quá hạn",
      "Passed on late",
      Conditions.PASSED + " <= :until and " + Conditions.PASSED + " > pass_due",
      INCOMING),
  PASS_OVERDUE(
      "Quá hạn chưa chuyển giao",
      "Overdue, not passed on",
      "pass_due < :until and coalesce(" + Conditions.PASSED + " > :until, true)",
      INCOMING),
  TO_PASS(
      "Chờ chuyển giao, còn hạn",
      "To be passed on, within term",
      "pass_due >= :until and coalesce(" + Conditions.PASSED + " > :until, true)",
      INCOMING),
  SENT("Phát hành đúng hạn", "Sent in time", "sent_at <= :until and sent_at <= pass_due", OUTGOING),
  SENT_LATE("Phát hành quá hạn", "Sent late", "sent_at <= :until and sent_at > pass_due", OUTGOING),
  SEND_OVERDUE(
      "Quá hạn chưa phát hành",
      "Overdue, not sent",
      "pass_due < :until and coalesce(sent_at > :until, true)",
      OUTGOING),
  TO_SEND(
      "Chờ phát hành, còn hạn",
      "To be sent, within term",
      "pass_due >= :until and coalesce(sent_at > :until, true)",
      OUTGOING),
  TO_MINISTRIES(
      "Gửi bộ, ngành", "To ministries", "secrecy = 'NONE' and recipient = 'MINISTRY'", OUTGOING),
  TO_MINISTRIES_ELECTRONIC(
      "Gửi bộ, ngành qua mạng",
      "To ministries, electronic",
      "secrecy = 'NONE' and recipient = 'MINISTRY' and channel in ('AXIS', 'EMAIL')",
      OUTGOING),
  TO_PROVINCES(
      "Gửi địa phương", "To provinces", "secrecy = 'NONE' and recipient = 'PROVINCE'", OUTGOING),
  TO_PROVINCES_ELECTRONIC(
      "Gửi địa phương qua mạng",
      "To provinces, electronic",
      "secrecy = 'NONE' and recipient = 'PROVINCE' and channel in ('AXIS', 'EMAIL')",
      OUTGOING),
  SUBMITTED("Đã trình", "Submitted", Conditions.SUBMITTED, PLAN),
  ISSUED("Đã ban hành, hoàn thành", "Issued or finished", Conditions.DONE, PLAN),
  AWAITING(
      "Đã trình, chưa ban hành",
      "Submitted, not issued",
      "(" + Conditions.SUBMITTED + ") and " + Conditions.OPEN,
      PLAN),
  TO_SUBMIT("Chưa trình", "Not submitted", "not (" + Conditions.SUBMITTED + ")", PLAN),
  ONE_STOP("Tại Bộ phận Một cửa", "At the one-stop desk", "channel = 'ONE_STOP'", INTAKE),
  ONLINE("Trực tuyến", "Online", "channel = 'ONLINE'", INTAKE),
  POST("Bưu chính", "By post", "channel = 'POST'", INTAKE),
  STRAIGHT("Gửi thẳng đơn vị", "Straight to a unit", "channel = 'UNIT'", INTAKE);

  private final Text label;
  private final String condition;
  private final Set<Book> books;

  Figure(String vi, String en, String condition, Book... books) {
    this.label = new Text(vi, en);
    this.condition = condition;
    this.books = Set.of(books);
  }

  public Text label() {
    return label;
  }

  public boolean of(Book book) {
    return books.contains(book);
  }

  /** Over the columns of the book and :from, :at, :until, :soon. */
  String condition() {
    return condition;
  }

  /** The entries a period is about: those that came in it, or those that were open in it. */
  static String within(Book book) {
    return book.carriesOver()
        ? "day <= :to and (finished_on is null or finished_on >= :from)"
        : "day >= :from and day <= :to";
  }

  private static final class Conditions {
    /** What is handled has been passed on, that day at the latest. */
    static final String PASSED = "coalesce(transferred_at, finished_on::timestamp)";

    static final String DONE = "finished_on is not null and finished_on <= :at";
    static final String OPEN = "(finished_on is null or finished_on > :at)";

    /** What is issued or finished needs no other proof that it was submitted. */
    static final String SUBMITTED =
        "coalesce(submitted_on <= :at, false) or coalesce(finished_on <= :at, false)";
  }
}
