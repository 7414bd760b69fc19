package vn.tinhgon.rules.fact;

import vn.tinhgon.bpmn.LegalRank;

/**
 * The highest rank of the texts an element rests on; NONE where no text asks for it.
 *
 * @param element id of a step, a document or the process
 */
public record Foundation(String element, LegalRank rank) {}
