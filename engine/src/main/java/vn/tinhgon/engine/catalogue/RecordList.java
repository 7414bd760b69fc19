package vn.tinhgon.engine.catalogue;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.sheet.Heading;
import vn.tinhgon.engine.sheet.Row;
import vn.tinhgon.engine.sheet.Spreadsheet;
import vn.tinhgon.engine.sheet.Table;

/** A list of procedures as somebody wrote it: what its columns say, and which it lacks. */
final class RecordList {
  static final Heading CODE = Heading.required("Mã TTHC", "Mã", "Mã số TTHC", "Code");
  private static final Heading NAME =
      Heading.required("Tên thủ tục", "Tên TTHC", "Tên thủ tục hành chính", "Name");
  private static final Heading FIELD = Heading.optional("Lĩnh vực", "Field");
  private static final Heading GROUP = Heading.optional("Nhóm", "Group");
  private static final Heading LEVEL = Heading.optional("Cấp thực hiện", "Cấp", "Level");
  static final Heading OWNER = Heading.optional("Đơn vị chủ trì", "Cơ quan chủ trì", "Owner");
  static final Heading STATE = Heading.optional("Trạng thái", "State");
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
      // Only a version is replaced; its procedure goes on.
      if (state == State.REPLACED) continue;
      STATES.put(state.label().vi(), state);
      STATES.put(state.label().en(), state);
    }
  }

  private final Table table;
  private final String fileName;
  private final Map<String, String> codes;

  private RecordList(Table table, String fileName, Map<String, String> codes) {
    this.table = table;
    this.fileName = fileName;
    this.codes = codes;
  }

  /** A list of procedures, whatever it is taken for. */
  static boolean isIn(Spreadsheet sheet) {
    return sheet.has(List.of(CODE, NAME));
  }

  /**
   * @param codes of units by their names
   */
  static RecordList read(byte[] bytes, String fileName, Map<String, String> codes) {
    var headings =
        Stream.concat(
                Stream.of(CODE, NAME, FIELD, GROUP, LEVEL, OWNER, STATE, SINCE, UNTIL),
                ITEMS.values().stream())
            .toList();
    return new RecordList(Spreadsheet.read(bytes, fileName).table(headings), fileName, codes);
  }

  /** What a row says. */
  record Read(
      String code,
      Records.Change change,
      @Nullable State state,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {}

  /** All rows, or the refusal with every fault. */
  Map<Row, Read> rows() {
    var seen = new HashSet<String>();
    var read = new LinkedHashMap<Row, Read>();
    for (var row : table.rows()) {
      var one = read(row);
      if (!one.code().isEmpty() && !seen.add(one.code())) {
        row.fault(
            CODE, new Text("mã này đã có ở một dòng trên", "this code stands in a row above"));
      }
      read.put(row, one);
    }
    refuseIfFaulty();
    return read;
  }

  void refuseIfFaulty() {
    table.refuseIfFaulty(fileName);
  }

  /** Columns that would say something of a record and are not in the table. */
  List<Text> lacks() {
    var columns =
        Stream.concat(
            Stream.of(FIELD, GROUP, LEVEL, OWNER).map(it -> Map.entry(it, label(it))),
            ITEMS.entrySet().stream().map(it -> Map.entry(it.getValue(), it.getKey().label())));
    return columns.filter(it -> !table.has(it.getKey())).map(Map.Entry::getValue).toList();
  }

  /** What a record says, by the column that would say it; absent where nothing stands. */
  static Map<Text, @Nullable String> columns(Records.Change record, State state) {
    var said = new LinkedHashMap<Text, @Nullable String>();
    said.put(label(NAME), record.name());
    said.put(label(FIELD), record.field());
    said.put(label(GROUP), record.groupCode());
    said.put(label(LEVEL), record.level() == null ? null : record.level().label().vi());
    said.put(label(OWNER), record.owner());
    said.put(label(STATE), state.label().vi());
    for (var item : Item.values()) said.put(item.label(), record.items().get(item));
    return said;
  }

  /**
   * The record after the row: a column that isn't there leaves what stands, an empty cell empties
   * it, so that what is exported, cleared and imported again is cleared.
   */
  Records.Change onto(Records.Kept kept, Records.Change said) {
    var row = kept.row();
    var items = new EnumMap<Item, String>(said.items());
    kept.written()
        .forEach(
            (item, text) -> {
              if (!table.has(heading(item))) items.put(item, text);
            });
    return new Records.Change(
        said.name(),
        table.has(GROUP) ? said.groupCode() : row.groupCode(),
        table.has(FIELD) ? said.field() : row.field(),
        table.has(OWNER) ? said.owner() : row.owner(),
        table.has(LEVEL) ? said.level() : row.level(),
        items);
  }

  private static Text label(Heading column) {
    return new Text(column.title(), column.also().get(column.also().size() - 1));
  }

  private static Heading heading(Item item) {
    return Objects.requireNonNull(ITEMS.get(item));
  }

  private Read read(Row row) {
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
            field(row),
            owner(row),
            row.one(LEVEL, LEVELS),
            items),
        row.one(STATE, STATES),
        since,
        until);
  }

  private static @Nullable String field(Row row) {
    var text = blankless(row.text(FIELD, 100));
    return text == null ? null : Fields.code(text);
  }

  /** A unit, by its code or its name. */
  private @Nullable String owner(Row row) {
    var text = blankless(row.text(OWNER, 100));
    return text == null ? null : codes.getOrDefault(text, text);
  }

  private static @Nullable String blankless(String text) {
    return text.isEmpty() ? null : text;
  }
}
