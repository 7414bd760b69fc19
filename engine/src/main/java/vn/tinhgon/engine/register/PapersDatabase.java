package vn.tinhgon.engine.register;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tinhgon.engine.dossier.Action;
import vn.tinhgon.engine.dossier.Database;

/**
 * Documents in the books that name a dossier, or are about the very same matter; never secret ones.
 */
@Component
class PapersDatabase implements Database {
  private static final int MOST = 5;

  private final JdbcClient database;

  PapersDatabase(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Source source() {
    return Source.REGISTERS;
  }

  @Override
  public List<Action.Fact> about(Action.Call call) {
    var facts = new ArrayList<Action.Fact>();
    for (var book : List.of(Book.INCOMING, Book.OUTGOING)) {
      database
          .sql(
              """
              select year, number, code_notation, subject from %s
              where cancelled is null and secrecy = 'NONE'
                and (subject = :title or position(:dossier in subject) > 0)
              order by year desc, number desc limit :most
              """
                  .formatted(book.table()))
          .param("title", call.title())
          .param("dossier", call.dossier())
          .param("most", MOST)
          .query(
              (row, n) ->
                  new Action.Fact(
                      "%s số %d/%d"
                          .formatted(book.label().vi(), row.getInt("number"), row.getInt("year")),
                      row.getString("code_notation") + ": " + row.getString("subject"),
                      source().label()))
          .list()
          .forEach(facts::add);
    }
    return facts;
  }
}
