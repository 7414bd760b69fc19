package vn.tinhgon.engine.dossier;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.Timer;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.organisation.Person;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.routing.Desk;
import vn.tinhgon.engine.routing.Seat;

/**
 * What the requester still has to hand in: asked for once, in one list of everything that is
 * missing. The clock stands from the request until the supplement is in (D6).
 */
@Component
class Supplements {
  static final String PLACE = "tg:supplement";

  private final Holding holding;
  private final WorkItems items;
  private final Running running;
  private final Publications publications;
  private final Tokens tokens;
  private final Deadlines deadlines;
  private final Organisation organisation;
  private final Audit audit;

  Supplements(
      Holding holding,
      WorkItems items,
      Running running,
      Publications publications,
      Tokens tokens,
      Deadlines deadlines,
      Organisation organisation,
      Audit audit) {
    this.holding = holding;
    this.items = items;
    this.running = running;
    this.publications = publications;
    this.tokens = tokens;
    this.deadlines = deadlines;
    this.organisation = organisation;
    this.audit = audit;
  }

  @Transactional
  void ask(String id, @Nullable String missing, Reader reader) {
    var held = holding.held(id, reader);
    var run = held.run();
    var list =
        Said.required(
            "missing",
            missing,
            new Text(
                "Hãy ghi đầy đủ những gì còn thiếu; chỉ được yêu cầu bổ sung một lần",
                "List everything that is missing; a supplement can be asked for only once"));
    if (run.supplementAsked()) {
      throw Refusal.conflict(
          new Text(
              "Hồ sơ " + run.number() + " đã được yêu cầu bổ sung một lần; không yêu cầu lần hai",
              "A supplement of dossier "
                  + run.number()
                  + " was asked for before; only once may be"));
    }
    items.lockOpen(run.id());
    audit.note(
        new Entry(
            reader.username(),
            held.item().onBehalfOf(),
            "ask for a supplement",
            "dossier " + run.number()));
    var now = deadlines.now();
    running.supplementAsked(run.id(), list, now);
    var place =
        Place.of(PLACE, Place.Kind.WORK, "", "Bổ sung hồ sơ").showing(held.item().element());
    items.lay(
        new WorkItems.Laid(
            "supplement-" + run.id(), run.id(), place, place.name(), null, null, now, null, id),
        new Desk(
            List.of(new Seat(supplier(run), null, null)),
            new Text("Người đề nghị bổ sung hồ sơ", "The requester hands in what is missing")));
    if (deadlines.stops(run.waiting(), run.due())) tokens.hold(run.id());
  }

  /** It is due on a day that a timer of the drawing names. */
  private static boolean named(Course course, WorkItem open) {
    if (!course.has(open.place())) return false;
    return Stream.concat(
            Stream.of(course.place(open.place())), course.timersOn(open.place()).stream())
        .anyMatch(place -> place.timer() instanceof Timer.At at && at.moment().equals(open.due()));
  }

  /** For a dossier that the program opened, the head of the unit in charge. */
  private String supplier(Running.Run run) {
    if (!run.requester().equals(SelfStarts.PROGRAM)) return run.requester();
    var owner = publications.of(run.version()).procedure().profile().owner();
    return owner == null ? "" : organisation.head(owner).map(Person::username).orElse("");
  }

  /** Terms go on with what was left of them. */
  void received(WorkItem item, @Nullable String comment) {
    var now = deadlines.now();
    var dossier = item.dossier();
    items.finish(item, new WorkItems.Finish("DONE", null, null, comment), now);
    var asked = running.supplementReceived(dossier, now);
    var course = publications.of(running.of(dossier).version()).course();
    var fixed =
        course.places().stream()
            .filter(place -> place.timer() instanceof Timer.At)
            .map(Place::id)
            .collect(Collectors.toSet());
    for (var open : items.lockOpen(dossier)) {
      if (named(course, open)) continue;
      items.due(open.id(), deadlines.resumed(open.due(), asked, now));
    }
    running.due(dossier, deadlines.resumed(running.of(dossier).due(), asked, now));
    tokens.goOn(dossier);
    tokens.postpone(dossier, fixed, due -> deadlines.resumed(due, asked, now));
  }
}
