package vn.tinhgon.engine.routing;

import java.security.Principal;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.deadline.Situation.Urgency;

/** Standing orders, and the steps nobody fitted. */
@RestController
@RequestMapping("/api/routing")
@PreAuthorize("hasAuthority('ADMINISTER')")
class RoutingController {
  private final Orders orders;
  private final Findings findings;

  RoutingController(Orders orders, Findings findings) {
    this.orders = orders;
    this.findings = findings;
  }

  record NewOrder(
      @Nullable String basis,
      @Nullable String procedure,
      @Nullable StepKind kind,
      @Nullable String stepUnit,
      @Nullable String role,
      @Nullable Integer level,
      @Nullable String field,
      @Nullable Long atLeast,
      @Nullable Urgency urgency,
      @Nullable Boolean secret,
      @Nullable String requesterUnit,
      @Nullable String toUnit,
      @Nullable String toRole,
      @Nullable Integer toLevel,
      @Nullable String toPerson,
      @Nullable Sharing sharing) {

    Order order() {
      var said = text(basis);
      return new Order(
          0,
          said == null ? "" : said,
          text(procedure),
          kind,
          text(stepUnit),
          text(role),
          level,
          text(field),
          atLeast,
          urgency,
          secret,
          text(requesterUnit),
          text(toUnit),
          text(toRole),
          toLevel,
          text(toPerson),
          sharing);
    }

    private static @Nullable String text(@Nullable String typed) {
      if (typed == null) return null;
      var text = Normalizer.normalize(typed, Normalizer.Form.NFC).replace("\0", "").strip();
      return text.isEmpty() ? null : text;
    }
  }

  /** A kind of step that an order may be about. */
  record KindChoice(StepKind kind, Text label) {}

  record RoutingBook(List<Order> orders, List<KindChoice> kinds) {}

  @GetMapping("/orders")
  RoutingBook routingOrders() {
    return new RoutingBook(
        orders.all(),
        Stream.of(StepKind.values()).map(kind -> new KindChoice(kind, kind.label())).toList());
  }

  @PostMapping("/orders")
  List<Order> addRoutingOrder(@RequestBody NewOrder asked, Principal signedIn) {
    orders.add(asked.order(), signedIn.getName());
    return orders.all();
  }

  @DeleteMapping("/orders/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeRoutingOrder(@PathVariable long id, Principal signedIn) {
    orders.remove(id, signedIn.getName());
  }

  @GetMapping("/findings")
  List<Findings.Unfilled> routingFindings() {
    return findings.all();
  }

  @DeleteMapping("/findings/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void settleRoutingFinding(@PathVariable long id) {
    findings.settle(id);
  }
}
