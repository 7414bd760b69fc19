package vn.tinhgon.engine.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lies on somebody's desk; the room that keeps the desks answers. */
public interface OpenWork {

  /** Work that went to another desk; {@code to} is empty where only an administrator is left. */
  record Moved(String dossier, String step, List<Person> to) {}

  /** How much lies on the desk of one person alone, or was taken by him. */
  int of(String person);

  /**
   * Takes all of it off the desk of an absent person, in one transaction.
   *
   * @param to who gets it; null lets the routing rules find the desk anew
   * @param by who ordered it, for the book of deeds
   */
  List<Moved> handOver(String person, @Nullable String to, String by);
}
