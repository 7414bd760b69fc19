package vn.tinhgon.engine.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.sheet.Heading;
import vn.tinhgon.engine.sheet.Row;
import vn.tinhgon.engine.sheet.Spreadsheet;
import vn.tinhgon.engine.sheet.Table;

/**
 * The staff list as a table (XLSX or CSV), one row for each post. Headings are Vietnamese, or the
 * attribute names of a directory export (RFC 4519: uid, cn, ou, title; the units also out of dn).
 */
final class RosterFile {
  private static final Heading UNIT =
      Heading.optional("Mã đơn vị", "Đơn vị", "ou", "departmentNumber", "unit");
  private static final Heading UNIT_NAME =
      Heading.optional("Tên đơn vị", "department", "physicalDeliveryOfficeName");
  private static final Heading PARENT = Heading.optional("Đơn vị cấp trên", "Cấp trên", "parent");
  private static final Heading USERNAME =
      Heading.required("Tên đăng nhập", "uid", "sAMAccountName", "userid", "username");
  private static final Heading NAME =
      Heading.required("Họ và tên", "Họ tên", "cn", "displayName", "name");
  private static final Heading TITLE = Heading.required("Chức vụ", "title");
  private static final Heading LEVEL = Heading.optional("Cấp", "level");
  private static final Heading ROLE = Heading.optional("Vai trò", "employeeType", "role");
  private static final Heading HEAD = Heading.optional("Trưởng đơn vị", "Đứng đầu", "head");
  private static final Heading DN = Heading.optional("dn", "distinguishedName");
  static final List<Heading> HEADINGS =
      List.of(UNIT, UNIT_NAME, PARENT, USERNAME, NAME, TITLE, LEVEL, ROLE, HEAD, DN);

  private static final int LONGEST = 200;
  private static final Set<String> YES = Set.of("x", "có", "co", "yes", "true", "1");

  private final Map<String, Structure.Wanted> units = new LinkedHashMap<>();
  private final Map<String, Staff.Wanted> people = new LinkedHashMap<>();
  private final Map<String, String> heads = new LinkedHashMap<>();

  private RosterFile() {}

  /**
   * @throws vn.tinhgon.engine.problem.Refusal 422 with every fault by its cell
   */
  static Roster read(byte[] bytes, String file) {
    var table = Spreadsheet.read(bytes, file).table(HEADINGS);
    var reading = new RosterFile();
    for (var row : table.rows()) reading.take(row, table);
    table.refuseIfFaulty(file);
    return new Roster(
        List.copyOf(reading.units.values()),
        List.copyOf(reading.people.values()),
        Map.copyOf(reading.heads),
        table.unread());
  }

  private void take(Row row, Table table) {
    var unit = unit(row, table);
    var username = row.needed(USERNAME, 64).toLowerCase(Locale.ROOT);
    if (!username.isEmpty() && !username.matches(Staff.USERNAME)) {
      row.fault(
          USERNAME,
          new Text(
              "“%s” chỉ được gồm chữ không dấu, số, dấu chấm".formatted(username),
              "“%s” may have only plain letters, digits and dots".formatted(username)));
    }
    var name = row.needed(NAME, LONGEST);
    var title = row.needed(TITLE, LONGEST);
    var level = level(row, title);
    var role = role(row, title, level);
    if (unit.isEmpty()) {
      row.fault(
          table.has(UNIT) ? UNIT : DN,
          new Text("không rõ người này thuộc đơn vị nào", "no unit is named for this person"));
      return;
    }
    var post = new Staff.Post(unit, title, level, role);
    var known = people.get(username);
    if (known != null && !known.name().equals(name)) {
      row.fault(
          NAME,
          new Text(
              "“%s” ở trên mang tên “%s”".formatted(username, known.name()),
              "“%s” is called “%s” above".formatted(username, known.name())));
    }
    if (known != null && known.posts().stream().anyMatch(post::sameSeat)) {
      row.fault(
          ROLE,
          new Text(
              "“%s” đã có vị trí này ở dòng trên".formatted(username),
              "“%s” has this post in a row above".formatted(username)));
    }
    people.merge(
        username, new Staff.Wanted(username, name, List.of(post), null), Staff.Wanted::with);
    if (YES.contains(row.text(HEAD).toLowerCase(Locale.ROOT))) heads.put(unit, username);
  }

  /** The unit's code; a unit is described where its name or its place stands in the row. */
  private String unit(Row row, Table table) {
    var code = row.text(UNIT, 32);
    var parent = row.text(PARENT, 32);
    if (!row.text(DN).isEmpty() && (code.isEmpty() || parent.isEmpty())) {
      var line = unitsOf(row);
      if (code.isEmpty() && !line.isEmpty()) code = line.get(0);
      for (int i = 0; i < line.size(); i++) {
        describe(line.get(i), "", i + 1 < line.size() ? line.get(i + 1) : "");
      }
    }
    if (!code.isEmpty() && !code.matches(Structure.CODE)) {
      row.fault(
          UNIT,
          new Text(
              "“%s” chỉ được gồm chữ, số, dấu chấm, gạch nối".formatted(code),
              "“%s” may have only letters, digits, dots and hyphens".formatted(code)));
    } else if (!code.isEmpty() && (table.has(UNIT_NAME) || table.has(PARENT))) {
      describe(code, row.text(UNIT_NAME, LONGEST), parent);
    }
    return code;
  }

  private void describe(String code, String name, String parent) {
    units.merge(
        code,
        new Structure.Wanted(code, name, parent.isEmpty() ? null : parent, null, null),
        (known, more) ->
            new Structure.Wanted(
                code,
                known.name().isEmpty() ? more.name() : known.name(),
                known.parent() == null ? more.parent() : known.parent(),
                null,
                null));
  }

  /** Organisational units of a distinguished name (RFC 4514), the innermost first. */
  private static List<String> unitsOf(Row row) {
    try {
      var units = new ArrayList<String>();
      for (var part : new LdapName(row.text(DN)).getRdns()) {
        if (part.getType().equalsIgnoreCase("ou")) units.add(part.getValue().toString().strip());
      }
      Collections.reverse(units);
      return units;
    } catch (InvalidNameException malformed) {
      row.fault(
          DN,
          new Text(
              "không phải tên phân biệt dạng LDAP, ví dụ uid=an,ou=VP,o=Bo",
              "no distinguished name, such as uid=an,ou=VP,o=Bo"));
      return List.of();
    }
  }

  private static int level(Row row, String title) {
    var level = row.whole(LEVEL);
    if (level != null && level >= 1 && level <= Staff.HIGHEST_LEVEL) return level.intValue();
    if (level == null && row.text(LEVEL).isEmpty()) {
      var known = Title.of(title);
      if (known.isPresent()) return known.get().level();
    }
    row.fault(
        LEVEL,
        new Text(
            "hãy ghi cấp của “%s”: từ 1 (chuyên viên) đến 5 (Bộ trưởng)".formatted(title),
            "give the level of “%s”: 1 (officer) to 5 (minister)".formatted(title)));
    return 1;
  }

  /** Without a column of its own the role follows the title. */
  private static String role(Row row, String title, int level) {
    var written = row.text(ROLE, LONGEST);
    if (!written.isEmpty()) return written;
    return Title.of(title).filter(known -> known.level() == level).map(Title::role).orElse(title);
  }
}
