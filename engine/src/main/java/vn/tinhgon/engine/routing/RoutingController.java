package vn.tinhgon.engine.routing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.security.Principal;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.rules.deadline.Situation.Urgency;

/** Standing orders, and the steps nobody fitted. */
@RestController
@RequestMapping("/api/routing")
@PreAuthorize("hasAuthority('ADMINISTER')")
class RoutingController {
  private final Orders orders;
  private final Findings findings;
  private final Organisation organisation;

  RoutingController(Orders orders, Findings findings, Organisation organisation) {
    this.orders = orders;
    this.organisation = organisation;
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

  /**
   * @param by who wrote it as it is
   */
  record OrderLine(@JsonUnwrapped Order order, int version, String by, LocalDateTime at) {}

  record RoutingBook(List<OrderLine> orders, List<KindChoice> kinds) {}

  @GetMapping("/orders")
  RoutingBook routingOrders() {
    return new RoutingBook(
        lines(orders.inForce()),
        Stream.of(StepKind.values()).map(kind -> new KindChoice(kind, kind.label())).toList());
  }

  @PostMapping("/orders")
  List<OrderLine> addRoutingOrder(@RequestBody NewOrder asked, Principal signedIn) {
    orders.add(asked.order(), signedIn.getName());
    return lines(orders.inForce());
  }

  @PutMapping("/orders/{id}")
  List<OrderLine> changeRoutingOrder(
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int version,
      @RequestBody NewOrder asked,
      Principal signedIn) {
    orders.change(id, version, asked.order(), signedIn.getName());
    return lines(orders.inForce());
  }

  @GetMapping("/orders/{id}/history")
  List<OrderLine> routingOrderHistory(@PathVariable long id) {
    return lines(orders.before(id));
  }

  private List<OrderLine> lines(List<Orders.Edition> editions) {
    return editions.stream()
        .map(
            one ->
                new OrderLine(
                    one.order(),
                    one.version(),
                    organisation.person(one.person()).map(Person::name).orElse(one.person()),
                    one.at()))
        .toList();
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
