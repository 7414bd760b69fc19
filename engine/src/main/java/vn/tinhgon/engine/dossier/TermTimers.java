package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * One timer of the process engine for all running terms of a dossier, set for the first moment that
 * matters to any of them. Work done in time leaves it as it is: to look too early costs nothing, so
 * most steps neither set a timer nor drop one. Bound to the dossier's process, so it stands still
 * with it.
 */
@Component
class TermTimers extends OwnTimers<TermTimers.Watched> {
  private final ObjectProvider<Terms> terms;
  private final Running running;
  private final Deadlines deadlines;

  TermTimers(ObjectProvider<Terms> terms, Running running, Deadlines deadlines) {
    super("tinhgon-term", Watched::named, deadlines);
    this.terms = terms;
    this.running = running;
    this.deadlines = deadlines;
  }

  /**
   * The dossier whose terms a timer looks at, and when.
   *
   * @param moment null where it was set before moments were kept
   */
  record Watched(long dossier, @Nullable LocalDateTime moment) implements JobHandlerConfiguration {
    private static final Pattern NAMED = Pattern.compile("dossier:(\\d+)(?:@(.+))?");

    static Watched named(String name) {
      var named = NAMED.matcher(name);
      if (!named.matches()) throw new IllegalArgumentException("not a timer of terms: " + name);
      var moment = named.group(2) == null ? null : LocalDateTime.parse(named.group(2));
      return new Watched(Long.parseLong(named.group(1)), moment);
    }

    @Override
    public String toCanonicalString() {
      return "dossier:" + dossier + (moment == null ? "" : "@" + moment);
    }

    /** Whether another timer looks instead. */
    boolean overtaken(@Nullable LocalDateTime looksAt) {
      return looksAt != null && !looksAt.equals(moment);
    }
  }

  @Override
  void due(Watched watched) {
    terms.getObject().look(watched);
  }

  /**
   * The terms are looked at by a moment; a timer set for an earlier one is enough. One that was set
   * for another moment finds itself overtaken when it fires.
   */
  void lookBy(LocalDateTime moment, long dossier, String instance) {
    if (!running.lookBy(moment, dossier, deadlines.now())) return;
    schedule(new Watched(dossier, moment), moment, instance);
  }

  void drop(String instance) {
    jobs().findJobsByProcessInstanceId(instance).stream()
        .filter(job -> getType().equals(job.getJobHandlerType()))
        .forEach(JobEntity::delete);
  }
}
