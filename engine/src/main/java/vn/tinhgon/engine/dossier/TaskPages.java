package vn.tinhgon.engine.dossier;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Refusal;

/** One piece of work with its dossier, as its performer sees it. */
@Component
class TaskPages {
  private final WorkItems items;
  private final Running running;
  private final Dossiers dossiers;
  private final Inbox inbox;
  private final Publications publications;
  private final Consultations consultations;
  private final TakingBack takingBack;
  private final Organisation organisation;

  TaskPages(
      WorkItems items,
      Running running,
      Dossiers dossiers,
      Inbox inbox,
      Publications publications,
      Consultations consultations,
      TakingBack takingBack,
      Organisation organisation) {
    this.items = items;
    this.running = running;
    this.dossiers = dossiers;
    this.inbox = inbox;
    this.publications = publications;
    this.consultations = consultations;
    this.takingBack = takingBack;
    this.organisation = organisation;
  }

  @Transactional
  Shown.TaskDetail task(String id, Reader reader) {
    var item = items.find(id).orElseThrow(TaskPages::notFound);
    var line = dossiers.find(item.dossier()).orElseThrow(TaskPages::notFound);
    if (!reader.seesAll() && !dossiers.concerns(line.id(), reader.username())) throw notFound();
    var people = new People(organisation);
    var publication = publications.of(line.version());
    var earlier = Returns.earlier(item, publication, items.slip(line.id()));
    return new Shown.TaskDetail(
        inbox.row(item, line, reader, people),
        decisions(item, reader, !earlier.isEmpty()),
        publication.branches(item.place()).stream()
            .map(branch -> new Shown.Way(branch.flow(), branch.name(), branch.leadsTo()))
            .toList(),
        earlier.stream()
            .map(
                step ->
                    new Shown.Earlier(
                        step.place(), step.name(), people.orNobody(step.person()), step.endedAt()))
            .toList(),
        consults(item, publication.course()),
        "CONSULT".equals(item.kind()),
        dossiers.shown(line, people));
  }

  private List<Decision> decisions(WorkItem item, Reader reader, boolean returns) {
    var run = running.of(item.dossier());
    if (item.open()) {
      return reader.username().equals(item.person())
          ? Decision.open(item, run, returns)
          : List.of();
    }
    return takingBack.possible(item, run, reader) ? List.of(Decision.UNDO) : List.of();
  }

  /** Steps right behind the work that ask several units. */
  private List<Shown.Consult> consults(WorkItem item, Course course) {
    if (!course.has(item.place())) return List.of();
    var found = new HashSet<Place>();
    var seen = new HashSet<String>();
    var next = new ArrayDeque<>(List.of(course.place(item.place())));
    while (!next.isEmpty()) {
      for (var place : Silence.after(course, next.remove())) {
        if (place.several()) found.add(place);
        if (place.kind() != Place.Kind.WORK && seen.add(place.id())) next.add(place);
      }
    }
    return found.stream()
        .map(
            place ->
                new Shown.Consult(
                    place.id(), place.name(), consultations.units(item.dossier(), place)))
        .toList();
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
