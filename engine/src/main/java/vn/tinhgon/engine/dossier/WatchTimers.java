package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One timer for each term of another room. */
@Component
class WatchTimers extends OwnTimers<WatchTimers.Name> {
  private final ObjectProvider<Watching> watching;
  private final Deadlines deadlines;

  WatchTimers(ObjectProvider<Watching> watching, Deadlines deadlines) {
    super("tinhgon-watch", Name::read, deadlines);
    this.watching = watching;
    this.deadlines = deadlines;
  }

  record Name(String kind, String name) implements JobHandlerConfiguration {
    static Name read(String written) {
      var colon = written.indexOf(':');
      return new Name(written.substring(0, colon), written.substring(colon + 1));
    }

    @Override
    public String toCanonicalString() {
      return kind + ":" + name;
    }
  }

  @Override
  void due(Name name) {
    watching.getObject().look(name);
  }

  /** For the next moment that matters. */
  void set(Name name, LocalDateTime from, LocalDateTime due) {
    var moment = deadlines.wakeUp(from, due);
    if (moment != null) schedule(name, moment, null);
  }

  boolean has(Name name) {
    return !of(name).isEmpty();
  }
}
