package vn.tinhgon.engine.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Unit;
import vn.tinhgon.engine.sheet.Row;

/**
 * Takes in a list of procedures, as exported or as published: all of it, or nothing and every
 * fault. Dates tell since when a procedure was in force, so that earlier days can be counted.
 */
@Component
class RecordImport {
  /** Nobody looks through more before taking a list in. */
  private static final int MOST_CELLS = 500;

  private final Procedures procedures;
  private final Records records;
  private final Holds holds;
  private final Organisation organisation;
  private final Audit audit;
  private final Clock clock;

  RecordImport(
      Procedures procedures,
      Records records,
      Holds holds,
      Organisation organisation,
      Audit audit,
      Clock clock) {
    this.procedures = procedures;
    this.records = records;
    this.holds = holds;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
  }

  /** A cell of the list that changes what a record said; null where nothing stands. */
  record ChangedCell(String code, Text column, @Nullable String before, @Nullable String after) {}

  /**
   * What a list makes, or would make.
   *
   * @param added rows that make a procedure
   * @param changed rows that change one
   * @param unchanged rows that say what is known
   * @param lacks columns that aren't in it: of procedures known already they stay as they are
   * @param cells what changes in records known already, the first of them
   * @param moreCells how many more
   */
  record RecordsTaken(
      int added,
      int changed,
      int unchanged,
      List<Text> lacks,
      List<ChangedCell> cells,
      int moreCells) {}

  private static final class Tally {
    int added;
    int changed;
    int unchanged;
    final List<ChangedCell> cells = new ArrayList<>();

    void of(boolean known, List<ChangedCell> changes) {
      if (!known) added++;
      else if (changes.isEmpty()) unchanged++;
      else changed++;
      if (known) cells.addAll(changes);
    }

    RecordsTaken taken(List<Text> lacks) {
      var shown = cells.subList(0, Math.min(cells.size(), MOST_CELLS));
      return new RecordsTaken(
          added, changed, unchanged, lacks, List.copyOf(shown), cells.size() - shown.size());
    }
  }

  /**
   * @param dryRun only tells what it would change: it is done, looked at and undone
   */
  @Transactional
  RecordsTaken take(byte[] bytes, String fileName, boolean dryRun, Act act) {
    if (dryRun) TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
    var codes =
        organisation.units().stream()
            .collect(Collectors.toMap(Unit::name, Unit::code, (first, second) -> first));
    var list = RecordList.read(bytes, fileName, codes);
    var tally = new Tally();
    for (var entry : list.rows().entrySet())
      take(list, entry.getKey(), entry.getValue(), act, tally);
    list.refuseIfFaulty();
    audit.note(new Entry(act.author(), null, "import records", fileName));
    return tally.taken(list.lacks());
  }

  private void take(RecordList list, Row row, RecordList.Read read, Act act, Tally tally) {
    var known = procedures.lock(read.code());
    var procedure = known.orElseGet(() -> procedures.lockOrMake(read.code()));
    var modelled =
        procedure.current() != null || procedure.draft() != null || procedure.coming() != null;
    var kept = records.of(procedure.code());
    var onto = list.onto(kept, read.change());
    var change = modelled ? withoutDerived(kept, onto) : onto;
    var stranger = records.stranger(kept, change);
    if (stranger != null) row.fault(RecordList.OWNER, stranger);
    boolean stays = modelled && (read.state() == null || read.state() == procedure.state());
    var on = holds.on(read.code());
    if (on.isPresent() && stays && records.says(procedure.id(), change)) {
      tally.unchanged++;
      return;
    }
    if (on.isPresent()) {
      row.fault(
          RecordList.CODE,
          new Text(
              "thủ tục đang được giữ nguyên (%s)".formatted(on.get().reason()),
              "the procedure is kept as it is (%s)".formatted(on.get().reason())));
      return;
    }
    if (modelled && !stays) {
      row.fault(
          RecordList.STATE,
          new Text(
              "thủ tục đã có mô hình đang là “%s”; chỉ đổi trạng thái trên trang của thủ tục"
                  .formatted(procedure.state().label().vi()),
              "a procedure with a model is “%s”; change its state on its page"
                  .formatted(procedure.state().label().en())));
      return;
    }
    var today = LocalDate.now(clock);
    var since = read.since() == null ? today : read.since();
    if (modelled) {
      records.put(procedure.id(), change, since, procedure.state());
      tally.of(known.isPresent(), cells(kept, change, procedure.state()));
      return;
    }
    var state = state(procedure, read, known.isPresent(), today);
    if (state != procedure.state()) moves(procedure, state, act);
    var until = until(procedure, read, state);
    // What is abolished today was in force from the one day to the other.
    records.put(procedure.id(), change, since, until == null ? state : State.PUBLISHED);
    if (until != null) {
      if (!until.equals(procedure.abolishedFrom())) {
        procedures.abolishedFrom(procedure.id(), until);
      }
      if (state == State.ABOLISHED) procedures.note(procedure.id(), until, state);
    }
    tally.of(known.isPresent(), cells(kept, change, state));
  }

  private static State state(
      Known procedure, RecordList.Read read, boolean known, LocalDate today) {
    if (read.until() != null) {
      return read.until().isAfter(today) ? State.PUBLISHED : State.ABOLISHED;
    }
    if (read.state() != null) return read.state();
    return known ? procedure.state() : State.PUBLISHED;
  }

  private static @Nullable LocalDate until(Known procedure, RecordList.Read read, State state) {
    if (read.until() != null) return read.until();
    return state == State.ABOLISHED ? procedure.abolishedFrom() : null;
  }

  private void moves(Known procedure, State state, Act act) {
    procedures.state(procedure.id(), state);
    audit.note(new Entry(act.author(), null, state.name(), "procedure " + procedure.code()));
  }

  /** What the sheet only repeats of the model is not written down as the officer's own word. */
  private static Records.Change withoutDerived(Records.Kept kept, Records.Change change) {
    var items = new EnumMap<Item, String>(Item.class);
    change
        .items()
        .forEach(
            (item, text) -> {
              var same = text.equals(kept.derived().get(item)) && !kept.written().containsKey(item);
              if (!same && !item.isOfModel()) items.put(item, text);
            });
    kept.written()
        .forEach(
            (item, text) -> {
              if (item.isOfModel()) items.put(item, text);
            });
    return new Records.Change(
        change.name(), change.groupCode(), change.field(), change.owner(), change.level(), items);
  }

  private static Records.Change said(Records.Kept kept) {
    var row = kept.row();
    return new Records.Change(
        row.name(), row.groupCode(), row.field(), row.owner(), row.level(), kept.written());
  }

  private static List<ChangedCell> cells(Records.Kept kept, Records.Change change, State state) {
    var row = kept.row();
    var cells = new ArrayList<ChangedCell>();
    var columns = RecordList.columns(change, state);
    RecordList.columns(said(kept), row.state())
        .forEach(
            (column, before) -> {
              var after = columns.get(column);
              if (!Objects.equals(before, after)) {
                cells.add(new ChangedCell(row.code(), column, before, after));
              }
            });
    return cells;
  }
}
