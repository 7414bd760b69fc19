package vn.tinhgon.engine.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.sheet.Heading;
import vn.tinhgon.engine.sheet.Row;
import vn.tinhgon.engine.sheet.Spreadsheet;

/**
 * Takes in a list of procedures, as exported or as published: all of it, or nothing and every
 * fault. Dates tell since when a procedure was in force, so that earlier days can be counted.
 */
@Component
class RecordImport {
  private static final Heading CODE = Heading.required("Mã TTHC", "Mã", "Mã số TTHC", "Code");
  private static final Heading NAME =
      Heading.required("Tên thủ tục", "Tên TTHC", "Tên thủ tục hành chính", "Name");
  private static final Heading FIELD = Heading.optional("Lĩnh vực", "Field");
  private static final Heading GROUP = Heading.optional("Nhóm", "Group");
  private static final Heading LEVEL = Heading.optional("Cấp thực hiện", "Cấp", "Level");
  private static final Heading OWNER =
      Heading.optional("Đơn vị chủ trì", "Cơ quan chủ trì", "Owner");
  private static final Heading STATE = Heading.optional("Trạng thái", "State");
  private static final Heading SINCE =
      Heading.optional("Ngày công bố", "Từ ngày", "Ngày có hiệu lực", "Published");
  private static final Heading UNTIL = Heading.optional("Ngày bãi bỏ", "Abolished");
  private static final int LONGEST = 10_000;

  private static final Map<Item, Heading> ITEMS = new EnumMap<>(Item.class);

  static {
    for (var item : Item.values()) {
      ITEMS.put(item, Heading.optional(item.label().vi(), item.label().en()));
    }
  }

  private static final Map<String, Level> LEVELS = new HashMap<>();
  private static final Map<String, State> STATES = new HashMap<>();

  static {
    for (var level : Level.values()) {
      LEVELS.put(level.label().vi(), level);
      LEVELS.put(level.label().vi().replace("Cấp ", ""), level);
      LEVELS.put(level.label().en(), level);
    }
    for (var state : State.values()) {
      STATES.put(state.label().vi(), state);
      STATES.put(state.label().en(), state);
    }
  }

  private final Procedures procedures;
  private final Records records;
  private final Holds holds;
  private final Audit audit;
  private final Clock clock;

  /** A list of procedures, whatever it is taken for. */
  static boolean isList(Spreadsheet sheet) {
    return sheet.has(List.of(CODE, NAME));
  }

  RecordImport(Procedures procedures, Records records, Holds holds, Audit audit, Clock clock) {
    this.procedures = procedures;
    this.records = records;
    this.holds = holds;
    this.audit = audit;
    this.clock = clock;
  }

  /** How many rows made a procedure, changed one, or said what was known. */
  record RecordsTaken(int added, int changed, int unchanged) {}

  private record Read(
      String code,
      Records.Change change,
      @Nullable State state,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {}

  @Transactional
  RecordsTaken take(byte[] bytes, String fileName, Act act) {
    var headings =
        Stream.concat(
                Stream.of(CODE, NAME, FIELD, GROUP, LEVEL, OWNER, STATE, SINCE, UNTIL),
                ITEMS.values().stream())
            .toList();
    var table = Spreadsheet.read(bytes, fileName).table(headings);
    var codes = new HashSet<String>();
    var read = new LinkedHashMap<Row, Read>();
    for (var row : table.rows()) {
      var one = read(row);
      if (!one.code().isEmpty() && !codes.add(one.code())) {
        row.fault(
            CODE, new Text("mã này đã có ở một dòng trên", "this code stands in a row above"));
      }
      read.put(row, one);
    }
    table.refuseIfFaulty(fileName);
    var taken = new RecordsTaken(0, 0, 0);
    for (var entry : read.entrySet()) taken = take(entry.getKey(), entry.getValue(), act, taken);
    table.refuseIfFaulty(fileName);
    audit.note(new Entry(act.author(), null, "import records", fileName));
    return taken;
  }

  private static Read read(Row row) {
    var items = new EnumMap<Item, String>(Item.class);
    ITEMS.forEach(
        (item, heading) -> {
          var text = row.text(heading, LONGEST);
          if (!text.isEmpty()) items.put(item, text);
        });
    var code = row.needed(CODE, 64);
    if (!code.isEmpty() && !code.equals(Code.plain(code))) {
      row.fault(
          CODE,
          new Text(
              "“%s” có ký tự không dùng được trong mã; hãy viết “%s”"
                  .formatted(code, Code.plain(code)),
              "“%s” has characters no code may have; write “%s”"
                  .formatted(code, Code.plain(code))));
    }
    var since = row.day(SINCE);
    var until = row.day(UNTIL);
    if (since != null && until != null && until.isBefore(since)) {
      row.fault(UNTIL, new Text("trước ngày công bố", "before the day of publication"));
    }
    return new Read(
        code,
        new Records.Change(
            row.needed(NAME, 500),
            row.one(GROUP, Map.of("A", "A", "B", "B", "Nhóm A", "A", "Nhóm B", "B")),
            blankless(row.text(FIELD, 100)),
            blankless(row.text(OWNER, 100)),
            row.one(LEVEL, LEVELS),
            items),
        row.one(STATE, STATES),
        since,
        until);
  }

  private static @Nullable String blankless(String text) {
    return text.isEmpty() ? null : text;
  }

  private RecordsTaken take(Row row, Read read, Act act, RecordsTaken taken) {
    var known = procedures.lock(read.code());
    var procedure = known.orElseGet(() -> procedures.lockOrMake(read.code()));
    var modelled =
        procedure.current() != null || procedure.draft() != null || procedure.coming() != null;
    var change = modelled ? withoutDerived(procedure.code(), read.change()) : read.change();
    boolean stays = modelled && (read.state() == null || read.state() == procedure.state());
    var on = holds.on(read.code());
    if (on.isPresent() && stays && records.says(procedure.id(), change)) {
      return new RecordsTaken(taken.added(), taken.changed(), taken.unchanged() + 1);
    }
    if (on.isPresent()) {
      row.fault(
          CODE,
          new Text(
              "thủ tục đang được giữ nguyên (%s)".formatted(on.get().reason()),
              "the procedure is kept as it is (%s)".formatted(on.get().reason())));
      return taken;
    }
    if (modelled && !stays) {
      row.fault(
          STATE,
          new Text(
              "thủ tục đã có mô hình đang là “%s”; chỉ đổi trạng thái trên trang của thủ tục"
                  .formatted(procedure.state().label().vi()),
              "a procedure with a model is “%s”; change its state on its page"
                  .formatted(procedure.state().label().en())));
      return taken;
    }
    var today = LocalDate.now(clock);
    if (!modelled) stand(procedure, read, known.isPresent(), act);
    var changed = records.put(procedure.id(), change, read.since() == null ? today : read.since());
    if (!modelled && read.until() != null) {
      procedures.state(procedure.id(), State.ABOLISHED);
      procedures.abolishedFrom(procedure.id(), read.until());
      procedures.note(procedure.id(), read.until());
    }
    if (known.isEmpty())
      return new RecordsTaken(taken.added() + 1, taken.changed(), taken.unchanged());
    return changed
        ? new RecordsTaken(taken.added(), taken.changed() + 1, taken.unchanged())
        : new RecordsTaken(taken.added(), taken.changed(), taken.unchanged() + 1);
  }

  private void stand(Known procedure, Read read, boolean known, Act act) {
    var state = read.state() != null ? read.state() : known ? procedure.state() : State.PUBLISHED;
    if (known && state == procedure.state()) return;
    moves(procedure, state, act);
  }

  private void moves(Known procedure, State state, Act act) {
    procedures.state(procedure.id(), state);
    audit.note(new Entry(act.author(), null, state.name(), "procedure " + procedure.code()));
  }

  /** What the sheet only repeats of the model is not written down as the officer's own word. */
  private Records.Change withoutDerived(String code, Records.Change change) {
    var kept = records.of(code);
    var items = new EnumMap<Item, String>(Item.class);
    change
        .items()
        .forEach(
            (item, text) -> {
              var same = text.equals(kept.derived().get(item)) && !kept.written().containsKey(item);
              if (!same && !item.isOfModel()) items.put(item, text);
            });
    return new Records.Change(
        change.name(), change.groupCode(), change.field(), change.owner(), change.level(), items);
  }
}
