package vn.tinhgon.engine.register;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.dossier.Channel;
import vn.tinhgon.engine.dossier.Intake;
import vn.tinhgon.engine.dossier.Opening;
import vn.tinhgon.engine.dossier.Secrecy;
import vn.tinhgon.engine.dossier.Urgency;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;

/** Sends an incoming document on its way: a dossier on the ministry's procedure for them. */
@Component
class Handling {
  private final Entries entries;
  private final Intake intake;
  private final Catalogue catalogue;
  private final JdbcClient database;
  private final Audit audit;
  private final Clock clock;
  private final String procedure;

  /**
   * @param procedure code of the bundled one, unless the ministry keeps its own
   */
  Handling(
      Entries entries,
      Intake intake,
      Catalogue catalogue,
      JdbcClient database,
      Audit audit,
      Clock clock,
      @Value("${tinhgon.register.incoming-procedure:NB-VP-14}") String procedure) {
    this.entries = entries;
    this.intake = intake;
    this.catalogue = catalogue;
    this.database = database;
    this.audit = audit;
    this.clock = clock;
    this.procedure = procedure;
  }

  /**
   * @throws Refusal 403, 404, 409 where it has been sent already, 422 where it cannot be
   */
  @Transactional
  void start(Place place, String person) {
    var row = entries.require(Book.INCOMING, place, true);
    if (entries.veil(person).hides(row)) throw Registers.secret();
    if (row.cancelled() != null) throw Registers.cancelled(place, row.cancelled());
    if (row.dossier() != null) {
      throw Refusal.conflict(
          new Text(
              "Văn bản số %s đã có hồ sơ %s".formatted(place, row.dossier()),
              "Number %s has its dossier already: %s".formatted(place, row.dossier())));
    }
    if (catalogue.current(procedure).isEmpty()) throw noProcedure();
    var dossier = intake.start(opening(row, person));
    database
        .sql(
            """
            update incoming_documents
            set dossier = ?, transferred_at = coalesce(transferred_at, ?) where id = ?
            """)
        .params(dossier, LocalDateTime.now(clock).withNano(0), row.id())
        .update();
    var what = "register %s %d/%s".formatted(Book.INCOMING, place.year(), place.name());
    audit.note(new Entry(person, null, "handle as dossier " + dossier, what));
  }

  private Opening opening(Row row, String person) {
    var values = row.values();
    var secrecy = row.secret() ? Secrecy.valueOf(values.get("secrecy")) : Secrecy.OPEN;
    var urgency = Urgency.valueOf(Objects.requireNonNull(values.get("priority")));
    var letter =
        Stream.of("codeNumber", "codeNotation")
            .map(values::get)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("/"));
    var note =
        "Văn bản đến số %s: %s %s"
            .formatted(row.place(), letter, values.get("organName"))
            .replaceAll(" +", " ");
    return new Opening(
        procedure,
        values.getOrDefault("subject", ""),
        note,
        person,
        new Opening.Facts(null, null, urgency, secrecy),
        Map.of(),
        new Opening.Charge(
            row.unit(), row.day("due"), values.get("organName"), channel(values.get("channel"))));
  }

  private static @Nullable Channel channel(@Nullable String letter) {
    return switch (String.valueOf(letter)) {
      case "AXIS", "EMAIL" -> Channel.ONLINE;
      case "POST" -> Channel.POST;
      case "DIRECT" -> Channel.UNIT;
      default -> null;
    };
  }

  private Refusal noProcedure() {
    var why =
        new Text(
            "Danh mục chưa có thủ tục %s để xử lý văn bản đến; hãy nhập mẫu “Tiếp nhận, xử lý văn bản đến” hoặc đặt tinhgon.register.incoming-procedure"
                .formatted(procedure),
            "The catalogue has no procedure %s for incoming documents; import the sample for them, or set tinhgon.register.incoming-procedure"
                .formatted(procedure));
    return Refusal.unprocessable(why, List.of(new Fault("procedure", why)));
  }
}
