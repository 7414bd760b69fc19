package vn.tinhgon.engine.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.sheet.Column;
import vn.tinhgon.engine.sheet.Sheet;
import vn.tinhgon.engine.sheet.Xlsx;

/** Takes a staff list in, or first only tells what it would change. */
@Component
class RosterImport {
  private final Structure structure;
  private final Staff staff;
  private final JdbcClient database;
  private final Audit audit;
  private final Clock clock;

  RosterImport(Structure structure, Staff staff, JdbcClient database, Audit audit, Clock clock) {
    this.structure = structure;
    this.staff = staff;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Codes and user names that the list brings or changes; whoever is not in it stays.
   *
   * @param unread headings of the list that name nothing
   */
  record Effect(
      List<String> newUnits,
      List<String> changedUnits,
      List<String> newPeople,
      List<String> changedPeople,
      int unchanged,
      List<String> unread) {}

  /**
   * @param dryRun only tells, changes nothing
   * @throws vn.tinhgon.engine.problem.Refusal 422 with every fault
   */
  @Transactional
  Effect take(byte[] bytes, String file, boolean dryRun, String by) {
    var roster = RosterFile.read(bytes, file);
    database.sql("lock table units, people in share row exclusive mode").update();
    var before = known();
    var units = units(roster, before);
    refuse(roster, units);
    var changed = new TreeMap<String, Boolean>();
    units.forEach(
        (code, wanted) -> {
          var now = before.get(code);
          if (now == null || !same(now, wanted)) changed.put(code, now == null);
        });
    var people = new TreeMap<String, Boolean>();
    int unchanged = 0;
    for (var wanted : roster.people()) {
      var now = staff.find(wanted.username(), LocalDate.now(clock));
      if (now.isPresent() && same(now.get(), wanted)) unchanged++;
      else people.put(wanted.username(), now.isEmpty());
    }
    if (!dryRun) write(roster, units, changed, people, file, by);
    return new Effect(
        only(changed, true),
        only(changed, false),
        only(people, true),
        only(people, false),
        unchanged,
        roster.unread());
  }

  private Map<String, Structure.Node> known() {
    var known = new HashMap<String, Structure.Node>();
    for (var node : structure.all()) known.put(node.code(), node);
    return known;
  }

  /** What the list leaves open stays as it is. */
  private static Map<String, Structure.Wanted> units(
      Roster roster, Map<String, Structure.Node> before) {
    var units = new LinkedHashMap<String, Structure.Wanted>();
    for (var described : roster.units()) units.put(described.code(), described);
    roster.heads().keySet().forEach(code -> units.computeIfAbsent(code, RosterImport::bare));
    for (var person : roster.people()) {
      for (var post : person.posts()) {
        if (!before.containsKey(post.unit()))
          units.computeIfAbsent(post.unit(), RosterImport::bare);
      }
    }
    units.replaceAll((code, wanted) -> filled(wanted, roster.heads().get(code), before.get(code)));
    return units;
  }

  private static Structure.Wanted bare(String code) {
    return new Structure.Wanted(code, "", null, null, null);
  }

  private static Structure.Wanted filled(
      Structure.Wanted wanted, @Nullable String head, Structure.@Nullable Node now) {
    var name = !wanted.name().isEmpty() ? wanted.name() : now != null ? now.name() : wanted.code();
    var parent = wanted.parent() == null && now != null ? now.parent() : wanted.parent();
    var leader = head == null && now != null ? now.head() : head;
    return new Structure.Wanted(wanted.code(), name, parent, leader, null);
  }

  private void refuse(Roster roster, Map<String, Structure.Wanted> units) {
    var faults = new Faults();
    var parents = new HashMap<String, @Nullable String>();
    for (var node : structure.all()) parents.put(node.code(), node.parent());
    units.forEach((code, wanted) -> parents.put(code, wanted.parent()));
    units.forEach(
        (code, wanted) -> {
          var parent = wanted.parent();
          faults.addIf(
              parent != null && !parents.containsKey(parent),
              code,
              "Đơn vị “%s” thuộc “%s”, nhưng không có đơn vị ấy trong danh sách và trong hệ thống."
                  .formatted(code, parent),
              "Unit “%s” belongs to “%s”, which is neither in the list nor known."
                  .formatted(code, parent));
          faults.addIf(
              goesRound(code, parents),
              code,
              "Đơn vị “%s” nằm trong một vòng cấp trên, cấp dưới.".formatted(code),
              "Unit “%s” is part of a circle of units above and below.".formatted(code));
        });
    faults.throwIfAny();
  }

  private static boolean goesRound(String code, Map<String, @Nullable String> parents) {
    var above = parents.get(code);
    for (int height = 0; above != null && height <= parents.size(); height++) {
      if (above.equals(code)) return true;
      above = parents.get(above);
    }
    return false;
  }

  private static boolean same(Structure.Node now, Structure.Wanted wanted) {
    return now.name().equals(wanted.name())
        && Objects.equals(now.parent(), wanted.parent())
        && Objects.equals(now.head(), wanted.head());
  }

  private static boolean same(Staff.Member now, Staff.Wanted wanted) {
    var posts =
        now.posts().stream()
            .map(post -> new Staff.Post(post.unit(), post.title(), post.level(), post.role()))
            .toList();
    return now.name().equals(wanted.name())
        && posts.size() == wanted.posts().size()
        && posts.containsAll(wanted.posts());
  }

  private void write(
      Roster roster,
      Map<String, Structure.Wanted> units,
      Map<String, Boolean> changedUnits,
      Map<String, Boolean> changedPeople,
      String file,
      String by) {
    // Parent and head are checked when the transaction ends.
    changedUnits.keySet().forEach(code -> structure.write(Objects.requireNonNull(units.get(code))));
    for (var person : roster.people()) {
      if (changedPeople.containsKey(person.username())) staff.write(person);
    }
    audit.note(
        new Entry(
            by,
            null,
            "import staff list %s: %d units, %d people"
                .formatted(file, changedUnits.size(), changedPeople.size()),
            "organisation"));
  }

  private static List<String> only(Map<String, Boolean> changed, boolean isNew) {
    return changed.entrySet().stream()
        .filter(entry -> entry.getValue() == isNew)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The whole staff as a table that can be taken in again. */
  @Transactional(readOnly = true)
  byte[] export() {
    var sheet =
        Sheet.of(
            "Nhân sự",
            List.of("Danh sách đơn vị, vị trí và nhân sự"),
            Column.text("Mã đơn vị", 14),
            Column.text("Tên đơn vị", 36),
            Column.text("Đơn vị cấp trên", 16),
            Column.text("Tên đăng nhập", 24),
            Column.text("Họ và tên", 28),
            Column.text("Chức vụ", 28),
            Column.whole("Cấp"),
            Column.text("Vai trò", 22),
            Column.text("Trưởng đơn vị", 14));
    var rows =
        database
            .sql(
                """
                select u.code, u.name as unit, u.parent, p.username, p.name, s.title, s.level,
                  s.role, coalesce(u.head = p.username, false) as leads
                from positions s join units u on u.code = s.unit join people p using (username)
                order by u.code, s.level desc, p.username
                """)
            .query(
                (row, number) ->
                    Sheet.row(
                        row.getString("code"),
                        row.getString("unit"),
                        row.getString("parent"),
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getInt("level"),
                        row.getString("role"),
                        row.getBoolean("leads") ? "x" : null))
            .list();
    return Xlsx.write(List.of(sheet.with(rows)));
  }
}
