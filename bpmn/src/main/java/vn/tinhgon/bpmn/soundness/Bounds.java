package vn.tinhgon.bpmn.soundness;

import java.time.Duration;

/** How far the search may go before it answers {@link Sound#UNKNOWN}. */
public record Bounds(int states, Duration time) {

  /** Enough for every model met so far; an officer waits two seconds at most. */
  public static final Bounds DEFAULT = new Bounds(200_000, Duration.ofSeconds(2));
}
