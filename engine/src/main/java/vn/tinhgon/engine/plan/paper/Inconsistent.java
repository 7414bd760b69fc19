package vn.tinhgon.engine.plan.paper;

import java.util.List;
import java.util.stream.Collectors;
import vn.tinhgon.engine.problem.Fault;

/** A paper that contradicts itself is not printed; all contradictions at once. */
public final class Inconsistent extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  Inconsistent(List<Fault> faults) {
    super(faults.stream().map(fault -> fault.message().en()).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
