package vn.tinhgon.engine.print;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a document as it prints, {@code {{head.agency}}} in a template.
 *
 * @param parents one line or none: the agency above
 * @param number "Số: 09/QĐ-BNV"; room to write it where it is not numbered yet
 * @param placeAndDate "Hà Nội, ngày 05 tháng 02 năm 2026"
 */
public record Head(List<String> parents, String agency, String number, String placeAndDate) {

  /** As wide as a number; spaces that no line breaks at and no template trims. */
  private static final String ROOM = "\u00a0".repeat(8);

  public Head {
    parents = List.copyOf(parents);
  }

  public static Head of(Letterhead letterhead, @Nullable Integer number, @Nullable LocalDate date) {
    return new Head(
        letterhead.parent() == null ? List.of() : List.of(letterhead.parent()),
        letterhead.agency(),
        "Số: " + (number == null ? ROOM : Vietnamese.count(number)) + "/" + letterhead.symbol(),
        letterhead.place() + ", " + Vietnamese.day(date));
  }
}
