package vn.tinhgon.bpmn.edit;

/** A bend of an edge. */
record Point(double x, double y) {}
