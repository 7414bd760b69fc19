package vn.tinhgon.engine.review.form;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.bpmn.Text;
import vn.tinhgon.engine.audit.Audit;
import vn.tinhgon.engine.audit.Entry;
import vn.tinhgon.engine.catalogue.Catalogue;
import vn.tinhgon.engine.catalogue.Records;
import vn.tinhgon.engine.catalogue.Version;
import vn.tinhgon.engine.organisation.Organisation;
import vn.tinhgon.engine.print.Foot;
import vn.tinhgon.engine.print.Head;
import vn.tinhgon.engine.print.Ministry;
import vn.tinhgon.engine.print.OwnFiles;
import vn.tinhgon.engine.print.Printed;
import vn.tinhgon.engine.print.ReviewForm;
import vn.tinhgon.engine.print.Templates;
import vn.tinhgon.engine.print.Vietnamese;
import vn.tinhgon.engine.problem.Fault;
import vn.tinhgon.engine.problem.Refusal;
import vn.tinhgon.engine.review.FoundCuts;
import vn.tinhgon.engine.review.Verdicts;

/** The review form of each procedure: what the model says, what officers answered over it. */
@Component
class ReviewForms {
  static final int CONCLUSION = 0;
  private static final int LONGEST = 10_000;

  /** Characters of boxes that stand beside each other. */
  private static final int ONE_LINE = 40;

  private final Questionnaire questionnaire = Questionnaire.load();
  private final Answers answers;
  private final Catalogue catalogue;
  private final Records records;
  private final FoundCuts cuts;
  private final Verdicts verdicts;
  private final Organisation organisation;
  private final Audit audit;
  private final Clock clock;
  private final OwnFiles own;

  ReviewForms(
      Answers answers,
      Catalogue catalogue,
      Records records,
      FoundCuts cuts,
      Verdicts verdicts,
      Organisation organisation,
      Audit audit,
      Clock clock,
      OwnFiles own) {
    this.answers = answers;
    this.catalogue = catalogue;
    this.records = records;
    this.cuts = cuts;
    this.verdicts = verdicts;
    this.organisation = organisation;
    this.audit = audit;
    this.clock = clock;
    this.own = own;
  }

  /**
   * The form as it stands.
   *
   * @param prefilled what the model says, by question; the conclusion under 0
   * @param given what officers answered
   */
  record Standing(
      Version version,
      int revision,
      Questionnaire questionnaire,
      Map<Integer, Answer> prefilled,
      Map<Integer, Answers.Given> given) {
    Answer prefilled(int number) {
      return prefilled.getOrDefault(number, Answer.NONE);
    }

    /** The officer's answer where there is one, else the model's. */
    Answer counts(int number) {
      var own = given.get(number);
      return own == null ? prefilled(number) : own.answer();
    }

    /** The model says something else than when the officer answered. */
    boolean isOutdated(Answers.Given own) {
      return !own.seen().equals(prefilled(own.number()).whole());
    }
  }

  @Transactional
  Standing of(String code) {
    var version = catalogue.require(code);
    var given = answers.of(code);
    return new Standing(
        version, answers.revision(code), questionnaire, prefilled(version, given), given);
  }

  private Map<Integer, Answer> prefilled(Version version, Map<Integer, Answers.Given> given) {
    var known =
        new Known(
            cuts.of(FoundCuts.file(version)),
            records.values(version.code()),
            verdicts.decisions(version),
            organisation::unitName);
    var prefilled = new TreeMap<>(Prefilled.of(questionnaire, known));
    var counts = new HashMap<>(prefilled);
    given.forEach((number, own) -> counts.put(number, own.answer()));
    for (var question : questionnaire.questions()) {
      var concluded = Concluded.of(question.number(), counts);
      if (concluded == null) continue;
      var answer = new Answer(concluded, "");
      prefilled.put(question.number(), answer);
      if (!given.containsKey(question.number())) counts.put(question.number(), answer);
    }
    prefilled.put(CONCLUSION, new Answer(null, Concluded.closing(known, counts)));
    return prefilled;
  }

  /** What an officer sends: his answers, and no others, stand over the model's. */
  record Wanted(int number, @Nullable Choice choice, String words) {
    Answer answer() {
      return new Answer(choice, words);
    }
  }

  /**
   * @param seen the revision the officer had before him
   * @throws Refusal 409 where somebody else saved since, 422 with every answer that cannot be kept
   */
  @Transactional
  void save(String code, int seen, List<Wanted> wanted, String person) {
    refuseFaults(wanted);
    var now = of(code);
    if (answers.lock(code) != seen) throw overtaken();
    var kept = new TreeMap<Integer, Answers.Given>();
    for (var one : wanted) {
      var before = now.given().get(one.number());
      // Who answered stays who answered; only what is new is the saver's.
      var same = before != null && before.answer().equals(one.answer()) && !now.isOutdated(before);
      kept.put(one.number(), same ? before : given(one, person, now.version()));
    }
    // What concludes from the answers was seen as it follows from these.
    var seenNow = prefilled(now.version(), kept);
    answers.replace(
        code,
        kept.values().stream()
            .map(own -> own.seeing(seenNow.getOrDefault(own.number(), Answer.NONE).whole()))
            .toList());
    audit.note(new Entry(person, null, "answer", "review form " + code));
  }

  private Answers.Given given(Wanted one, String person, Version version) {
    return new Answers.Given(
        one.number(),
        one.choice(),
        one.words(),
        person,
        LocalDateTime.now(clock),
        version.number(),
        "");
  }

  private void refuseFaults(List<Wanted> wanted) {
    var faults = new ArrayList<Fault>();
    var numbers = new ArrayList<Integer>();
    for (var one : wanted) {
      var field = "answers." + one.number();
      var question = questionnaire.question(one.number()).orElse(null);
      if (question == null && one.number() != CONCLUSION || numbers.contains(one.number())) {
        faults.add(
            fault(
                field,
                "Biểu mẫu không có câu hỏi số " + one.number() + ", hoặc câu này gửi hai lần",
                "The form has no question " + one.number() + ", or it was sent twice"));
      } else if (question == null ? one.choice() != null : !question.allows(one.choice())) {
        faults.add(
            fault(
                field,
                "Câu " + one.number() + " không có lựa chọn “" + one.choice() + "”",
                "Question " + one.number() + " has no choice “" + one.choice() + "”"));
      }
      if (one.words().length() > LONGEST) {
        faults.add(
            fault(
                field,
                "Câu " + one.number() + " dài quá " + LONGEST + " ký tự",
                "Answer " + one.number() + " is longer than " + LONGEST + " characters"));
      }
      numbers.add(one.number());
    }
    if (faults.isEmpty()) return;
    throw Refusal.unprocessable(
        new Text("Chưa lưu được phiếu rà soát", "The review form cannot be saved"), faults);
  }

  private static Fault fault(String field, String vi, String en) {
    return new Fault(field, new Text(vi, en));
  }

  private static Refusal overtaken() {
    return Refusal.conflict(
        new Text(
            "Phiếu rà soát đã được người khác lưu sau khi Anh/Chị mở. Nội dung Anh/Chị nhập vẫn còn; hãy xem lại rồi lưu.",
            "Somebody else saved the review form since you opened it. What you typed is still there; look again, then save."));
  }

  /** The form as it prints; where the procedure is not necessary the other parts need no answer. */
  @Transactional
  Printed print(String code) {
    var standing = of(code);
    var version = standing.version();
    var ministry = Ministry.load(own);
    var owner = version.owner();
    var unnecessary = standing.counts(Questionnaire.NECESSARY).choice() == Choice.NO;
    var parts = questionnaire.parts().subList(0, unnecessary ? 1 : questionnaire.parts().size());
    var form =
        new ReviewForm(
            new Head(
                List.of(ministry.agency()),
                owner == null ? ministry.agency() : organisation.unitName(owner),
                "",
                ministry.place() + ", " + Vietnamese.day(null)),
            version.name(),
            version.code(),
            parts.stream().map(part -> part(part, standing)).toList(),
            standing.counts(CONCLUSION).paragraphs(),
            Foot.ofTheUnitInCharge());
    return form.print(new Templates(own));
  }

  private static ReviewForm.Part part(Questionnaire.Part part, Standing standing) {
    return new ReviewForm.Part(
        part.heading().vi(),
        part.questions().stream()
            .map(
                question -> {
                  var answer = standing.counts(question.number());
                  return new ReviewForm.Question(
                      question.number(),
                      question.text().vi(),
                      boxes(question, answer.choice()),
                      answer.paragraphs());
                })
            .toList());
  }

  private static List<String> boxes(Questionnaire.Question question, @Nullable Choice ticked) {
    var boxes =
        question.choices().stream()
            .map(one -> (one.choice() == ticked ? "\u25a0 " : "\u25a1 ") + one.label().vi())
            .toList();
    var together = boxes.stream().mapToInt(String::length).sum() <= ONE_LINE;
    var choose = question.choose();
    var lines = new ArrayList<String>();
    if (choose != null) lines.add(choose.vi());
    if (together) lines.add(String.join("\u2003\u2003", boxes));
    else lines.addAll(boxes);
    return lines;
  }
}
