package vn.tinhgon.engine.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows how busy people are; the room that keeps the work says so. */
public interface Workload {

  /** One for each person. */
  List<Load> of(List<String> persons, @Nullable Long dossier);
}
