package vn.tinhgon.engine.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.problem.Refusal;

/**
 * All procedures of the ministry, each with its versions: one in force, at most one being worked on
 * beside it. Every change names its author and reason; what somebody holds, only the holder moves.
 */
@Component
public class Catalogue {
  private final Procedures procedures;
  private final Versions versions;
  private final Moves moves;
  private final Holds holds;
  private final Lists lists;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;

  Catalogue(
      Procedures procedures,
      Versions versions,
      Moves moves,
      Holds holds,
      Lists lists,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock) {
    this.procedures = procedures;
    this.versions = versions;
    this.moves = moves;
    this.holds = holds;
    this.lists = lists;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes in a BPMN file of a procedure that is in force: a new one, or a new version of the one
   * with its code.
   *
   * @throws Refusal 422 where it cannot be read, with the line and the reason; 409 where it is held
   */
  @Transactional
  public Version takeIn(byte[] bytes, String fileName, String author, String reason) {
    var act = Act.by(author, reason);
    var file = Reading.read(bytes, fileName);
    var procedure = procedures.lockOrMake(Code.of(file.procedure()));
    holds.refuseOthers(procedure.code(), act);
    var version = versions.add(procedure.id(), file.procedure(), bytes, act);
    audit(act, "import", procedure.code(), version.number());
    events.publishEvent(new VersionAdded(version, file));
    return putInForce(procedure, version, LocalDate.now(clock), act);
  }

  /** As {@link #takeIn}, from a steps table in XLSX or CSV. */
  @Transactional
  public Version takeInTable(byte[] bytes, String fileName, String author, String reason) {
    return takeIn(Tables.model(bytes, fileName), fileName, author, reason);
  }

  /**
   * Adds a version to be worked on; the one in force stays, an earlier draft is replaced. A code
   * that is not yet there becomes a procedure that is nothing but a draft.
   *
   * @throws Refusal 422 where it cannot be read; 409 where it is held or already awaits approval
   */
  @Transactional
  public Version addDraft(String code, byte[] bpmn, Act act) {
    var file = Reading.read(bpmn, code + ".bpmn");
    var procedure = procedures.lockOrMake(code);
    holds.refuseOthers(code, act);
    replaceDraft(procedure, act);
    var version = versions.add(procedure.id(), file.procedure(), bpmn, act);
    procedures.draft(procedure.id(), version.id());
    if (procedure.current() == null) procedures.describe(procedure.id(), version);
    moves.note(procedure.id(), version.id(), null, State.DRAFT, act, null);
    standsWhereItsVersionDoes(procedure, State.DRAFT);
    audit(act, "draft", code, version.number());
    events.publishEvent(new VersionAdded(version, file));
    return version;
  }

  private void replaceDraft(Known procedure, Act act) {
    if (procedure.draft() == null) return;
    var earlier = versions.get(procedure.draft());
    if (earlier.state() == State.IN_APPROVAL && act.holder() == null) {
      throw Refusal.conflict(
          new Text(
              "Phiên bản %d của thủ tục “%s” đang chờ phê duyệt. Hãy chờ kết quả hoặc đưa về rà soát trước khi thêm dự thảo mới."
                  .formatted(earlier.number(), procedure.code()),
              "Version %d of procedure “%s” awaits approval. Wait for the decision or take it back to review before adding a new draft."
                  .formatted(earlier.number(), procedure.code())));
    }
    versions.state(earlier.id(), State.REPLACED, null);
    moves.note(procedure.id(), earlier.id(), earlier.state(), State.REPLACED, act, null);
  }

  /**
   * Moves a version by hand, as {@link State#next} allows.
   *
   * @param effective from when, where it is published or abolished; today if null
   * @throws Refusal 409 where it stands elsewhere by now, or is held; 422 for a day that has passed
   *     or cannot be meant
   */
  @Transactional
  public Version move(long version, State to, @Nullable LocalDate effective, Act act) {
    var from = versions.get(version);
    if (!from.state().next().contains(to)) throw Refusals.notFrom(from, to);
    var today = LocalDate.now(clock);
    var day = effective == null ? today : effective;
    EffectiveDay.fault(day, today)
        .ifPresent(
            fault -> {
              throw Refusals.wrong(fault);
            });
    if (to == State.PUBLISHED) return publish(version, day, act);
    if (to == State.ABOLISHED) {
      abolish(from.code(), day, act);
      return versions.get(version);
    }
    var procedure = procedures.require(from.code());
    holds.refuseOthers(from.code(), act);
    versions.state(version, to, null);
    moves.note(procedure.id(), version, from.state(), to, act, null);
    standsWhereItsVersionDoes(procedure, to);
    audit(act, to.name(), from.code(), from.number());
    return versions.get(version);
  }

  /** A procedure that was never published stands where its draft does. */
  private void standsWhereItsVersionDoes(Known procedure, State state) {
    if (procedure.current() != null) return;
    procedures.state(procedure.id(), state);
    procedures.note(procedure.id(), LocalDate.now(clock));
  }

  /**
   * Publishes a version that is being worked on. On the effective day it takes the place of the one
   * in force and {@link VersionInForce} is told; until then dossiers start on the old one.
   *
   * @throws Refusal 409 where it is no longer open, or held by somebody else
   */
  @Transactional
  public Version publish(long version, LocalDate effective, Act act) {
    var code = versions.get(version).code();
    var procedure = procedures.require(code);
    holds.refuseOthers(code, act);
    var draft = versions.get(version);
    if (!draft.state().isOpen()) throw Refusals.notFrom(draft, State.PUBLISHED);
    if (!effective.isAfter(LocalDate.now(clock))) {
      return putInForce(procedure, draft, effective, act);
    }
    versions.state(version, State.PUBLISHED, effective);
    moves.note(procedure.id(), version, draft.state(), State.PUBLISHED, act, effective);
    procedures.draft(procedure.id(), null);
    procedures.coming(procedure.id(), version, effective);
    audit(act, "publish", code, draft.number());
    return versions.get(version);
  }

  private Version putInForce(Known procedure, Version version, LocalDate day, Act act) {
    if (procedure.current() != null && procedure.current() != version.id()) {
      versions.state(procedure.current(), State.REPLACED, null);
    }
    versions.state(version.id(), State.PUBLISHED, day);
    if (version.state() != State.PUBLISHED) {
      moves.note(procedure.id(), version.id(), version.state(), State.PUBLISHED, act, day);
    }
    procedures.putInForce(procedure.id(), version);
    procedures.note(procedure.id(), day);
    var inForce = versions.get(version.id());
    audit(act, "in force", procedure.code(), version.number());
    events.publishEvent(new VersionInForce(inForce, procedure.current()));
    return inForce;
  }

  /**
   * Abolishes a procedure; from the effective day no dossier starts any more and {@link
   * ProcedureAbolished} is told. Running dossiers go on to their end.
   *
   * @throws Refusal 404 where there is none, 409 where it is held or already abolished
   */
  @Transactional
  public void abolish(String code, LocalDate effective, Act act) {
    var procedure = procedures.require(code);
    holds.refuseOthers(code, act);
    if (procedure.state() == State.ABOLISHED) throw Refusals.alreadyAbolished(code);
    moves.note(
        procedure.id(), procedure.current(), procedure.state(), State.ABOLISHED, act, effective);
    procedures.abolishedFrom(procedure.id(), effective);
    audit.note(new Entry(act.author(), null, "abolish", "procedure " + code));
    if (!effective.isAfter(LocalDate.now(clock))) end(procedure, effective);
  }

  private void end(Known procedure, LocalDate day) {
    for (var version : new Long[] {procedure.current(), procedure.coming(), procedure.draft()}) {
      if (version != null) versions.state(version, State.ABOLISHED, null);
    }
    procedures.state(procedure.id(), State.ABOLISHED);
    procedures.note(procedure.id(), day);
    events.publishEvent(new ProcedureAbolished(procedure.code()));
  }

  /** Carries out what was published or abolished for a day that has come. */
  @Transactional
  public void takeEffect() {
    var today = LocalDate.now(clock);
    for (var procedure : procedures.due(today)) {
      var ends = procedure.abolishedFrom();
      var begins = procedure.comingFrom();
      if (ends != null && !ends.isAfter(today)) end(procedure, ends);
      else if (procedure.coming() != null && begins != null) {
        var version = versions.get(procedure.coming());
        putInForce(procedure, version, begins, Act.by(version.author(), version.reason()));
      }
    }
  }

  /**
   * Keeps procedures as they are until {@link #release}: nobody but the holder adds drafts to them,
   * moves, publishes or abolishes them, or changes their records.
   *
   * @param act with the holder's name and, as the reason, what others are told
   * @throws Refusal 409 where another holds one of them
   */
  @Transactional
  public void hold(Collection<String> codes, Act act) {
    Holds.holderOf(act, codes);
    // In one order, so that two plans over the same procedures don't wait for each other for ever.
    for (var code : new TreeSet<>(codes)) {
      var procedure = procedures.require(code);
      holds.refuseOthers(code, act);
      holds.take(procedure.id(), act);
    }
  }

  @Transactional
  public void release(String holder) {
    holds.release(holder);
  }

  /** The version that dossiers start on today: published, its day come, not abolished. */
  @Transactional(readOnly = true)
  public Optional<Version> current(String code) {
    return versions.inForce(code);
  }

  /** The version that stands for the procedure: in force, else the one being worked on. */
  @Transactional(readOnly = true)
  public Version require(String code) {
    return find(code).orElseThrow(() -> Procedures.unknown(code));
  }

  @Transactional(readOnly = true)
  public Optional<Version> find(String code) {
    return versions.shown(code);
  }

  /** A version by its number within the procedure; the shown one where null. */
  @Transactional(readOnly = true)
  public Version require(String code, @Nullable Integer number) {
    if (number == null) return require(code);
    return versions.numbered(code, number).orElseThrow(() -> Refusals.noVersion(code, number));
  }

  @Transactional(readOnly = true)
  public Version version(long id) {
    return versions.get(id);
  }

  /** The ids of all versions in force, published for a later day, or being worked on. */
  @Transactional(readOnly = true)
  public List<Long> currentVersions() {
    return versions.alive();
  }

  /** The ids of the versions that stand for the procedures, one each. */
  @Transactional(readOnly = true)
  public List<Long> shownVersions() {
    return versions.standing();
  }

  /** The same without procedures that are abolished. */
  @Transactional(readOnly = true)
  public List<Long> livingVersions() {
    return versions.living();
  }

  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return lists.isEmpty();
  }

  /** A page of the procedures that a question asks for. */
  @Transactional(readOnly = true)
  public Listed.Page list(Question question) {
    return lists.page(question);
  }

  private void audit(Act act, String action, String code, int version) {
    audit.note(new Entry(act.author(), null, action, "procedure " + code + " " + version));
  }
}
