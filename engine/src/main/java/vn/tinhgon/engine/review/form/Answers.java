package vn.tinhgon.engine.review.form;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officers answered, as rows. */
@Component
class Answers {
  private final JdbcClient database;

  Answers(JdbcClient database) {
    this.database = database;
  }

  /**
   * An officer's answer.
   *
   * @param version number of the version that was looked at
   * @param seen what the model said to it then
   */
  record Given(
      int number,
      @Nullable Choice choice,
      String words,
      String person,
      LocalDateTime at,
      int version,
      String seen) {
    Answer answer() {
      return new Answer(choice, words);
    }

    Given seeing(String seen) {
      return new Given(number, choice, words, person, at, version, seen);
    }
  }

  Map<Integer, Given> of(String procedure) {
    return database
        .sql(
            """
            select number, choice, words, person, at, version, seen from review_answers
            where procedure = ? order by number
            """)
        .param(procedure)
        .query(Given.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Given::number, Function.identity()));
  }

  int revision(String procedure) {
    return database
        .sql("select revision from review_forms where procedure = ?")
        .param(procedure)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  /** The revision, held until the transaction ends; others who save wait. */
  int lock(String procedure) {
    database
        .sql("insert into review_forms (procedure) values (?) on conflict do nothing")
        .param(procedure)
        .update();
    return database
        .sql("select revision from review_forms where procedure = ? for update")
        .param(procedure)
        .query(Integer.class)
        .single();
  }

  /** These and no others are the officers' answers from now on. */
  void replace(String procedure, List<Given> answers) {
    database
        .sql("update review_forms set revision = revision + 1 where procedure = ?")
        .param(procedure)
        .update();
    database.sql("delete from review_answers where procedure = ?").param(procedure).update();
    for (var answer : answers) {
      database
          .sql("insert into review_answers values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(procedure, answer.number())
          .param(answer.choice() == null ? null : answer.choice().name())
          .params(answer.words(), answer.person(), answer.at(), answer.version(), answer.seen())
          .update();
    }
  }
}
