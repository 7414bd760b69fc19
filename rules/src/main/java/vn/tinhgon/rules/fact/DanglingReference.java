package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * An element names papers or legal bases that the model does not describe.
 *
 * @param element id of a step, a document or the process
 * @param names what it names
 */
public record DanglingReference(String element, List<String> names) {}
