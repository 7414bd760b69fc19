package vn.tinhgon.engine.routing;

import java.util.List;
import vn.tinhgon.bpmn.Text;

/**
 * Where work lies: with one person, with a pool of several, or (no seats) with those who
 * administer.
 *
 * @param because why it came there, for the person who finds it
 */
public record Desk(List<Seat> seats, Text because) {
  public Desk {
    seats = List.copyOf(seats);
  }

  public boolean isEmpty() {
    return seats.isEmpty();
  }
}
