package vn.tinhgon.engine.dossier;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InboxController {
  private final Inbox inbox;
  private final TaskPages tasks;
  private final Work work;
  private final Batch batch;
  private final Turns turns;

  InboxController(Inbox inbox, TaskPages tasks, Work work, Batch batch, Turns turns) {
    this.inbox = inbox;
    this.tasks = tasks;
    this.work = work;
    this.batch = batch;
    this.turns = turns;
  }

  record Completion(
      @Nullable String branch,
      @Nullable String comment,
      @Nullable Opinion opinion,
      @Nullable Map<String, List<String>> consult) {
    Answer answer() {
      return new Answer(branch, comment, opinion, Objects.requireNonNullElse(consult, Map.of()));
    }
  }

  record NewBatch(
      @Nullable List<String> tasks, @Nullable String branch, @Nullable String comment) {}

  @GetMapping("/api/inbox")
  Shown.TaskPage inbox(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "ALL") Inbox.Due due,
      @RequestParam(defaultValue = "ANYBODY") Inbox.Holder holder,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size,
      Authentication signedIn) {
    var asked = Page.of(page, size);
    return inbox.page(Reader.of(signedIn), q, due, holder, asked.number(), asked.size());
  }

  @PostMapping("/api/inbox/batch")
  @PreAuthorize("hasAuthority('HANDLE')")
  List<Shown.BatchResult> batch(@RequestBody NewBatch asked, Authentication signedIn) {
    var tasks = Objects.requireNonNullElse(asked.tasks(), List.<String>of());
    return batch.complete(tasks, asked.branch(), asked.comment(), Reader.of(signedIn)).stream()
        .map(one -> new Shown.BatchResult(one.task(), one.done(), one.refused()))
        .toList();
  }

  @GetMapping("/api/tasks/{id}")
  Shown.TaskDetail task(@PathVariable String id, Authentication signedIn) {
    return tasks.task(id, Reader.of(signedIn));
  }

  @PostMapping("/api/tasks/{id}/claim")
  Shown.TaskDetail claim(@PathVariable String id, Authentication signedIn) {
    work.claim(id, Reader.of(signedIn));
    return tasks.task(id, Reader.of(signedIn));
  }

  @PostMapping("/api/tasks/{id}/complete")
  Shown.Dossier complete(
      @PathVariable String id, @RequestBody Completion how, Authentication signedIn) {
    turns.take(() -> work.complete(id, how.answer(), Reader.of(signedIn)));
    return tasks.dossierOf(id);
  }
}
