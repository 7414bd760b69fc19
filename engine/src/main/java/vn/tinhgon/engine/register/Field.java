package vn.tinhgon.engine.register;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * One thing a book writes down of every entry.
 *
 * @param name in the interface; its column is the same word in snake case
 * @param metadata what Nghị định 30/2020 Phụ lục VI calls it; null where it has no name there
 * @param listed stands in the list too, not only on the entry's own page
 * @param veiled tells content: of a secret paper only those with the right see it
 * @param standard what holds where nothing is given; null where nothing does
 */
record Field(
    String name,
    Kind kind,
    Text label,
    boolean required,
    int max,
    List<Option> options,
    @Nullable String metadata,
    boolean listed,
    boolean veiled,
    @Nullable String standard) {

  enum Kind {
    TEXT,
    LONG_TEXT,
    DAY,
    MOMENT,
    NUMBER,
    YES_NO,
    CHOICE,
    UNIT,
    UNITS,
    PEOPLE
  }

  record Option(String code, Text label) {}

  static Option option(String code, String vi, String en) {
    return new Option(code, new Text(vi, en));
  }

  static Field of(String name, Kind kind, String vi, String en, int max) {
    return new Field(name, kind, new Text(vi, en), false, max, List.of(), null, false, false, null);
  }

  static Field of(String name, Kind kind, String vi, String en) {
    return of(name, kind, vi, en, 0);
  }

  static Field choice(String name, String vi, String en, List<Option> options) {
    return new Field(
        name, Kind.CHOICE, new Text(vi, en), false, 0, options, null, false, false, null);
  }

  Field asRequired() {
    return new Field(name, kind, label, true, max, options, metadata, listed, veiled, standard);
  }

  Field called(String nd30) {
    return new Field(name, kind, label, required, max, options, nd30, listed, veiled, standard);
  }

  Field inList() {
    return new Field(name, kind, label, required, max, options, metadata, true, veiled, standard);
  }

  Field asContent() {
    return new Field(name, kind, label, required, max, options, metadata, listed, true, standard);
  }

  Field or(String value) {
    return new Field(name, kind, label, required, max, options, metadata, listed, veiled, value);
  }

  String column() {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
