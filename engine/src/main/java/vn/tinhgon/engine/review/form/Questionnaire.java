package vn.tinhgon.engine.review.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.bpmn.Text;

/** The questions as the law asks them ({@code review/questions.json}, with its source). */
record Questionnaire(String source, List<Part> parts) {
  private static final String FILE = "/review/questions.json";

  /** Decides whether the parts after the first need an answer at all. */
  static final int NECESSARY = 4;

  static final int REASONABLE = 12;
  static final int LAWFUL = 15;

  record Part(Text heading, List<Question> questions) {}

  /**
   * A question.
   *
   * @param choose what the ticks answer where the question itself is an open one
   * @param ask what to write beside the tick
   * @param rules whose findings speak to it
   */
  record Question(
      int number,
      Text text,
      @Nullable Text choose,
      List<Option> choices,
      Text ask,
      List<String> rules) {
    boolean allows(@Nullable Choice choice) {
      return choice == null || choices.stream().anyMatch(one -> one.choice() == choice);
    }
  }

  record Option(Choice choice, Text label) {}

  static Questionnaire load() {
    try (var in = Objects.requireNonNull(Questionnaire.class.getResourceAsStream(FILE), FILE)) {
      return new JsonMapper().readValue(in.readAllBytes(), Questionnaire.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  List<Question> questions() {
    return parts.stream().flatMap(part -> part.questions().stream()).toList();
  }

  Optional<Question> question(int number) {
    return questions().stream().filter(one -> one.number() == number).findFirst();
  }
}
