package vn.tinhgon.bpmn.lexicon;

import vn.tinhgon.bpmn.Text;

/**
 * A value nobody declared, with the reason it was taken.
 *
 * @param element id of the step, flow or process it was taken for
 * @param attribute name of the {@code tg} attribute it stands for
 */
public record Inference(String element, String attribute, String value, Text because) {}
