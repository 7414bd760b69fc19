package vn.tinhgon.engine.plan.choice;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SCIP, where this machine is one OR-Tools is built for. */
final class Native {
  private static final Logger LOG = LoggerFactory.getLogger(Native.class);
  private static final boolean LOADED = load();

  private Native() {}

  /** Null where the machine has none: then the answer keeps the bound found without it. */
  static @Nullable MPSolver scip() {
    return LOADED ? MPSolver.createSolver("SCIP") : null;
  }

  private static boolean load() {
    try {
      Loader.loadNativeLibraries();
      return true;
    } catch (UnsatisfiedLinkError | RuntimeException none) {
      LOG.warn("OR-Tools has no library for this machine; choices keep wider bounds", none);
      return false;
    }
  }
}
