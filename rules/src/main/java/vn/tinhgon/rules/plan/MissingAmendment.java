package vn.tinhgon.rules.plan;

import vn.tinhgon.bpmn.Text;

/**
 * Why a plan may not be sent on yet.
 *
 * @param code short name of the rule in print
 * @param element id of the step, the paper or the process it takes away
 * @param basis id of the legal basis to amend
 * @param text number and article of that text
 * @param source the texts the rule itself rests on
 */
public record MissingAmendment(
    String rule,
    String code,
    String element,
    String basis,
    String text,
    Text message,
    String source) {}
