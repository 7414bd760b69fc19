package vn.tinhgon.engine.dossier;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.engine.routing.Desk;
import vn.tinhgon.engine.routing.Seat;

/**
 * With whom work lies, as the statements that put it there want it.
 *
 * @param only holds it alone; null where several may take it, or nobody was found
 */
record Lying(List<Seat> seats, @Nullable Seat only) {
  /** Those who administer find what lies here. */
  private static final Seat NOBODYS = new Seat("", null, null);

  static Lying on(Desk desk) {
    return new Lying(
        desk.isEmpty() ? List.of(NOBODYS) : desk.seats(),
        desk.seats().size() == 1 ? desk.seats().get(0) : null);
  }

  static Lying with(Seat seat) {
    return new Lying(List.of(seat), seat);
  }

  JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement) {
    return statement
        .param("persons", column(Seat::person))
        .param("behalves", column(Seat::onBehalfOf))
        .param("signatures", column(Seat::signature))
        .param("person", only == null ? null : only.person())
        .param("onBehalfOf", only == null ? null : only.onBehalfOf())
        .param("signature", only == null ? null : only.signature());
  }

  private String[] column(Function<Seat, @Nullable String> column) {
    var values = new String[seats.size()];
    for (int i = 0; i < values.length; i++) values[i] = column.apply(seats.get(i));
    return values;
  }
}
