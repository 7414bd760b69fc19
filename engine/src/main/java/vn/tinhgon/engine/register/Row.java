package vn.tinhgon.engine.register;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An entry as its table holds it. */
record Row(Book book, JsonNode columns) {

  long id() {
    return columns.at("/id").asLong();
  }

  int year() {
    return columns.at("/year").asInt();
  }

  int number() {
    return columns.at("/number").asInt();
  }

  Place place() {
    return new Place(year(), secret(), number());
  }

  int version() {
    return columns.at("/version").asInt();
  }

  String registeredBy() {
    return columns.at("/registered_by").asString();
  }

  LocalDateTime registeredAt() {
    return LocalDateTime.parse(columns.at("/registered_at").asString());
  }

  @Nullable String cancelled() {
    return text("cancelled");
  }

  @Nullable Boolean outOfHours() {
    return book.timed() ? columns.at("/out_of_hours").asBoolean() : null;
  }

  @Nullable String dossier() {
    return text("dossier");
  }

  /** When a document was passed on or sent; what is handled was, that day at the latest. */
  @Nullable LocalDateTime passedAt() {
    if (book == Book.OUTGOING) return moment("sent_at");
    var passed = moment("transferred_at");
    var finished = day("finished_on");
    return passed != null || finished == null ? passed : finished.atStartOfDay();
  }

  /** The moment it counts from. */
  LocalDateTime begins() {
    var begun = String.valueOf(text(book.beginsColumn()));
    return book.timed() ? LocalDateTime.parse(begun) : LocalDate.parse(begun).atStartOfDay();
  }

  String unit() {
    return columns.at("/unit").asString();
  }

  /** What checking its papers found; null where nothing was checked. */
  @Nullable Signature signature() {
    var state = text("signature");
    return state == null ? null : Signature.valueOf(state);
  }

  boolean secret() {
    return book.mayBeSecret() && !Papers.OPEN.equals(text("secrecy"));
  }

  List<String> readers() {
    return columns.at("/readers").valueStream().map(JsonNode::asString).toList();
  }

  /** Every field that holds something, as it would be typed. */
  Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    for (var field : book.fields()) {
      var value = text(field.column());
      if (value != null && !value.isEmpty()) values.put(field.name(), value);
    }
    return values;
  }

  @Nullable LocalDateTime moment(String column) {
    var text = text(column);
    return text == null ? null : LocalDateTime.parse(text);
  }

  JsonNode json(String column) {
    return columns.at("/" + column);
  }

  @Nullable LocalDate day(String column) {
    var text = text(column);
    return text == null ? null : LocalDate.parse(text);
  }

  @Nullable String text(String column) {
    var value = columns.get(column);
    if (value == null || value.isNull()) return null;
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "))
        : value.asString();
  }
}
