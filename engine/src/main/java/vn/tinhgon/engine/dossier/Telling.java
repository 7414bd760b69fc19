package vn.tinhgon.engine.dossier;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.organisation.Organisation;

/** The built-in action that tells everybody concerned how far the dossier is. */
@Component
class Telling implements Action {
  private final JdbcClient database;
  private final Notices notices;
  private final Organisation organisation;

  Telling(JdbcClient database, Notices notices, Organisation organisation) {
    this.database = database;
    this.notices = notices;
    this.organisation = organisation;
  }

  @Override
  public Automatic carriesOut() {
    return Automatic.NOTIFY;
  }

  @Override
  public Done perform(Call call) {
    var people =
        database
            .sql("select person from dossier_people where dossier = ? order by person")
            .param(call.id())
            .query(String.class)
            .list();
    notices.tell(people, call.id(), null, message(call), call.now());
    return Done.told("Đã thông báo cho " + names(people, organisation));
  }

  static Text message(Call call) {
    return new Text(
        "%s: hồ sơ %s “%s”".formatted(call.step().name(), call.dossier(), call.title()),
        "%s: dossier %s “%s”".formatted(call.step().name(), call.dossier(), call.title()));
  }

  static String names(List<String> people, Organisation organisation) {
    return people.stream()
        .map(one -> organisation.person(one).map(person -> person.name()).orElse(one))
        .collect(Collectors.joining(", "));
  }
}
