package vn.tinhgon.rules.fact;

/**
 * How the dossier reaches a step that people do.
 *
 * @param handOvers 1 where somebody else had it before, else 0
 * @param secret the step handles a secret paper, or the whole procedure is secret
 */
public record Carried(String step, int handOvers, boolean secret) {}
