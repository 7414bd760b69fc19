package vn.tinhgon.engine.plan.choice;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** SCIP, where this machine is one OR-Tools is built for. */
final class Native {
  private static final Logger LOG = LoggerFactory.getLogger(Native.class);
  private static final boolean LOADED = load();

  private Native() {}

  /** Where there is none, the answer keeps the bound found without it. */
  static boolean available() {
    return LOADED;
  }

  static MPSolver scip() {
    return Objects.requireNonNull(MPSolver.createSolver("SCIP"), "SCIP");
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
