package vn.tinhgon.engine.target;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.rules.target.Programmes;
import vn.tinhgon.rules.target.TargetProgramme;

/** The programmes: those that come with the rules, as the ministry has changed or added to them. */
@Component
class Editions {
  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  Editions(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A programme as it stands.
   *
   * @param edition 0 as it came, then 1, 2, …
   */
  record Current(TargetProgramme programme, int edition, boolean bundled) {}

  record Made(
      int edition, TargetProgramme programme, String person, String reason, LocalDateTime at) {}

  private record Row(
      String programme,
      int edition,
      String content,
      String person,
      String reason,
      LocalDateTime at) {}

  /** The bundled ones first, then the ministry's own by id. */
  List<Current> all() {
    var current = new LinkedHashMap<String, Current>();
    for (var programme : Programmes.all()) {
      current.put(programme.id(), new Current(programme, 0, true));
    }
    var rows =
        database
            .sql(
                """
                select distinct on (programme) programme, edition, content::text, person, reason, at
                from programme_editions order by programme, edition desc
                """)
            .query(Row.class)
            .list();
    for (var row : rows) {
      var bundled = Programmes.find(row.programme()).isPresent();
      current.put(row.programme(), new Current(read(row), row.edition(), bundled));
    }
    return new ArrayList<>(current.values());
  }

  Optional<Current> find(String id) {
    return all().stream().filter(current -> current.programme().id().equals(id)).findFirst();
  }

  Current require(String id) {
    return find(id)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    new Text(
                        "Không có chương trình mục tiêu “%s”; hãy chọn trong danh sách"
                            .formatted(id),
                        "There is no target programme “%s”; choose from the list".formatted(id))));
  }

  List<Made> history(String id) {
    return database
        .sql(
            """
            select programme, edition, content::text, person, reason, at from programme_editions
            where programme = ? order by edition desc
            """)
        .param(id)
        .query(Row.class)
        .list()
        .stream()
        .map(row -> new Made(row.edition(), read(row), row.person(), row.reason(), row.at()))
        .toList();
  }

  private TargetProgramme read(Row row) {
    return json.readValue(row.content(), TargetProgramme.class);
  }

  /**
   * @param known the edition that the change was made on
   * @throws Refusal 409 where there is a later one
   */
  void add(TargetProgramme programme, int known, String person, String reason) {
    var now = find(programme.id()).map(Current::edition).orElse(0);
    var added =
        now != known
            ? 0
            : database
                .sql(
                    """
                    insert into programme_editions (programme, edition, content, person, reason, at)
                    values (?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                    """)
                .params(
                    programme.id(),
                    known + 1,
                    json.writeValueAsString(programme),
                    person,
                    reason,
                    LocalDateTime.now(clock))
                .update();
    if (added == 0) throw moved(programme.id());
  }

  private static Refusal moved(String id) {
    return Refusal.conflict(
        new Text(
            "Chương trình “%s” đã được người khác sửa sau khi Anh/Chị mở. Hãy tải lại trang, xem thay đổi rồi sửa tiếp."
                .formatted(id),
            "Programme “%s” was changed by somebody else since you opened it. Reload, see the change and go on."
                .formatted(id)));
  }
}
