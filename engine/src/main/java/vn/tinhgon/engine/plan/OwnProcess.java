package vn.tinhgon.engine.plan;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.target.Uncounted;

/** The approval of plans runs as a procedure, but is none that the ministry has to simplify. */
@Component
class OwnProcess implements Uncounted {
  @Override
  public Set<String> uncounted() {
    return Set.of(Approval.PROCEDURE);
  }
}
