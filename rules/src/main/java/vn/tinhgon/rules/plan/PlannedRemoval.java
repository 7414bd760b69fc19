package vn.tinhgon.rules.plan;

import vn.tinhgon.bpmn.LegalRank;

/**
 * A plan removes, merges, re-orders, delegates or abolishes something that a text asks for.
 *
 * @param element id of a step, a paper or the process
 * @param name what people call it
 * @param basis id of the legal basis
 * @param text number and article, as people cite them
 * @param amended the plan proposes to amend that text (kiến nghị thực thi)
 */
public record PlannedRemoval(
    String element, String name, String basis, String text, LegalRank rank, boolean amended) {}
