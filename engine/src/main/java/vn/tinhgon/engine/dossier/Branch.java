package vn.tinhgon.engine.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way on that the performer of a step may choose.
 *
 * @param flow what the performer answers with: the id of the flow, or of several joined by +
 * @param leadsTo name of the next work, null at the end
 * @param passages all ways taken by this choice
 */
record Branch(String flow, String name, @Nullable String leadsTo, List<String> passages) {}
