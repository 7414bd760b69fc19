package vn.tinhgon.engine.dossier;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The timers of open terms follow the ministry's thresholds; the terms themselves stay. */
@Component
class Retiming {
  private final JdbcClient database;
  private final WorkItems items;
  private final Running running;
  private final Tokens tokens;

  Retiming(JdbcClient database, WorkItems items, Running running, Tokens tokens) {
    this.database = database;
    this.items = items;
    this.running = running;
    this.tokens = tokens;
  }

  @EventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void on(TermRules.Changed change) {
    database
        .sql("select id from dossiers where ended_at is null order by id")
        .query(Long.class)
        .list()
        .forEach(this::retime);
  }

  private void retime(long dossier) {
    var open = items.lockOpen(dossier);
    var run = running.lock(dossier);
    if (run.ended()) return;
    for (var item : open) {
      if (item.due() == null || item.bySystem()) continue;
      tokens.retime(dossier, item.termFrom(), item.due());
    }
    if (run.due() == null) return;
    tokens.retime(run.id(), run.startedAt(), run.due());
  }
}
