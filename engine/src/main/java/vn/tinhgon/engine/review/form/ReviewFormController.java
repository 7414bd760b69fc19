package vn.tinhgon.engine.review.form;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.database.Words;
import vn.tinhgon.engine.download.Download;
import vn.tinhgon.engine.organisation.Organisation;

/** The sixteen questions of a procedure. */
@RestController
@RequestMapping("/api/procedures/{code}/questions")
class ReviewFormController {
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final ReviewForms forms;
  private final Organisation organisation;

  ReviewFormController(ReviewForms forms, Organisation organisation) {
    this.forms = forms;
    this.organisation = organisation;
  }

  record AnswerChoice(Choice choice, Text label) {}

  record PrefilledAnswer(@Nullable Choice choice, String words) {}

  record AnsweredBy(String username, String name) {}

  /**
   * @param outdated the model says something else than when it was answered
   */
  record GivenAnswer(
      @Nullable Choice choice,
      String words,
      AnsweredBy person,
      LocalDateTime at,
      int version,
      boolean outdated) {}

  record ReviewQuestion(
      int number,
      Text text,
      @Nullable Text choose,
      List<AnswerChoice> choices,
      @Nullable Text ask,
      PrefilledAnswer prefilled,
      @Nullable GivenAnswer given) {}

  record QuestionPart(Text heading, List<ReviewQuestion> questions) {}

  record ReviewQuestions(
      String code,
      String name,
      int version,
      int revision,
      String source,
      List<QuestionPart> parts,
      ReviewQuestion conclusion) {}

  record WantedAnswer(int number, @Nullable Choice choice, @Nullable String words) {}

  record QuestionAnswers(int revision, @NotNull List<@Valid @NotNull WantedAnswer> answers) {}

  @GetMapping
  ReviewQuestions questions(@PathVariable String code) {
    return shown(forms.of(code));
  }

  @PutMapping
  @PreAuthorize("hasAuthority('MODEL')")
  ReviewQuestions answerQuestions(
      @PathVariable String code, @Valid @RequestBody QuestionAnswers sent, Principal me) {
    var wanted =
        sent.answers().stream()
            .map(
                one ->
                    new ReviewForms.Wanted(
                        one.number(),
                        one.choice(),
                        one.words() == null ? "" : Words.clean(one.words())))
            .toList();
    forms.save(code, sent.revision(), wanted, me.getName());
    return shown(forms.of(code));
  }

  @GetMapping(path = "/form.docx", produces = DOCX)
  ResponseEntity<byte[]> reviewFormDocx(@PathVariable String code) {
    return Download.of(forms.print(code).docx(), code + "-ra-soat.docx", DOCX);
  }

  @GetMapping(path = "/form.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> reviewFormPdf(@PathVariable String code) {
    return Download.of(
        forms.print(code).pdf(), code + "-ra-soat.pdf", MediaType.APPLICATION_PDF_VALUE);
  }

  private ReviewQuestions shown(ReviewForms.Standing standing) {
    var version = standing.version();
    return new ReviewQuestions(
        version.code(),
        version.name(),
        version.number(),
        standing.revision(),
        standing.questionnaire().source(),
        standing.questionnaire().parts().stream()
            .map(
                part ->
                    new QuestionPart(
                        part.heading(),
                        part.questions().stream().map(one -> question(one, standing)).toList()))
            .toList(),
        new ReviewQuestion(
            ReviewForms.CONCLUSION,
            new Text("Kết luận", "Conclusion"),
            null,
            List.of(),
            null,
            prefilled(ReviewForms.CONCLUSION, standing),
            given(ReviewForms.CONCLUSION, standing)));
  }

  private ReviewQuestion question(Questionnaire.Question question, ReviewForms.Standing standing) {
    return new ReviewQuestion(
        question.number(),
        question.text(),
        question.choose(),
        question.choices().stream()
            .map(one -> new AnswerChoice(one.choice(), one.label()))
            .toList(),
        question.ask(),
        prefilled(question.number(), standing),
        given(question.number(), standing));
  }

  private static PrefilledAnswer prefilled(int number, ReviewForms.Standing standing) {
    var answer = standing.prefilled(number);
    return new PrefilledAnswer(answer.choice(), answer.words());
  }

  private @Nullable GivenAnswer given(int number, ReviewForms.Standing standing) {
    var own = standing.given().get(number);
    if (own == null) return null;
    return new GivenAnswer(
        own.choice(),
        own.words(),
        new AnsweredBy(
            own.person(),
            organisation.person(own.person()).map(known -> known.name()).orElse(own.person())),
        own.at(),
        own.version(),
        standing.isOutdated(own));
  }
}
