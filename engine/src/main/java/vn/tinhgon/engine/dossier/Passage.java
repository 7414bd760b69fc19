package vn.tinhgon.engine.dossier;

/**
 * A way from one place to the next.
 *
 * @param otherwise taken only when no other way out of the place is
 */
record Passage(String id, String name, String from, String to, boolean otherwise) {

  Passage to(String to) {
    return new Passage(id, name, from, to, otherwise);
  }

  Passage from(String from) {
    return new Passage(id, name, from, to, otherwise);
  }
}
