package vn.tinhgon.engine.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/** One row of a table; what can't be read as asked is noted with its cell and counts as absent. */
public final class Row {
  private final Table table;
  private final Line line;

  Row(Table table, Line line) {
    this.table = table;
    this.line = line;
  }

  /** The row's number on screen. */
  public int number() {
    return line.number();
  }

  public Cell cell(Heading heading) {
    return line.cell(table.columnOf(heading));
  }

  /** Empty where nothing stands. */
  public String text(Heading heading) {
    return cell(heading).text();
  }

  /** As {@link #text}, at most so long. */
  public String text(Heading heading, int longest) {
    var text = text(heading);
    if (text.length() <= longest) return text;
    fault(
        heading,
        new Text(
            "dài %d ký tự, nhiều nhất là %d".formatted(text.length(), longest),
            "%d characters long, at most %d".formatted(text.length(), longest)));
    return text.substring(0, longest);
  }

  /** A text that must be there. */
  public String needed(Heading heading, int longest) {
    var text = text(heading, longest);
    if (text.isEmpty()) fault(heading, new Text("chưa có nội dung", "nothing stands here"));
    return text;
  }

  public @Nullable BigDecimal decimal(Heading heading) {
    var cell = cell(heading);
    if (cell.isEmpty()) return null;
    var read = cell.number() != null ? cell.number() : Values.number(cell.text());
    if (read == null) {
      fault(
          heading, cell, new Text("không phải là số, ví dụ 1.234,5", "no number, such as 1.234,5"));
    }
    return read;
  }

  public @Nullable Long whole(Heading heading) {
    var read = decimal(heading);
    if (read == null) return null;
    try {
      return read.longValueExact();
    } catch (ArithmeticException e) {
      fault(heading, cell(heading), new Text("không phải là số nguyên", "no whole number"));
      return null;
    }
  }

  public @Nullable LocalDate day(Heading heading) {
    var read = moment(heading);
    return read == null ? null : read.toLocalDate();
  }

  public @Nullable LocalDateTime moment(Heading heading) {
    var cell = cell(heading);
    if (cell.isEmpty()) return null;
    var read = cell.moment() != null ? cell.moment() : Values.moment(cell.text());
    if (read == null) {
      fault(
          heading,
          cell,
          new Text("không phải là ngày, ví dụ 01/12/2026", "no date, such as 01/12/2026"));
    }
    return read;
  }

  /** One of a few; diacritics and case forgiven. */
  public <T> @Nullable T one(Heading heading, Map<String, T> choices) {
    var cell = cell(heading);
    if (cell.isEmpty()) return null;
    var written = Heading.plain(cell.text());
    for (var choice : choices.entrySet()) {
      if (written.equals(Heading.plain(choice.getKey()))) return choice.getValue();
    }
    var names = choices.keySet().stream().sorted().collect(Collectors.joining(", "));
    fault(heading, cell, new Text("phải là một trong: " + names, "must be one of: " + names));
    return null;
  }

  /** Notes what is wrong with a cell. */
  public void fault(Heading heading, Text message) {
    table.fault(heading, line.number(), message);
  }

  private void fault(Heading heading, Cell cell, Text message) {
    var shown = cell.text().length() > 60 ? cell.text().substring(0, 60) + "…" : cell.text();
    fault(
        heading,
        new Text(
            "“%s” %s".formatted(shown, message.vi()), "“%s” is %s".formatted(shown, message.en())));
  }
}
