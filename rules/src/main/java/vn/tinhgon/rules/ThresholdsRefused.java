package vn.tinhgon.rules;

import java.util.List;
import java.util.stream.Collectors;
import vn.tinhgon.bpmn.Text;

/** Thresholds that no rule can work with, and why; all of them at once. */
public final class ThresholdsRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** One of them: the name as given, and a sentence. */
  public record Fault(String parameter, Text reason) {}

  private final transient List<Fault> faults;

  ThresholdsRefused(List<Fault> faults) {
    super(faults.stream().map(fault -> fault.reason().en()).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
