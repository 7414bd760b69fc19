package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.rules.deadline.Consequence;
import vn.tinhgon.rules.deadline.Outcome;
import vn.tinhgon.rules.deadline.Situation;

/**
 * For other rooms: the owner of a term is told when it comes near and when it has passed, once for
 * each end that it was given, as the rules say (D2, D5).
 */
@Component
public class Watching {
  private static final long START = 0x7761746368L;

  private final ObjectProvider<Watched> rooms;
  private final WatchTimers timers;
  private final Commands commands;
  private final JdbcClient database;
  private final Notices notices;
  private final Deadlines deadlines;

  Watching(
      ObjectProvider<Watched> rooms,
      WatchTimers timers,
      Commands commands,
      JdbcClient database,
      Notices notices,
      Deadlines deadlines) {
    this.rooms = rooms;
    this.timers = timers;
    this.commands = commands;
    this.database = database;
    this.notices = notices;
    this.deadlines = deadlines;
  }

  /**
   * How several terms are told as one.
   *
   * @param what they are terms of
   * @param late page that lists those that have passed
   * @param near page that lists those that come near
   */
  public record Together(Text what, String late, String near) {}

  private record News(Outcome outcome, Watched.Term term) {
    boolean late() {
      return outcome.consequence() instanceof Consequence.Overdue;
    }
  }

  /** Terms that are watched from now on. */
  @Transactional
  public void begin(String kind, List<Watched.Term> terms) {
    if (terms.isEmpty()) return;
    commands.run(() -> terms.forEach(term -> set(name(kind, term), term)));
  }

  /** What already stands near its end, or past it, waits for no timer: its owners are told now. */
  @Transactional
  public void tell(String kind, List<Watched.Term> terms) {
    terms.stream().filter(Watched.Term::warned).forEach(term -> told(name(kind, term), term));
  }

  /**
   * What several begin together is told together: of more than one that is past its end, or near
   * it, each owner gets one notice.
   */
  @Transactional
  public void tell(String kind, List<Watched.Term> terms, Together together) {
    var news =
        terms.stream()
            .filter(Watched.Term::warned)
            .flatMap(term -> news(name(kind, term), term).stream())
            .toList();
    var late = news.stream().collect(Collectors.partitioningBy(News::late));
    late.forEach(
        (past, some) -> owned(some).forEach((owner, his) -> tell(owner, his, past, together)));
  }

  private static Map<String, List<News>> owned(List<News> news) {
    var owned = new TreeMap<String, List<News>>();
    for (var one : news) {
      for (var owner : one.term().owners()) {
        owned.computeIfAbsent(owner, none -> new ArrayList<>()).add(one);
      }
    }
    return owned;
  }

  private void tell(String owner, List<News> news, boolean late, Together together) {
    if (news.size() == 1) {
      tell(owner, news.get(0));
      return;
    }
    var what = together.what();
    var count = news.size();
    var message =
        late
            ? new Text(
                what.vi() + ": %d mục vừa nhập đã quá hạn".formatted(count),
                what.en() + ": %d new entries are past their term".formatted(count))
            : new Text(
                what.vi() + ": %d mục vừa nhập sắp đến hạn".formatted(count),
                what.en() + ": %d new entries are coming due".formatted(count));
    notices.tell(owner, late ? together.late() : together.near(), message, deadlines.now());
  }

  /** What was watched under these names is no more; these terms are. */
  @Transactional
  public void anew(String kind, List<String> names, List<Watched.Term> terms) {
    commands.run(
        () -> {
          names.forEach(name -> timers.drop(new WatchTimers.Name(kind, name)));
          terms.forEach(term -> set(name(kind, term), term));
        });
  }

  /** Terms from before they were watched, and those whose timer was lost; two instances may ask. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void complete() {
    database.sql("select pg_advisory_xact_lock(?)").param(START).query().singleRow();
    commands.run(
        () ->
            rooms.forEach(
                room ->
                    room.open().stream()
                        .filter(term -> !timers.has(name(room.kind(), term)))
                        .forEach(term -> set(name(room.kind(), term), term))));
  }

  @EventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(TermRules.Changed change) {
    reckon();
  }

  /** The same ends by another calendar or other thresholds: other moments matter. */
  void reckon() {
    for (var room : rooms) {
      var open = room.open();
      anew(room.kind(), open.stream().map(Watched.Term::name).toList(), open);
    }
  }

  /** A timer has fired: the term may have moved or ended meanwhile. */
  void look(WatchTimers.Name name) {
    rooms.stream()
        .filter(room -> room.kind().equals(name.kind()))
        .flatMap(room -> room.term(name.name()).stream())
        .forEach(term -> look(name, term));
  }

  private void look(WatchTimers.Name name, Watched.Term term) {
    told(name, term);
    set(name, term);
  }

  private void told(WatchTimers.Name name, Watched.Term term) {
    news(name, term).ifPresent(news -> term.owners().forEach(owner -> tell(owner, news)));
  }

  /** What is to be told of a term and never was; kept as told. */
  private Optional<News> news(WatchTimers.Name name, Watched.Term term) {
    var standing =
        deadlines.running(Situation.Subject.STEP, false, term.from(), term.due(), false, 0);
    var news = new ArrayList<News>();
    for (var outcome : deadlines.judge(standing)) {
      if (tells(outcome, term) && first(name, outcome, term.due())) {
        news.add(new News(outcome, term));
      }
    }
    // Two warnings of one moment say the same; the first in the catalogue is the nearer.
    return news.stream().findFirst();
  }

  private void tell(String owner, News news) {
    var term = news.term();
    var outcome = news.outcome();
    var message =
        new Text(
            term.what().vi() + ": " + outcome.message().vi(),
            term.what().en() + ": " + outcome.message().en());
    notices.tell(owner, term.page(), message, deadlines.now());
  }

  private static boolean tells(Outcome outcome, Watched.Term term) {
    return outcome.consequence() instanceof Consequence.Overdue
        || term.warned() && outcome.consequence() instanceof Consequence.Warn;
  }

  private boolean first(WatchTimers.Name name, Outcome outcome, LocalDateTime due) {
    return database
            .sql("insert into term_deeds (term, rule, due) values (?, ?, ?) on conflict do nothing")
            .params(name.toCanonicalString(), outcome.rule(), due)
            .update()
        > 0;
  }

  private void set(WatchTimers.Name name, Watched.Term term) {
    timers.set(name, term.from(), term.due());
  }

  private static WatchTimers.Name name(String kind, Watched.Term term) {
    return new WatchTimers.Name(kind, term.name());
  }
}
