package vn.tinhgon.engine.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.organisation.Organisation;

/** What may be done with work beside completing it; only its holder gets past the first door. */
@RestController
class DecisionController {
  private final Returns returns;
  private final Supplements supplements;
  private final Endings endings;
  private final Delegation delegation;
  private final TakingBack takingBack;
  private final TaskPages tasks;
  private final Turns turns;
  private final Organisation organisation;

  DecisionController(
      Returns returns,
      Supplements supplements,
      Endings endings,
      Delegation delegation,
      TakingBack takingBack,
      TaskPages tasks,
      Turns turns,
      Organisation organisation) {
    this.returns = returns;
    this.supplements = supplements;
    this.endings = endings;
    this.delegation = delegation;
    this.takingBack = takingBack;
    this.tasks = tasks;
    this.turns = turns;
    this.organisation = organisation;
  }

  record Return(@Nullable String step, @Nullable String reason) {}

  record Reason(@Nullable String reason) {}

  record Missing(@Nullable String missing) {}

  record Delegated(@Nullable String to, @Nullable String note) {}

  @PostMapping("/api/tasks/{id}/return")
  Shown.Dossier sendBack(
      @PathVariable String id, @RequestBody Return how, Authentication signedIn) {
    turns.take(() -> returns.back(id, how.step(), how.reason(), Reader.of(signedIn)));
    return tasks.dossierOf(id);
  }

  @PostMapping("/api/tasks/{id}/reject")
  Shown.Dossier reject(@PathVariable String id, @RequestBody Reason why, Authentication signedIn) {
    turns.take(() -> endings.reject(id, why.reason(), Reader.of(signedIn)));
    return tasks.dossierOf(id);
  }

  @PostMapping("/api/tasks/{id}/stop")
  Shown.Dossier stop(@PathVariable String id, @RequestBody Reason why, Authentication signedIn) {
    turns.take(() -> endings.stop(id, why.reason(), Reader.of(signedIn)));
    return tasks.dossierOf(id);
  }

  @PostMapping("/api/tasks/{id}/supplement")
  Shown.Dossier askSupplement(
      @PathVariable String id, @RequestBody Missing what, Authentication signedIn) {
    turns.take(() -> supplements.ask(id, what.missing(), Reader.of(signedIn)));
    return tasks.dossierOf(id);
  }

  @PostMapping("/api/tasks/{id}/delegate")
  Shown.Dossier delegate(
      @PathVariable String id, @RequestBody Delegated how, Authentication signedIn) {
    turns.take(() -> delegation.give(id, how.to(), how.note(), Reader.of(signedIn)));
    return tasks.dossierOf(id);
  }

  @PostMapping("/api/tasks/{id}/undo")
  Shown.Dossier undo(@PathVariable String id, Authentication signedIn) {
    turns.take(() -> takingBack.undo(id, Reader.of(signedIn)));
    return tasks.dossierOf(id);
  }

  @GetMapping("/api/tasks/{id}/colleagues")
  List<Shown.Colleague> colleagues(@PathVariable String id, Authentication signedIn) {
    return delegation.colleagues(id, Reader.of(signedIn)).stream()
        .map(one -> new Shown.Colleague(one.username(), one.name(), one.title(), one.unitName()))
        .toList();
  }

  /** Units that can be asked for an opinion. */
  @GetMapping("/api/inbox/units")
  List<Shown.Unit> units() {
    return organisation.units().stream()
        .map(unit -> new Shown.Unit(unit.code(), unit.name()))
        .toList();
  }
}
