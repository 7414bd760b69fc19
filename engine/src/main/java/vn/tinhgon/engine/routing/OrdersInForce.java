package vn.tinhgon.engine.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.organisation.Edition;

/** The standing orders kept in mind, since every step of every dossier asks for them. */
@Component
class OrdersInForce {
  private final Orders orders;
  private volatile @Nullable Known known;

  OrdersInForce(Orders orders) {
    this.orders = orders;
  }

  private record Known(Edition edition, List<Order> orders) {}

  List<Order> under(Edition edition) {
    var it = known;
    if (it != null && it.edition().equals(edition)) return it.orders();
    var now = orders.all();
    if (!edition.own()) known = new Known(edition, now);
    return now;
  }
}
