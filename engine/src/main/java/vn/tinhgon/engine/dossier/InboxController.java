package vn.tinhgon.engine.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.engine.catalogue.Words;

@RestController
class InboxController {
  private final Inbox inbox;
  private final TaskPages tasks;
  private final Turns turns;

  InboxController(Inbox inbox, TaskPages tasks, Turns turns) {
    this.inbox = inbox;
    this.tasks = tasks;
    this.turns = turns;
  }

  record Completion(@Nullable String branch, @Nullable String comment) {
    Completion {
      comment = comment == null ? null : Words.clean(comment);
    }
  }

  @GetMapping("/api/inbox")
  Shown.TaskPage inbox(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "ALL") Inbox.Due due,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Authentication signedIn) {
    var asked = Page.of(page, size);
    return inbox.page(Reader.of(signedIn), q, due, asked.number(), asked.size());
  }

  @GetMapping("/api/tasks/{id}")
  Shown.TaskDetail task(@PathVariable String id, Authentication signedIn) {
    return tasks.task(id, Reader.of(signedIn));
  }

  @PostMapping("/api/tasks/{id}/claim")
  Shown.TaskDetail claim(@PathVariable String id, Authentication signedIn) {
    turns.claim(id, Reader.of(signedIn));
    return tasks.task(id, Reader.of(signedIn));
  }

  @PostMapping("/api/tasks/{id}/complete")
  Shown.Dossier complete(
      @PathVariable String id, @RequestBody Completion how, Authentication signedIn) {
    turns.complete(id, how.branch(), how.comment(), Reader.of(signedIn));
    return tasks.dossierOf(id);
  }
}
