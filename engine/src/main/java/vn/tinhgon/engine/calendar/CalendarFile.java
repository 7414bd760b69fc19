package vn.tinhgon.engine.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;

/** Reads a calendar file and names all its faults at once. */
final class CalendarFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private CalendarFile() {}

  static CalendarData read(Path file) throws CalendarUnreadable {
    try (var in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (IOException e) {
      throw new CalendarUnreadable(
          new Text(
              "Không đọc được tệp lịch %s. Kiểm tra đường dẫn và quyền đọc.".formatted(file),
              "Cannot read the calendar file %s. Check the path and the permission."
                  .formatted(file)));
    }
  }

  static CalendarData read(InputStream in, String name) throws CalendarUnreadable {
    CalendarData data;
    try {
      data = JSON.readValue(in, CalendarData.class);
    } catch (JacksonException e) {
      var at = e.getLocation();
      var line = at == null ? 0 : at.getLineNr();
      throw new CalendarUnreadable(
          new Text(
              "Tệp lịch %s sai ở dòng %d: không đúng dạng của tệp lịch mẫu.".formatted(name, line),
              "Calendar file %s is wrong at line %d: it does not have the form of the bundled one."
                  .formatted(name, line)));
    }
    var faults = faults(data);
    if (!faults.isEmpty()) {
      throw new CalendarUnreadable(
          new Text(
              "Tệp lịch %s: %s"
                  .formatted(name, String.join("; ", faults.stream().map(Text::vi).toList())),
              "Calendar file %s: %s"
                  .formatted(name, String.join("; ", faults.stream().map(Text::en).toList()))));
    }
    return data;
  }

  private static List<Text> faults(CalendarData data) {
    var faults = new ArrayList<Text>();
    var office = data.office();
    if (office == null) {
      faults.add(new Text("thiếu giờ làm việc (office)", "office hours (office) are missing"));
    } else {
      OfficeHours.faults(office.sessions(), office.cutOff())
          .forEach(fault -> faults.add(fault.message()));
    }
    if (data.years() == null || data.years().isEmpty()) {
      faults.add(new Text("không có năm nào (years)", "there is no year (years)"));
      return faults;
    }
    for (var year : data.years()) {
      for (var day : daysOf(year)) {
        if (day.getYear() != year.year()) {
          faults.add(
              new Text(
                  "ngày %s không thuộc năm %d".formatted(day, year.year()),
                  "%s is not a day of %d".formatted(day, year.year())));
        }
      }
    }
    return faults;
  }

  private static List<LocalDate> daysOf(CalendarData.Year year) {
    var days = new ArrayList<LocalDate>();
    if (year.off() != null) year.off().forEach(off -> days.add(off.date()));
    if (year.worked() != null) days.addAll(year.worked());
    return days;
  }
}
