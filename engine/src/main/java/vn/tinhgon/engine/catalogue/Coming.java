package vn.tinhgon.engine.catalogue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is about to become of a procedure.
 *
 * @param version id of the version published for a later day or awaiting approval; null where the
 *     procedure is to be abolished
 * @param number of that version
 * @param since when it was put there
 * @param effective the day it takes force; null while nobody has decided
 */
public record Coming(
    String code,
    String name,
    @Nullable Long version,
    @Nullable Integer number,
    LocalDateTime since,
    @Nullable LocalDate effective) {

  /** A leader still has to decide. */
  public boolean isToDecide() {
    return version != null && effective == null;
  }
}
