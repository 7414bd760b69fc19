package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.StepKind;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.deadline.Situation;

/** Opens dossiers and gives them their numbers. */
@Component
public class Intake {
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_NOTE = 4000;
  private static final int LONGEST_FIELD = 100;
  private static final int LONGEST_SENDER = 200;

  private final JdbcClient database;
  private final Catalogue catalogue;
  private final Publications publications;
  private final RepositoryService models;
  private final RuntimeService engine;
  private final Commands commands;
  private final TermTimers timers;
  private final Consultations consultations;
  private final Deadlines deadlines;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  Intake(
      JdbcClient database,
      Catalogue catalogue,
      Publications publications,
      RepositoryService models,
      RuntimeService engine,
      Commands commands,
      TermTimers timers,
      Consultations consultations,
      Deadlines deadlines,
      Audit audit,
      ApplicationEventPublisher events) {
    this.database = database;
    this.catalogue = catalogue;
    this.publications = publications;
    this.models = models;
    this.engine = engine;
    this.commands = commands;
    this.timers = timers;
    this.consultations = consultations;
    this.deadlines = deadlines;
    this.audit = audit;
    this.events = events;
  }

  /**
   * Starts a dossier and returns its number.
   *
   * @throws Refusal 422 with everything that is wrong with the request
   */
  @Transactional
  public String start(Opening asked) {
    var title = Words.clean(asked.title());
    var note = asked.note();
    var faults = new ArrayList<Fault>();
    var version = catalogue.current(asked.procedure()).orElse(null);
    if (version == null) {
      faults.add(
          fault(
              "procedure",
              "Hãy chọn một thủ tục trong danh mục",
              "Choose a procedure of the catalogue"));
    } else if (Publication.secret(publications.of(version.id()).procedure())) {
      faults.add(new Fault("procedure", SecretLaw.KNOWN.refusal()));
    }
    if (title.isBlank()) {
      faults.add(fault("title", "Hãy ghi trích yếu hồ sơ", "Give the dossier a title"));
    } else if (title.length() > LONGEST_TITLE) {
      faults.add(
          fault(
              "title",
              "Trích yếu dài quá " + LONGEST_TITLE + " ký tự",
              "The title is longer than " + LONGEST_TITLE + " characters"));
    }
    if (note != null && note.length() > LONGEST_NOTE) {
      faults.add(
          fault(
              "note",
              "Ghi chú dài quá " + LONGEST_NOTE + " ký tự",
              "The note is longer than " + LONGEST_NOTE + " characters"));
    }
    facts(asked.facts(), faults);
    sender(asked.charge().sender(), faults);
    if (version != null && !asked.requester().equals(SelfStarts.PROGRAM)) {
      letter(publications.of(version.id()).procedure(), asked, faults);
    }
    if (version == null || !faults.isEmpty()) {
      throw Refusal.unprocessable(
          new Text("Chưa mở được hồ sơ", "The dossier cannot be started"), faults);
    }
    var definition = publications.definition(version, models);
    consult(version, asked);
    var opened = open(version, title, asked);
    consultations.choose(opened.id(), asked.consult());
    var asks = asked.requester();
    audit.note(
        new Entry(
            asks.equals(SelfStarts.PROGRAM) ? Audit.PROGRAM : asks,
            null,
            "start",
            "dossier " + opened.number()));
    run(opened, definition);
    return opened.number();
  }

  /** The whole dossier has a term of its own; a step with an earlier one has its timer by now. */
  String run(Opened opened, String definition) {
    var dossier = opened.id();
    var instance = engine.startProcessInstanceById(definition, String.valueOf(dossier)).getId();
    var due = opened.due();
    var moment = due == null ? null : deadlines.wakeUp(opened.startedAt(), due);
    if (moment != null) commands.run(() -> timers.lookBy(moment, dossier, instance));
    return instance;
  }

  /**
   * The book of incoming documents says who sent each, and how urgent it is (Nghị định 30/2020).
   */
  private static void letter(Procedure procedure, Opening asked, List<Fault> faults) {
    if (procedure.steps().stream().noneMatch(step -> step.kind() == StepKind.REGISTER)) return;
    if (asked.charge().sender() == null) {
      faults.add(
          fault(
              "sender",
              "Hãy ghi cơ quan, người gửi văn bản; nếu là đơn vị mình thì ghi tên đơn vị",
              "Say who sent the document; name your own unit where it did"));
    }
    if (asked.facts().stated() == null) {
      faults.add(fault("urgency", "Hãy chọn độ khẩn của văn bản", "Say how urgent it is"));
    }
  }

  private static void sender(@Nullable String sender, List<Fault> faults) {
    if (sender == null || sender.length() <= LONGEST_SENDER) return;
    faults.add(
        fault(
            "sender",
            "Nơi gửi dài quá " + LONGEST_SENDER + " ký tự",
            "The sender is longer than " + LONGEST_SENDER + " characters"));
  }

  private static void facts(Opening.Facts facts, List<Fault> faults) {
    if (facts.value() != null && facts.value() < 0) {
      faults.add(fault("value", "Giá trị không được âm", "The value cannot be negative"));
    }
    if (facts.secrecy().onPaperOnly()) {
      faults.add(new Fault("secrecy", SecretLaw.KNOWN.refusal(facts.secrecy())));
    }
    if (facts.field() != null && facts.field().length() > LONGEST_FIELD) {
      faults.add(
          fault(
              "field",
              "Lĩnh vực dài quá " + LONGEST_FIELD + " ký tự",
              "The field is longer than " + LONGEST_FIELD + " characters"));
    }
  }

  private void consult(Version version, Opening asked) {
    if (asked.consult().isEmpty()) return;
    var faults = consultations.faults(publications.of(version.id()), asked.consult());
    if (faults.isEmpty()) return;
    throw Refusal.unprocessable(
        new Text("Chưa mở được hồ sơ", "The dossier cannot be started"), faults);
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }

  record Opened(long id, String number, LocalDateTime startedAt, @Nullable LocalDateTime due) {}

  private Opened open(Version version, String title, Opening asked) {
    var now = deadlines.now();
    var profile = publications.of(version.id()).procedure().profile();
    var facts = asked.facts();
    var given = asked.charge().due();
    var note = asked.note() == null ? "" : Words.clean(asked.note());
    var sender = asked.charge().sender();
    var channel = asked.charge().channel();
    var field = facts.field() == null ? "" : Words.clean(facts.field());
    var due =
        given == null
            ? deadlines.due(Situation.Subject.DOSSIER, facts.urgency(), profile.limit(), now)
            : deadlines.close(given);
    var opened =
        database
            .sql(
                """
                insert into dossiers (number, procedure, procedure_name, version, title, note,
                  requester, started_at, due, field, value, urgency, secrecy,
                  handler, due_given, sender, channel)
                values (:number, :procedure, :name, :version, :title, :note, :requester, :now, :due,
                  :field, :value, :urgency, :secrecy, :handler, :given, :sender, :channel)
                returning id, number, started_at, due
                """)
            .param("number", number(now.getYear()))
            .param("procedure", version.code())
            .param("name", version.name())
            .param("version", version.id())
            .param("title", title)
            .param("note", note.isEmpty() ? null : note)
            .param("requester", asked.requester())
            .param("field", field.isEmpty() ? profile.field() : field)
            .param("value", facts.value())
            .param("urgency", facts.urgency().name())
            .param("secrecy", facts.secrecy().name())
            .param("now", now)
            .param("due", due)
            .param("handler", asked.charge().unit())
            .param("given", given != null)
            .param("sender", sender)
            .param("channel", channel == null ? null : channel.name())
            .query(Opened.class)
            .single();
    if (!asked.requester().equals(SelfStarts.PROGRAM)) {
      database
          .sql("insert into dossier_people (person, dossier) values (?, ?)")
          .params(asked.requester(), opened.id())
          .update();
    }
    events.publishEvent(
        new DossierOpened(
            opened.number(),
            publications.of(version.id()).procedure(),
            title,
            asked.requester(),
            sender,
            channel,
            asked.charge().unit(),
            now,
            due));
    return opened;
  }

  /** Numbers begin again every year and have no gaps: a start that fails gives its number back. */
  String number(int year) {
    var next =
        database
            .sql(
                """
                insert into dossier_numbers (year, last) values (?, 1)
                on conflict (year) do update set last = dossier_numbers.last + 1 returning last
                """)
            .param(year)
            .query(Integer.class)
            .single();
    return "%d-%06d".formatted(year, next);
  }
}
