package vn.tinhgon.engine.dossier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Refusal;

/** One piece of work with its dossier, as its performer sees it. */
@Component
class TaskPages {
  private final WorkItems items;
  private final Dossiers dossiers;
  private final Inbox inbox;
  private final Publications publications;
  private final Organisation organisation;

  TaskPages(
      WorkItems items,
      Dossiers dossiers,
      Inbox inbox,
      Publications publications,
      Organisation organisation) {
    this.items = items;
    this.dossiers = dossiers;
    this.inbox = inbox;
    this.publications = publications;
    this.organisation = organisation;
  }

  @Transactional(readOnly = true)
  Shown.TaskDetail task(String id, Reader reader) {
    var item = items.find(id).orElseThrow(TaskPages::notFound);
    var line = dossiers.find(item.dossier()).orElseThrow(TaskPages::notFound);
    if (!reader.seesAll() && !dossiers.concerns(line.id(), reader.username())) throw notFound();
    var people = new People(organisation);
    var branches =
        publications.of(line.version()).branches(item.place()).stream()
            .map(branch -> new Shown.Way(branch.flow(), branch.name(), branch.leadsTo()))
            .toList();
    return new Shown.TaskDetail(
        inbox.row(item, line, reader, people), branches, dossiers.shown(line, people));
  }

  /** For the person who has just completed it: he keeps seeing the dossier. */
  @Transactional(readOnly = true)
  Shown.Dossier dossierOf(String id) {
    var item = items.find(id).orElseThrow(TaskPages::notFound);
    var line = dossiers.find(item.dossier()).orElseThrow(TaskPages::notFound);
    return dossiers.shown(line, new People(organisation));
  }

  private static Refusal notFound() {
    return Refusal.notFound(
        new Text(
            "Không có việc này, hoặc anh/chị không được xem",
            "There is no such work, or you may not see it"));
  }
}
