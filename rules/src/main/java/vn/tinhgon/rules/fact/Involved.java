package vn.tinhgon.rules.fact;

import java.util.List;

/**
 * The units a step of its kind involves, beside all steps of that kind. Steps that a law or a
 * decree has set are counted apart from those that none asks for.
 *
 * @param units of the step
 * @param inAll how many units all those steps involve, each once
 * @param withoutMatter the step does not say in which matter, while another of them does
 */
public record Involved(String step, List<String> units, int inAll, boolean withoutMatter) {

  /** The units that nobody says why they are involved. */
  public List<String> unitsWithoutMatter() {
    return withoutMatter ? units : List.of();
  }
}
