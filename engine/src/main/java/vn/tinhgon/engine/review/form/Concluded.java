package vn.tinhgon.engine.review.form;

import static vn.tinhgon.engine.review.form.Choice.NO;
import static vn.tinhgon.engine.review.form.Choice.RIGHT;
import static vn.tinhgon.engine.review.form.Choice.YES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ticks that follow from the other answers, and the closing words. */
final class Concluded {
  private Concluded() {}

  /** Null where the answers so far decide nothing. */
  static @Nullable Choice of(int question, Map<Integer, Answer> answers) {
    return switch (question) {
      case Questionnaire.NECESSARY -> necessary(answers);
      case Questionnaire.REASONABLE -> reasonable(answers);
      case Questionnaire.LAWFUL -> lawful(answers);
      default -> null;
    };
  }

  private static @Nullable Choice necessary(Map<Integer, Answer> answers) {
    if (ticked(answers, 1, NO) || ticked(answers, 2, NO)) return NO;
    return ticked(answers, 1, YES) && ticked(answers, 2, YES) && ticked(answers, 3, NO)
        ? YES
        : null;
  }

  private static @Nullable Choice reasonable(Map<Integer, Answer> answers) {
    var judged = List.of(5, 6, 7, 8, 9);
    if (judged.stream().anyMatch(one -> ticked(answers, one, NO))) return NO;
    return judged.stream().allMatch(one -> ticked(answers, one, YES)) ? YES : null;
  }

  private static @Nullable Choice lawful(Map<Integer, Answer> answers) {
    var entitled = answers.getOrDefault(13, Answer.NONE).choice();
    if (ticked(answers, 14, YES)) return NO;
    if (entitled == null) return null;
    if (entitled != RIGHT) return NO;
    return ticked(answers, 14, NO) ? YES : null;
  }

  private static boolean ticked(Map<Integer, Answer> answers, int question, Choice choice) {
    return answers.getOrDefault(question, Answer.NONE).choice() == choice;
  }

  static String closing(Known known, Map<Integer, Answer> answers) {
    var necessary = answers.getOrDefault(Questionnaire.NECESSARY, Answer.NONE).choice();
    if (necessary == NO) return "Thủ tục không cần thiết; đề nghị bãi bỏ.";
    var lines = new ArrayList<String>();
    var said = new ArrayList<String>();
    said(said, necessary, "cần thiết", "không cần thiết");
    said(
        said,
        answers.getOrDefault(Questionnaire.REASONABLE, Answer.NONE).choice(),
        "hợp lý",
        "chưa hợp lý");
    said(
        said,
        answers.getOrDefault(Questionnaire.LAWFUL, Answer.NONE).choice(),
        "hợp pháp",
        "chưa hợp pháp");
    if (!said.isEmpty()) lines.add("Thủ tục " + String.join(", ", said) + ".");
    var accepted = known.accepted();
    if (accepted.isEmpty()) {
      lines.add("Chưa có phát hiện nào được chấp nhận để đơn giản hóa.");
    } else {
      lines.add("Đề nghị đơn giản hóa theo %d phát hiện đã chấp nhận:".formatted(accepted.size()));
      for (var finding : accepted) {
        lines.add("- " + finding.code() + ": " + Prefilled.sentence(finding.message().vi()));
      }
    }
    return String.join("\n", lines);
  }

  private static void said(List<String> said, @Nullable Choice choice, String yes, String no) {
    if (choice == YES) said.add(yes);
    if (choice == NO) said.add(no);
  }
}
