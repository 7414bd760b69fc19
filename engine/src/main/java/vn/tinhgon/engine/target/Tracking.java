package vn.tinhgon.engine.target;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Profile;
import vn.tinhgon.engine.catalogue.Coming;
import vn.tinhgon.engine.catalogue.Standing;
import vn.tinhgon.engine.catalogue.Standings;
import vn.tinhgon.engine.target.Figures.Figure;
import vn.tinhgon.engine.target.Tracked.Amount;
import vn.tinhgon.rules.target.TargetProgramme;

/** Follows the procedures of a programme from its baseline to today and beyond. */
@Component
class Tracking {
  private final Standings standings;
  private final Figures figures;
  private final ObjectProvider<PendingPlans> plans;
  private final ObjectProvider<Uncounted> uncounted;
  private final Clock clock;

  Tracking(
      Standings standings,
      Figures figures,
      ObjectProvider<PendingPlans> plans,
      ObjectProvider<Uncounted> uncounted,
      Clock clock) {
    this.uncounted = uncounted;
    this.standings = standings;
    this.figures = figures;
    this.plans = plans;
    this.clock = clock;
  }

  /** The procedures of a programme, and on what their figures from before rest. */
  record Course(Basis basis, List<Tracked> procedures) {}

  /** What several programmes look at is read once. */
  record Today(
      Map<String, Standing> now, List<Coming> coming, List<PendingPlans.Outcome> outcomes) {}

  Today today() {
    return new Today(
        byCode(standings.on(LocalDate.now(clock))),
        standings.coming(),
        plans.stream().flatMap(room -> room.outcomes().stream()).toList());
  }

  Course of(TargetProgramme programme, Today today) {
    var then = inScope(standings.on(programme.baselineDate()), programme);
    var basis = then.isEmpty() ? Basis.FIRST_KNOWN : Basis.SNAPSHOT;
    var before = then.isEmpty() ? inScope(standings.first(), programme) : then;
    var measured = measured(before, today);
    var pending = pending(today, measured);
    var tracked = new ArrayList<Tracked>();
    for (var procedure : before) {
      var now = amount(today.now().get(procedure.code()), measured);
      tracked.add(
          new Tracked(
              procedure.code(),
              procedure.name(),
              procedure.owner(),
              ledger(procedure, measured),
              Objects.requireNonNullElse(amount(procedure, measured), Amount.NOTHING),
              now,
              planned(now, pending.get(procedure.code()))));
    }
    return new Course(basis, tracked);
  }

  private List<Standing> inScope(List<Standing> all, TargetProgramme programme) {
    var beside = uncounted.stream().flatMap(room -> room.uncounted().stream()).toList();
    return all.stream()
        .filter(standing -> standing.groupCode() != null || !beside.contains(standing.code()))
        .filter(Standing::isInForce)
        .filter(
            standing ->
                programme
                    .scope()
                    .covers(
                        standing.groupCode() == null
                            ? null
                            : Profile.Group.valueOf(standing.groupCode())))
        .toList();
  }

  private Map<Long, Figure> measured(List<Standing> before, Today today) {
    var versions =
        Stream.of(
                before.stream().map(Standing::version),
                before.stream()
                    .map(procedure -> today.now().get(procedure.code()))
                    .filter(Objects::nonNull)
                    .map(Standing::version),
                today.coming().stream().map(Coming::version))
            .flatMap(Function.identity())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return figures.of(versions);
  }

  /** Null where it is not in force; nothing is known of one without a model. */
  private static @Nullable Amount amount(@Nullable Standing standing, Map<Long, Figure> measured) {
    if (standing == null || !standing.isInForce()) return null;
    var figure = standing.version() == null ? null : measured.get(standing.version());
    return figure == null ? Amount.NOTHING : new Amount(figure.cost(), figure.days());
  }

  private static Ledger ledger(Standing standing, Map<Long, Figure> measured) {
    var figure = standing.version() == null ? null : measured.get(standing.version());
    return figure == null ? Ledger.COMPLIANCE : Ledger.of(figure.method());
  }

  /** By code; a procedure that is to go is gone whatever else is planned with it. */
  private static Map<String, List<PendingPlans.Outcome>> pending(
      Today today, Map<Long, Figure> measured) {
    var pending = new HashMap<String, List<PendingPlans.Outcome>>();
    for (var coming : today.coming()) {
      var figure = coming.version() == null ? null : measured.get(coming.version());
      var outcome =
          new PendingPlans.Outcome(
              coming.code(),
              coming.version() == null,
              figure == null ? null : figure.cost(),
              figure == null ? null : figure.days());
      pending.computeIfAbsent(coming.code(), code -> new ArrayList<>()).add(outcome);
    }
    for (var outcome : today.outcomes()) {
      pending.computeIfAbsent(outcome.code(), code -> new ArrayList<>()).add(outcome);
    }
    return pending;
  }

  private static @Nullable Amount planned(
      @Nullable Amount now, @Nullable List<PendingPlans.Outcome> outcomes) {
    if (now == null || outcomes == null) return now;
    var planned = now;
    for (var outcome : outcomes) {
      if (outcome.abolished()) return null;
      var cost = outcome.costPerYear() == null ? planned.cost() : outcome.costPerYear();
      var days = outcome.elapsedDays() == null ? planned.days() : outcome.elapsedDays();
      planned = new Amount(Math.min(planned.cost(), cost), Math.min(planned.days(), days));
    }
    return planned;
  }

  private static Map<String, Standing> byCode(List<Standing> standings) {
    return standings.stream().collect(Collectors.toMap(Standing::code, Function.identity()));
  }
}
