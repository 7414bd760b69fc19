package vn.tinhgon.engine.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody completes a piece of work.
 *
 * @param branch the flow chosen, or the name of the branch
 * @param consult units to be asked next, by step
 */
record Answer(
    @Nullable String branch,
    @Nullable String comment,
    @Nullable Opinion opinion,
    Map<String, List<String>> consult) {

  Answer {
    consult = Map.copyOf(consult);
  }
}
