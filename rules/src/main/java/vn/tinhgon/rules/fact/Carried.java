package vn.tinhgon.rules.fact;

/**
 * How the dossier reaches a step.
 *
 * @param first no step lies before it
 * @param sameAgency no step just before it is of another agency
 * @param handOvers 1 where somebody else had it before, else 0
 * @param secret the step handles a secret paper, or the whole procedure is secret
 */
public record Carried(
    String step, boolean first, boolean sameAgency, int handOvers, boolean secret) {}
