package vn.tinhgon.bpmn.edit;

import vn.tinhgon.bpmn.Text;

/** An edit that was not carried out, with the reason. */
public record Refusal(Edit edit, Text reason) {}
