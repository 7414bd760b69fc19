package vn.tinhgon.engine.template;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every edition of the ministry's files, the newest first. */
@Component
class KeptFiles {
  private final JdbcClient database;
  private final Clock clock;

  KeptFiles(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param shipped the ministry went back to the one that ships
   */
  record Edition(long id, String name, String person, LocalDateTime at, boolean shipped) {}

  record Content(byte @Nullable [] bytes) {}

  List<Edition> of(String name) {
    return database
        .sql(
            """
            select id, name, person, at, content is null as shipped from document_files
            where name = ? order by id desc
            """)
        .param(name)
        .query(Edition.class)
        .list();
  }

  Optional<Edition> newest(String name) {
    return of(name).stream().findFirst();
  }

  /** Its bytes, none where it is the one that ships; empty where nobody has set any. */
  Optional<Content> content(String name) {
    return database
        .sql("select content from document_files where name = ? order by id desc limit 1")
        .param(name)
        .query((row, number) -> new Content(row.getBytes(1)))
        .optional();
  }

  Optional<Content> content(String name, long edition) {
    return database
        .sql("select content from document_files where name = ? and id = ?")
        .params(name, edition)
        .query((row, number) -> new Content(row.getBytes(1)))
        .optional();
  }

  void add(String name, byte @Nullable [] content, String person) {
    database
        .sql(
            """
            insert into document_files (name, content, person, at)
            values (:name, :content, :person, :at)
            """)
        .param("name", name)
        .param("content", content, Types.BINARY)
        .param("person", person)
        .param("at", LocalDateTime.now(clock))
        .update();
  }

  /** One at a time changes a file: who was second sees what the first has done. */
  void lock(String name) {
    database
        .sql("select pg_advisory_xact_lock(hashtext(?))::text")
        .param("document_files " + name)
        .query(String.class)
        .single();
  }
}
