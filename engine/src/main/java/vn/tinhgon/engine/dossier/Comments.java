package vn.tinhgon.engine.dossier;

import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people say about a dossier beside their decisions. */
@Component
class Comments {
  private final JdbcClient database;
  private final Deadlines deadlines;

  Comments(JdbcClient database, Deadlines deadlines) {
    this.database = database;
    this.deadlines = deadlines;
  }

  record Comment(LocalDateTime at, String person, String comment) {}

  void add(long dossier, String person, String comment) {
    database
        .sql("insert into dossier_comments (dossier, at, person, comment) values (?, ?, ?, ?)")
        .params(dossier, deadlines.now(), person, comment)
        .update();
  }

  List<Comment> of(long dossier) {
    return database
        .sql("select at, person, comment from dossier_comments where dossier = ? order by id")
        .param(dossier)
        .query(Comment.class)
        .list();
  }
}
