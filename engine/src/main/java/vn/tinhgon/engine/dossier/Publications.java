package vn.tinhgon.engine.dossier;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Procedure;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.soundness.Sound;
import vn.tinhgon.bpmn.soundness.Soundness;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** The versions that dossiers run on. */
@Component
public class Publications {
  private static final String KEY = "version-";

  /** Versions kept in memory: more than are in use at a time, each a few kilobytes. */
  private static final int REMEMBERED = 500;

  /** The dossier's own rows stay for ever; the engine's trace of it is needed only so long. */
  private final JdbcClient database;

  private final Catalogue catalogue;
  private final Map<Long, Publication> read = Collections.synchronizedMap(new Recent());

  Publications(JdbcClient database, Catalogue catalogue) {
    this.database = database;
    this.catalogue = catalogue;
  }

  private static final class Recent extends LinkedHashMap<Long, Publication> {
    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Publication> eldest) {
      return size() > REMEMBERED;
    }
  }

  /** Why no dossier could be started on it; null when one can. */
  public static @Nullable Text refusal(Procedure completed, Sound sound) {
    return Publication.of(completed, sound).refusal();
  }

  /** The version behind a process definition of ours. */
  Publication of(String definition) {
    var key = definition.substring(KEY.length(), definition.indexOf(':'));
    return of(Long.parseLong(key));
  }

  Publication of(long version) {
    var known = read.get(version);
    if (known != null) return known;
    // Soundness was proved before it was published.
    var publication = Publication.drawn(procedure(catalogue.version(version)), Sound.UNKNOWN);
    read.put(version, publication);
    return publication;
  }

  static Procedure procedure(Version version) {
    try {
      var file = BpmnFile.read(version.bpmn(), version.code() + ".bpmn");
      return Lexicon.complete(file.procedure()).procedure();
    } catch (Unreadable e) {
      throw new IllegalStateException("Version " + version.id() + " was readable once", e);
    }
  }

  /**
   * The process definition of a version; made when its first dossier starts.
   *
   * @throws Refusal 422 where it cannot run, with all reasons
   */
  @Transactional
  String definition(Version version, RepositoryService engine) {
    var published = published(version.id());
    if (published.isPresent()) return published.get();
    // Two first dossiers at once: the second waits and finds what the first published.
    database.sql("select pg_advisory_xact_lock(?)").param(version.id()).query().singleRow();
    return published(version.id()).orElseGet(() -> publish(version, engine));
  }

  private Optional<String> published(long version) {
    return database
        .sql("select definition from publications where version = ?")
        .param(version)
        .query(String.class)
        .optional();
  }

  private String publish(Version version, RepositoryService engine) {
    var procedure = procedure(version);
    var publication = Publication.of(procedure, Soundness.check(procedure).sound());
    if (!publication.runs()) throw refused(version, publication);
    var key = KEY + version.id();
    var model = new ByteArrayOutputStream();
    Bpmn.writeModelToStream(model, ProcessModel.write(publication, key));
    var definition =
        engine
            .createDeployment()
            .name(key)
            .addString(key + ".bpmn", model.toString(java.nio.charset.StandardCharsets.UTF_8))
            .deployWithResult()
            .getDeployedProcessDefinitions()
            .get(0)
            .getId();
    database
        .sql("insert into publications (version, definition) values (?, ?)")
        .params(version.id(), definition)
        .update();
    read.put(version.id(), publication);
    return definition;
  }

  private static Refusal refused(Version version, Publication publication) {
    var faults = new ArrayList<Fault>();
    publication.faults().forEach(fault -> faults.add(new Fault("procedure", fault)));
    return Refusal.unprocessable(
        new Text(
            "Chưa mở được hồ sơ theo thủ tục “" + version.name() + "”",
            "No dossier can be started on “" + version.name() + "” yet"),
        List.copyOf(faults));
  }
}
