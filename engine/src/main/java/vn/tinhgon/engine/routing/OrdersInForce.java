package vn.tinhgon.engine.routing;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The standing orders kept in mind, since every step of every dossier asks for them. */
@Component
class OrdersInForce {
  /** So long may an order given in another instance go unnoticed. */
  private static final long NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Orders orders;
  private volatile @Nullable Known known;

  OrdersInForce(Orders orders) {
    this.orders = orders;
  }

  private record Known(List<Order> orders, long since) {}

  List<Order> now() {
    var it = known;
    if (it == null || System.nanoTime() - it.since() > NANOS) {
      it = new Known(orders.all(), System.nanoTime());
      known = it;
    }
    return it.orders();
  }

  @TransactionalEventListener
  void on(Orders.Changed orders) {
    known = null;
  }
}
