package vn.tinhgon.engine.plan;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.dossier.Dossiers;
import vn.tinhgon.engine.dossier.Standing;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Position;
import vn.tinhgon.engine.register.OutgoingBook;

/** The decision on a plan goes out like any document, and gets its number in the same book. */
@Component
class DecisionNumber {
  private static final String APPROVAL = "phe_duyet";

  private final OutgoingBook outgoing;
  private final Dossiers dossiers;
  private final Organisation organisation;
  private final Paperwork paperwork;
  private final Clock clock;

  DecisionNumber(
      OutgoingBook outgoing,
      Dossiers dossiers,
      Organisation organisation,
      Paperwork paperwork,
      Clock clock) {
    this.outgoing = outgoing;
    this.dossiers = dossiers;
    this.organisation = organisation;
    this.paperwork = paperwork;
    this.clock = clock;
  }

  /** Where the ministry lets the program number it, that number is the decision's. */
  int of(Row.Plan plan, String clerk) {
    var dossier = Objects.requireNonNull(plan.dossier(), plan.code());
    return outgoing
        .of(dossier)
        .orElseGet(() -> outgoing.enter(letter(plan, dossier, clerk), clerk, now()))
        .number();
  }

  private OutgoingBook.Letter letter(Row.Plan plan, String dossier, String clerk) {
    var ministry = paperwork.ministry();
    var signer = Objects.requireNonNullElse(signer(dossier), clerk);
    return new OutgoingBook.Letter(
        dossier,
        "Quyết định",
        ministry.symbol(),
        Paperwork.about(plan),
        unit(plan.author(), signer, clerk),
        signer,
        String.join(" ", ministry.recipients()),
        plan.urgency(),
        true);
  }

  private @Nullable String signer(String dossier) {
    return dossiers.standing(dossier).stream()
        .map(Standing::slip)
        .flatMap(slip -> slip.stream())
        .filter(line -> line.element().equals(APPROVAL) && "DONE".equals(line.ending()))
        .flatMap(line -> line.persons().stream())
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** The author's; who has left by then holds no post any more. */
  private @Nullable String unit(String... people) {
    return Stream.of(people)
        .flatMap(person -> organisation.positions(person).stream())
        .map(Position::unit)
        .findFirst()
        .orElse(null);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).withNano(0);
  }
}
