package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * Whom the procedure asks for an opinion though no law or decree names them.
 *
 * @param steps ids of the steps that ask
 * @param units units asked, each once
 */
public record Consultation(List<String> steps, List<String> units) {}
