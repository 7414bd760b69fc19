package vn.tinhgon.bpmn.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives every node of a scope a column and a row of its lane, each cell to one node only. */
final class Cells {
  /** Nodes that nothing joins stand in lines of so many. */
  private static final int LOOSE_IN_LINE = 6;

  record Cell(int column, int row) {}

  private final Scope scope;
  private final Map<String, Scope.Item> items = new LinkedHashMap<>();
  private final Map<String, String> hosts = new HashMap<>();
  private final Map<String, List<String>> before = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final Map<String, Integer> rowInLane = new LinkedHashMap<>();
  private final Map<List<Integer>, Integer> nextFree = new HashMap<>();
  private final int[] rows;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Set<Cell> taken = new HashSet<>();

  private Cells(Scope scope) {
    this.scope = scope;
    this.rows = new int[scope.lanes()];
  }

  static Cells of(Scope scope) {
    var cells = new Cells(scope);
    cells.index();
    cells.placeNotes();
    cells.placeItems();
    cells.number();
    return cells;
  }

  @Nullable Cell cell(String id) {
    return cells.get(id);
  }

  boolean free(int column, int row) {
    return !taken.contains(new Cell(column, row));
  }

  /** Rows of a lane. */
  int rows(int lane) {
    return rows[lane];
  }

  int columns() {
    return cells.values().stream().mapToInt(Cell::column).max().orElse(-1) + 1;
  }

  private void index() {
    var next = new LinkedHashMap<String, List<String>>();
    for (var item : scope.items()) {
      items.put(item.id(), item);
      for (var event : item.boundary()) hosts.put(event, item.id());
    }
    for (var link : scope.links()) {
      var from = hosts.getOrDefault(link.from(), link.from());
      var to = hosts.getOrDefault(link.to(), link.to());
      next.computeIfAbsent(from, id -> new ArrayList<>()).add(to);
      before.computeIfAbsent(to, id -> new ArrayList<>()).add(from);
    }
    var joined =
        items.keySet().stream().filter(id -> next.containsKey(id) || before.containsKey(id));
    columns.putAll(Ranks.of(joined.toList(), next));
  }

  /** Papers and comments have the first row of their lane for themselves. */
  private void placeNotes() {
    for (var note : scope.notes()) {
      var owner = note.beside() == null ? null : hosts.getOrDefault(note.beside(), note.beside());
      var item = owner == null ? null : items.get(owner);
      int lane = item == null ? 0 : item.lane();
      int column = owner == null ? 0 : columns.getOrDefault(owner, 0);
      rows[lane] = 1;
      columns.put(note.id(), nextFree(List.of(-1, lane), column));
      rowInLane.put(note.id(), 0);
    }
  }

  private void placeItems() {
    var first = rows.clone();
    var order = new ArrayList<>(items.values());
    order.removeIf(item -> !columns.containsKey(item.id()));
    // A stable sort: nodes of one column keep the order of the file.
    order.sort(java.util.Comparator.comparingInt(item -> columns.getOrDefault(item.id(), 0)));
    for (var item : order) place(item, first);
    var below = rows.clone();
    var loose = new int[scope.lanes()];
    for (var item : scope.items()) {
      if (columns.containsKey(item.id())) continue;
      int place = loose[item.lane()]++;
      columns.put(item.id(), place % LOOSE_IN_LINE);
      put(item, below[item.lane()] + place / LOOSE_IN_LINE);
    }
  }

  private void place(Scope.Item item, int[] first) {
    int wish = first[item.lane()];
    for (var previous : before.getOrDefault(item.id(), List.of())) {
      var placed = items.get(previous);
      if (placed == null || placed.lane() != item.lane() || !rowInLane.containsKey(previous)) {
        continue;
      }
      wish = rowInLane.getOrDefault(previous, wish);
      break;
    }
    int column = columns.getOrDefault(item.id(), 0);
    put(item, nextFree(List.of(item.lane(), column), wish));
  }

  private void put(Scope.Item item, int row) {
    rowInLane.put(item.id(), row);
    rows[item.lane()] = Math.max(rows[item.lane()], row + 1);
  }

  /** The first place not yet given away, found in almost constant time however many went before. */
  private int nextFree(List<Integer> line, int wish) {
    int free = wish;
    while (true) {
      var jump = nextFree.get(List.of(line.get(0), line.get(1), free));
      if (jump == null) break;
      free = jump;
    }
    int at = wish;
    while (at <= free) {
      var jump = nextFree.put(List.of(line.get(0), line.get(1), at), free + 1);
      at = jump == null ? at + 1 : Math.max(jump, at + 1);
    }
    return free;
  }

  private void number() {
    var firstRow = new int[scope.lanes()];
    for (int lane = 1; lane < firstRow.length; lane++) {
      firstRow[lane] = firstRow[lane - 1] + rows[lane - 1];
    }
    for (var placed : rowInLane.entrySet()) {
      var item = items.get(placed.getKey());
      int lane = item == null ? laneOfNote(placed.getKey()) : item.lane();
      var cell =
          new Cell(columns.getOrDefault(placed.getKey(), 0), firstRow[lane] + placed.getValue());
      cells.put(placed.getKey(), cell);
      taken.add(cell);
    }
  }

  private int laneOfNote(String id) {
    for (var note : scope.notes()) {
      if (!note.id().equals(id) || note.beside() == null) continue;
      var item = items.get(hosts.getOrDefault(note.beside(), note.beside()));
      if (item != null) return item.lane();
    }
    return 0;
  }
}
