package vn.tinhgon.engine.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Profile.CostMethod;
import vn.tinhgon.bpmn.lexicon.Lexicon;
import vn.tinhgon.bpmn.measure.Measures;
import vn.tinhgon.bpmn.xml.BpmnFile;
import vn.tinhgon.bpmn.xml.Unreadable;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.VersionAdded;

/** Cost and days of versions, measured when they come in. */
@Component
class Figures {
  private final JdbcClient database;
  private final Catalogue catalogue;

  Figures(JdbcClient database, Catalogue catalogue) {
    this.database = database;
    this.catalogue = catalogue;
  }

  /**
   * @param cost whole đồng a year, by its method
   * @param days expected working days
   */
  record Figure(long version, int steps, long cost, double days, CostMethod method) {}

  @EventListener
  @Transactional
  void on(VersionAdded added) {
    keep(measure(added.version().id(), added.file()));
  }

  /** By id of the version; those that came in earlier are measured now. */
  @Transactional
  Map<Long, Figure> of(Collection<Long> versions) {
    var wanted = new HashSet<>(versions);
    var figures = new HashMap<Long, Figure>();
    for (var figure : kept(new ArrayList<>(wanted))) figures.put(figure.version(), figure);
    wanted.removeAll(figures.keySet());
    for (var version : wanted) {
      var figure = measure(version, read(version));
      keep(figure);
      figures.put(version, figure);
    }
    return figures;
  }

  private List<Figure> kept(List<Long> versions) {
    return database
        .sql(
            "select version, steps, cost, days, method from version_figures where version = any (:ids)")
        .param("ids", versions.toArray(Long[]::new))
        .query(Figure.class)
        .list();
  }

  private BpmnFile read(long version) {
    var kept = catalogue.version(version);
    try {
      return BpmnFile.read(kept.bpmn(), kept.code() + ".bpmn");
    } catch (Unreadable e) {
      throw new IllegalStateException("Version " + version + " was readable once", e);
    }
  }

  private static Figure measure(long version, BpmnFile file) {
    var measures = Measures.of(Lexicon.complete(file.procedure()).procedure());
    return new Figure(
        version,
        measures.steps(),
        measures.costPerYear(),
        measures.elapsedDays(),
        measures.costMethod());
  }

  private void keep(Figure figure) {
    database
        .sql(
            """
            insert into version_figures (version, steps, cost, days, method) values (?, ?, ?, ?, ?)
            on conflict (version) do nothing
            """)
        .params(
            figure.version(), figure.steps(), figure.cost(), figure.days(), figure.method().name())
        .update();
  }
}
