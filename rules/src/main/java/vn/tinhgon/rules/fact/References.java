package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * The papers and legal bases an element names.
 *
 * @param element id of a step, a document or the process
 * @param names what it names
 * @param unknown those of them that the model does not describe
 */
public record References(String element, List<String> names, List<String> unknown) {}
