package vn.tinhgon.engine.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Which units are asked for their opinion: those chosen in the dossier, else those drawn. */
@Component
public class Consultations {
  static final String BODY = "#multiInstanceBody";

  /** More opinions than this nobody reads. */
  private static final int MOST = 100;

  private final JdbcClient database;
  private final Publications publications;
  private final Organisation organisation;

  Consultations(JdbcClient database, Publications publications, Organisation organisation) {
    this.database = database;
    this.publications = publications;
    this.organisation = organisation;
  }

  /**
   * How many units a step is done by; called by the process model.
   *
   * @throws Refusal 422 where nobody has chosen any
   */
  public int count(DelegateExecution execution) {
    var id = execution.getCurrentActivityId().replace(BODY, "");
    var place = publications.of(execution.getProcessDefinitionId()).course().place(id);
    var units = units(Long.parseLong(execution.getProcessBusinessKey()), place);
    if (!units.isEmpty()) return units.size();
    var missing =
        new Text(
            "Hãy chọn ít nhất một đơn vị cho bước “" + place.name() + "”",
            "Choose at least one unit for “" + place.name() + "”");
    throw Refusal.unprocessable(missing, List.of(new Fault("consult." + place.id(), missing)));
  }

  List<String> units(long dossier, Place place) {
    var chosen =
        database
            .sql("select unit from consulted_units where dossier = ? and place = ? order by run")
            .params(dossier, place.id())
            .query(String.class)
            .list();
    if (!chosen.isEmpty()) return chosen;
    return place.step() == null ? List.of() : place.step().units();
  }

  @Nullable String unit(long dossier, Place place, int run) {
    var units = units(dossier, place);
    return run < units.size() ? units.get(run) : null;
  }

  /** Everything wrong with a choice; empty where it can be kept. */
  List<Fault> faults(Publication publication, Map<String, List<String>> chosen) {
    var faults = new ArrayList<Fault>();
    chosen.forEach(
        (place, units) -> {
          var field = "consult." + place;
          if (!publication.course().has(place) || !publication.course().place(place).several()) {
            faults.add(
                fault(
                    field,
                    "Bước “" + place + "” không hỏi ý kiến nhiều đơn vị",
                    "“" + place + "” does not ask several units"));
          } else if (units.size() > MOST) {
            faults.add(
                fault(
                    field,
                    "Chọn quá " + MOST + " đơn vị",
                    "More than " + MOST + " units are chosen"));
          }
          units.stream()
              .filter(unit -> organisation.unit(unit).isEmpty())
              .forEach(
                  unit ->
                      faults.add(
                          fault(
                              field,
                              "Không có đơn vị mang mã “" + unit + "”",
                              "There is no unit “" + unit + "”")));
        });
    return faults;
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }

  void choose(long dossier, Map<String, List<String>> chosen) {
    chosen.forEach(
        (place, units) -> {
          var asked = units.stream().filter(Objects::nonNull).distinct().toList();
          database
              .sql("delete from consulted_units where dossier = ? and place = ?")
              .params(dossier, place)
              .update();
          database
              .sql(
                  """
                  insert into consulted_units (dossier, place, run, unit)
                  select :dossier, :place, run - 1, unit
                  from unnest(:units::text[]) with ordinality as chosen (unit, run)
                  """)
              .param("dossier", dossier)
              .param("place", place)
              .param("units", asked.toArray(String[]::new))
              .update();
        });
  }
}
