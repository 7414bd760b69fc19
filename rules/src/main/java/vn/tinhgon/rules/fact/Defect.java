package vn.tinhgon.rules.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.bpmn.Text;

/**
 * The flow is unsound.
 *
 * @param elements the nodes that can never be reached, else where a dossier gets stuck, else the
 *     process
 * @param trace the steps that lead there
 */
public record Defect(
    List<String> elements, @Nullable Text reason, List<String> trace, List<String> deadNodes) {}
