package vn.tinhgon.bpmn.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.draw.Cells.Cell;

/**
 * Arranges one scope: columns by rank, bands by lane, flows only in the gaps between the cells, so
 * that no line runs through a node.
 */
final class Arrangement {
  private static final double GAP = 50;
  private static final double CHANNEL = 30;

  /** Room behind a gateway for the names of its branches. */
  private static final double NAMES = 40;

  private static final double TRACK = 10;

  /** Lines in a channel carry the names of branches. */
  private static final double CHANNEL_TRACK = 18;

  private static final double BAND_TOP = 20;
  private static final double BAND_LEAST = 150;
  private static final double ROW_LEAST = 80;

  /** How far a straight line is looked for before it goes around. */
  private static final int NEAR = 12;

  private enum Course {
    STRAIGHT,
    CORNER_OUT,
    CORNER_IN,
    STEP,
    DROP,
    AROUND
  }

  private record Route(Scope.Link link, Cell from, Cell to, boolean fromBelow, Course course) {
    int channel() {
      return fromBelow || to.column() > from.column() ? from.row() : to.row();
    }
  }

  private final Scope scope;
  private final Cells cells;
  private final Map<String, Scope.Item> items = new HashMap<>();
  private final Map<String, String> hosts = new HashMap<>();
  private final List<Route> routes = new ArrayList<>();
  private final Tracks gaps = new Tracks();
  private final Tracks channels = new Tracks();
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Set<Integer> named = new HashSet<>();
  private double[] columnLeft = {};
  private double[] columnWidth = {};
  private double[] rowTop = {};
  private double[] rowHeight = {};
  private final List<Box> bands = new ArrayList<>();

  private Arrangement(Scope scope) {
    this.scope = scope;
    this.cells = Cells.of(scope);
    for (var item : scope.items()) {
      items.put(item.id(), item);
      for (var event : item.boundary()) hosts.put(event, item.id());
    }
  }

  static Block of(Scope scope) {
    var arrangement = new Arrangement(scope);
    arrangement.chooseCourses();
    arrangement.gaps.assign();
    arrangement.channels.assign();
    arrangement.measure();
    arrangement.placeBoxes();
    var ways = new LinkedHashMap<String, List<Point>>();
    for (var route : arrangement.routes) ways.put(route.link().id(), arrangement.way(route));
    double width = arrangement.columnLeft[arrangement.columnWidth.length];
    double height = arrangement.bands.get(arrangement.bands.size() - 1).bottom();
    var bands =
        arrangement.bands.stream().map(band -> new Box(0, band.y(), width, band.height())).toList();
    return new Block(arrangement.boxes, ways, bands, width, height);
  }

  private void chooseCourses() {
    for (var link : scope.links()) {
      var host = hosts.get(link.from());
      var from = cells.cell(host == null ? link.from() : host);
      var to = cells.cell(hosts.getOrDefault(link.to(), link.to()));
      if (from == null || to == null) continue;
      boolean fromBelow = host != null || diamond(link.from());
      var route = new Route(link, from, to, fromBelow, course(link, from, to, host != null));
      routes.add(route);
      reserve(route);
    }
  }

  private Course course(Scope.Link link, Cell from, Cell to, boolean boundary) {
    int across = to.column() - from.column();
    int down = to.row() - from.row();
    if (boundary) return drops(from, to) ? Course.DROP : Course.AROUND;
    if (across < 1) return Course.AROUND;
    if (down == 0 && across <= NEAR && freeRow(from, to)) return Course.STRAIGHT;
    if (across > 1) return Course.AROUND;
    if (diamond(link.from()) && freeColumn(from.column(), from.row(), to.row(), to.row())) {
      return Course.CORNER_OUT;
    }
    if (diamond(link.to()) && freeColumn(to.column(), from.row(), to.row(), from.row())) {
      return Course.CORNER_IN;
    }
    return Course.STEP;
  }

  private boolean diamond(String id) {
    var item = items.get(id);
    return item != null && item.diamond();
  }

  private boolean drops(Cell from, Cell to) {
    return to.column() == from.column() + 1
        && to.row() > from.row()
        && freeColumn(from.column(), from.row(), to.row(), to.row());
  }

  private boolean freeRow(Cell from, Cell to) {
    for (int column = from.column() + 1; column < to.column(); column++) {
      if (!cells.free(column, from.row())) return false;
    }
    return true;
  }

  /** Nothing stands between two rows of a column, nor in the row where the line turns. */
  private boolean freeColumn(int column, int rowA, int rowB, int turn) {
    int low = Math.min(rowA, rowB);
    int high = Math.max(rowA, rowB);
    if (high - low > NEAR || !cells.free(column, turn)) return false;
    for (int row = low + 1; row < high; row++) if (!cells.free(column, row)) return false;
    return true;
  }

  /** Places along a gap are rows and the channels below them: 2r and 2r + 1; columns likewise. */
  private void reserve(Route route) {
    var flow = route.link().id();
    int right = route.from().column();
    int left = route.to().column() - 1;
    if (route.course() == Course.STEP) {
      gaps.add(right, flow, 2 * route.from().row(), 2 * route.to().row());
    } else if (route.course() == Course.AROUND) {
      int turn = 2 * route.channel() + 1;
      int start = route.fromBelow() ? 2 * right : 2 * right + 1;
      channels.add(route.channel(), flow, start, 2 * left + 1);
      if (!route.fromBelow()) gaps.add(right, flow + ">", 2 * route.from().row(), turn);
      gaps.add(left, flow, turn, 2 * route.to().row());
    }
  }

  private void measure() {
    int columns = cells.columns();
    int rows = 0;
    for (int lane = 0; lane < scope.lanes(); lane++) rows += cells.rows(lane);
    columnWidth = new double[columns];
    rowHeight = new double[rows];
    java.util.Arrays.fill(rowHeight, ROW_LEAST);
    for (var item : scope.items()) {
      var cell = cells.cell(item.id());
      widen(cell, item.width(), item.height());
      if (cell != null && item.diamond()) named.add(cell.column());
    }
    for (var note : scope.notes()) widen(cells.cell(note.id()), note.width(), note.height());
    columnLeft = new double[columns + 1];
    double x = gap(-1);
    for (int column = 0; column < columns; column++) {
      columnLeft[column] = x;
      x += columnWidth[column] + gap(column);
    }
    columnLeft[columns] = x;
    rowTop = new double[rows];
    double y = 0;
    int row = 0;
    for (int lane = 0; lane < scope.lanes(); lane++) {
      double top = y;
      y += BAND_TOP;
      for (int i = 0; i < cells.rows(lane); i++, row++) {
        rowTop[row] = y;
        y += rowHeight[row] + CHANNEL + CHANNEL_TRACK * channels.count(row);
      }
      y = Math.max(y, top + BAND_LEAST);
      bands.add(new Box(0, top, 0, y - top));
    }
  }

  private void widen(@Nullable Cell cell, double width, double height) {
    if (cell == null) return;
    columnWidth[cell.column()] = Math.max(columnWidth[cell.column()], width);
    rowHeight[cell.row()] = Math.max(rowHeight[cell.row()], height);
  }

  private double gap(int column) {
    double names = named.contains(column) ? NAMES : 0;
    return GAP + names + TRACK * Math.max(0, gaps.count(column) - 1);
  }

  private void placeBoxes() {
    for (var note : scope.notes()) place(note.id(), note.width(), note.height());
    for (var item : scope.items()) {
      place(item.id(), item.width(), item.height());
      var host = boxes.get(item.id());
      if (host == null) continue;
      int count = item.boundary().size();
      for (int i = 0; i < count; i++) {
        double middle = host.x() + host.width() * (i + 1) / (count + 1);
        var box =
            new Box(
                middle - Size.EVENT / 2, host.bottom() - Size.EVENT / 2, Size.EVENT, Size.EVENT);
        boxes.put(item.boundary().get(i), box);
      }
    }
  }

  private void place(String id, double width, double height) {
    var cell = cells.cell(id);
    if (cell == null) return;
    double x = columnLeft[cell.column()] + (columnWidth[cell.column()] - width) / 2;
    double y = rowTop[cell.row()] + (rowHeight[cell.row()] - height) / 2;
    boxes.put(id, new Box(x, y, width, height));
  }

  private List<Point> way(Route route) {
    var from = box(route.link().from());
    var to = box(route.link().to());
    var start = new Point(from.right(), from.middleY());
    var end = new Point(to.x(), to.middleY());
    boolean down = to.middleY() > from.middleY();
    return switch (route.course()) {
      case STRAIGHT -> List.of(start, end);
      case CORNER_OUT ->
          List.of(
              new Point(from.middleX(), down ? from.bottom() : from.y()),
              new Point(from.middleX(), to.middleY()),
              end);
      case DROP ->
          List.of(
              new Point(from.middleX(), from.bottom()),
              new Point(from.middleX(), to.middleY()),
              end);
      case CORNER_IN ->
          List.of(
              start,
              new Point(to.middleX(), from.middleY()),
              new Point(to.middleX(), down ? to.y() : to.bottom()));
      case STEP -> {
        double x = gapX(route.from().column(), route.link().id());
        yield List.of(start, new Point(x, start.y()), new Point(x, end.y()), end);
      }
      case AROUND -> around(route, from, start, end);
    };
  }

  private List<Point> around(Route route, Box from, Point start, Point end) {
    var flow = route.link().id();
    int row = route.channel();
    double y = rowTop[row] + rowHeight[row] + 22 + CHANNEL_TRACK * channels.track(row, flow);
    double left = gapX(route.to().column() - 1, flow);
    if (route.fromBelow()) {
      double x = from.middleX();
      return List.of(
          new Point(x, from.bottom()),
          new Point(x, y),
          new Point(left, y),
          new Point(left, end.y()),
          end);
    }
    double right = gapX(route.from().column(), flow + ">");
    return List.of(
        start,
        new Point(right, start.y()),
        new Point(right, y),
        new Point(left, y),
        new Point(left, end.y()),
        end);
  }

  private double gapX(int column, String flow) {
    double edge = column < 0 ? 0 : columnLeft[column] + columnWidth[column];
    return edge + (named.contains(column) ? NAMES : 0) + GAP / 2 + TRACK * gaps.track(column, flow);
  }

  private Box box(String id) {
    return java.util.Objects.requireNonNull(boxes.get(id));
  }
}
