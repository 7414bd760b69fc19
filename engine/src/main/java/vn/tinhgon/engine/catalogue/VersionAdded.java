package vn.tinhgon.engine.catalogue;

import vn.tinhgon.bpmn.xml.BpmnFile;

/** Told within the transaction that adds a version, so that it is reviewed or not there at all. */
public record VersionAdded(Version version, BpmnFile file) {}
