package vn.tinhgon.bpmn.draw;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An arranged scope, its upper left corner at 0,0.
 *
 * @param bands top and bottom of each lane
 */
record Block(
    Map<String, Box> boxes,
    Map<String, List<Point>> ways,
    List<Box> bands,
    double width,
    double height) {

  Block moved(double dx, double dy) {
    var movedBoxes = new LinkedHashMap<String, Box>();
    boxes.forEach((id, box) -> movedBoxes.put(id, box.moved(dx, dy)));
    var movedWays = new LinkedHashMap<String, List<Point>>();
    ways.forEach(
        (id, way) -> movedWays.put(id, way.stream().map(point -> point.moved(dx, dy)).toList()));
    var movedBands = bands.stream().map(band -> band.moved(dx, dy)).toList();
    return new Block(movedBoxes, movedWays, movedBands, width, height);
  }
}
