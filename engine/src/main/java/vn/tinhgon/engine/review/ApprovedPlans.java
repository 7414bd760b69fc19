package vn.tinhgon.engine.review;

import java.util.Optional;
import vn.tinhgon.engine.catalogue.Version;

/** Knows which version of a procedure an issued plan brought; the room of plans answers. */
public interface ApprovedPlans {

  /** The latest that came before this version; nothing where no plan ever changed the procedure. */
  Optional<Approved> before(Version version);

  /**
   * @param plan its code
   * @param version what the plan published
   */
  record Approved(String plan, String title, Version version) {}
}
