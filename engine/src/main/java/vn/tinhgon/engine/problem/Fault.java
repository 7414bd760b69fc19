package vn.tinhgon.engine.problem;

import vn.tinhgon.bpmn.Text;

/** One thing wrong with what was sent: the field's name and a sentence. */
public record Fault(String field, Text message) {}
